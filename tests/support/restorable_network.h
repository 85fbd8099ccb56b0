// A real hub behind its door and real agents who meet it, in one process; the hub's machine may be
// lost, and starts again from a backup.
#pragma once

#include "unit/shared/store/scratch_folder.h"

#include "hub/door.h"
#include "hub/inviting/issued_invites.h"
#include "hub/opening.h"
#include "hub/restoring/new_epoch.h"
#include "node/healing/healing.h"
#include "node/station/joining.h"
#include "node/syncing/syncer.h"
#include "shared/base/system_clock.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/entry.h"
#include "shared/views/network/network_view.h"
#include "support/founded_hub.h"
#include "support/run_until.h"

#include <gtest/gtest.h>

#include <chrono>

namespace amani::hub {

using namespace domain;
using Then = station::Station::Then;
inline constexpr base::SiteId karaj{2}, shiraz{3};

inline const base::SystemClock a_clock;

inline std::vector<Event> record(station::Station& station, std::vector<Body> bodies,
                                 base::UserId by = {}) {
    std::vector<Event> events;
    station.transact([&] {
        events = station.journal().record({by, station.desk().today()}, bodies);
        return Then::commit;
    });
    return events;
}

// A hub whose machine may be lost: it starts again from a backup, with the same keys.
struct Hub {
    crypto::SystemRandomness randomness;
    store::ScratchFolder folder;
    std::unique_ptr<boost::asio::io_context> io;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    crypto::SecretKey key = crypto::SecretKey::generate(randomness);
    station::Identity identity = identity_of_a_hub(root);
    OpenHub open;
    std::unique_ptr<Door> door;
    std::vector<std::unique_ptr<node::Syncer>> syncers;  // of the sites, over `io`
    bool is_outdated = false;

    Hub() {
        start();
        open.centre->members().found({"admin", "admin", "none"});
    }
    void start() {
        open = open_hub({folder / "."}, identity, key.duplicate(), root.duplicate(), a_clock);
        open.centre->begin_day(base::day_in_tehran(a_clock.now()));
        const auto localhost = boost::asio::ip::make_address("127.0.0.1");
        io = std::make_unique<boost::asio::io_context>(1);
        door = std::make_unique<Door>(*io, *open.centre, DoorOptions{.at = {localhost, 0}});
        door->on_outdated = [this](base::LogId) { is_outdated = true; };
    }
    void stop() {
        syncers.clear();
        door.reset();
        io.reset();  // what was under way ends unheard
        open = {};
    }
    ~Hub() { stop(); }

    [[nodiscard]] std::filesystem::path backup(const std::string& name) {
        const auto copy = folder / name.c_str();
        store::back_up_sqlite(folder / "amani.db", copy);
        return copy;
    }
    // As a store put back by hand, which nobody noticed.
    void put_back(const std::filesystem::path& copy) {
        stop();
        for (const char* end : {"", "-wal", "-shm"})
            std::filesystem::remove(folder / ("amani.db" + std::string{end}).c_str());
        std::filesystem::copy_file(copy, folder / "amani.db");
    }
    void restore(const std::filesystem::path& copy, std::uint32_t epoch = 1) {
        identity.incarnation = 1;
        identity.first_site = 1;
        put_back(copy);
        begin(epoch);
        start();
    }
    void begin(std::uint32_t epoch) {
        auto next = crypto::SecretKey::generate(randomness);
        auto old = open_hub({folder / "."}, identity, key.duplicate(), root.duplicate(), a_clock);
        identity = begin_epoch(*old.station, root,
                               {.epoch = epoch, .copied_at = {}, .key = next.public_key()});
        key = std::move(next);
    }
    std::vector<Event> records(std::vector<Body> bodies) {
        auto events = record(*open.station, std::move(bodies));
        open.centre->feeds().seal();
        return events;
    }
    std::string invite_for(base::SiteId site) {
        return membership::armoured(
            hub::invite(*open.station, open.centre->feeds().root(),
                        {.site = site, .expires = a_clock.now() + base::days(1)}, randomness));
    }
    void run_until(const std::function<bool()>& enough) { support::run_until(*io, enough); }
    [[nodiscard]] bool has_applied_all() {
        for (const auto& lag : lags_of(*open.station))
            if (lag.applied < lag.received) return false;
        return true;
    }
};

struct Node {
    Hub& hub;
    store::ScratchFolder folder;
    std::unique_ptr<station::Station> station;
    std::unique_ptr<healing::Healing> healing;
    base::UserId user;

    Node(Hub& a_hub, base::SiteId site) : hub(a_hub) {
        const station::Paths paths{folder / "."};
        const std::string invite = hub.invite_for(site);
        auto identity =
            station::join(paths, {.armoured_invite = invite, .user = {"ali", "علی", "none"}},
                          a_clock, hub.randomness);
        auto key = station::read_key(paths.key(), std::nullopt);
        station =
            std::make_unique<station::Station>(paths, *identity, std::move(key).value(), a_clock);
        healing = std::make_unique<healing::Healing>(*station, hub.randomness, std::nullopt);
        user = views::user_with_login(station->database(), site, "ali")->id;
    }
    node::Meeting meet() {
        auto& syncer = *hub.syncers.emplace_back(std::make_unique<node::Syncer>(
            *hub.io, *station, *healing, hub.randomness,
            node::SyncOptions{.hub = "127.0.0.1:" + std::to_string(hub.door->port()),
                              .when = node::SyncOptions::When::on_demand}));
        std::optional<node::Meeting> meeting;
        syncer.meet([&](const node::Meeting& ended) { meeting = ended; });
        hub.run_until([&] { return meeting.has_value(); });
        hub.run_until([&] { return hub.has_applied_all(); });
        return meeting.value_or(node::Meeting{});
    }
    // There with what is new here, and the answers back.
    void syncs() {
        meet();
        meet();
        const auto last = meet();
        EXPECT_TRUE(last.reached_agreement) << last.trouble.detail;
        EXPECT_FALSE(last.differs);
        EXPECT_TRUE(station->verify().agrees());
        EXPECT_TRUE(hub.open.station->verify().agrees());
    }
    std::vector<Event> records(std::vector<Body> bodies) {
        return record(*station, std::move(bodies), user);
    }
};

inline std::int64_t count(store::Database& database, std::string_view sql) {
    auto& query = database.cached(sql);
    const std::int64_t found = query.with().step() ? query.integer(0) : 0;
    query.reset();
    return found;
}
// The accounts of one party, as one text: equal texts are equal accounts.
enum class Accounts { all, without_costs };
inline std::string accounts_of(station::Station& station, base::SiteId party,
                               Accounts which = Accounts::all) {
    std::string text;
    auto& query = station.database().cached(
        "SELECT holder, item, amount FROM balance WHERE book = ?1 AND holder & 4294967295 = ?2 AND "
        "amount <> 0 ORDER BY holder, number, item");
    query.with(Book::account, party);
    while (query.step()) {
        const auto account = static_cast<Account>(query.integer(0) >> 32);
        const bool is_cost = is_pooled(account) || account == Account::parts_cost ||
                             account == Account::warranty_parts ||
                             account == Account::price_variance;
        if (which == Accounts::without_costs && is_cost) continue;
        text += std::to_string(query.integer(0)) + "/" + std::to_string(query.integer(1)) + "=" +
                std::to_string(query.integer(2)) + " ";
    }
    query.reset();
    return text;
}

// A network with one part, a stocked centre and two agents who have heard of it all.
struct Network {
    Hub hub;
    base::PartId part;
    std::unique_ptr<Node> agent, other;

    Network() {
        hub.records({SiteDefined{karaj, "AG-KRJ", "کرج", SiteKind::agent, {}},
                     SiteDefined{shiraz, "AG-SHZ", "شیراز", SiteKind::agent, {}},
                     AgentTermsSet{.agent = karaj, .rate = {8500}},
                     AgentTermsSet{.agent = shiraz, .rate = {8500}}, VatRateSet{{19'800}, {1000}},
                     HandlingSet{{19'800}, {250'000}}});
        const auto made = hub.records({PartDefined{.code = "PUMP", .name = "پمپ"},
                                       PriceListPublished{.name = "PL", .valid_from = {19'800}}});
        part = base::PartId::of(made[0].id);
        hub.records({PriceSet{base::PriceListId::of(made[1].id), part, {3'200'000}}});
        hub.records({GoodsReceived{.how = Acquisition::opening,
                                   .number = "OB-1",
                                   .into = {PlaceKind::main, {1}, 0},
                                   .lines = {{part, {100}, {1'000'000}}}}});
        agent = std::make_unique<Node>(hub, karaj);
        other = std::make_unique<Node>(hub, shiraz);
        agent->syncs();
        other->syncs();
    }
    Event ships(std::int64_t quantity, std::string number, base::SiteId to = karaj) {
        return hub.records({Dispatched{.number = std::move(number),
                                       .from = {PlaceKind::main, {1}, 0},
                                       .to = to,
                                       .lines = {{.part = part, .quantity = {quantity}}}}})[0];
    }
    void receives(const Event& waybill, std::int64_t quantity) {
        agent->records({StockReceived{.waybill = base::WaybillId::of(waybill.id),
                                      .into = {PlaceKind::consignment, karaj, 0},
                                      .lines = {{.part = part, .quantity = {quantity}}}}});
    }
    void pays(std::int64_t amount) {
        hub.records({PaymentMade{.agent = karaj,
                                 .direction = PaymentDirection::from_agent,
                                 .amount = {amount},
                                 .reference = "bank"}});
    }
    // All but what goods have cost.
    void expect_that_the_agent_was_told() const {
        EXPECT_EQ(accounts_of(*agent->station, karaj, Accounts::without_costs),
                  accounts_of(*hub.open.station, karaj, Accounts::without_costs));
    }
    [[nodiscard]] store::Database& books() { return hub.open.station->database(); }
};

}  // namespace amani::hub
