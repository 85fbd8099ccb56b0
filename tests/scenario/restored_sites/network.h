// A real hub behind its door and sites that meet it, in one process, and copies of those sites:
// restored from an older store, or cloned.
#pragma once

#include "unit/shared/store/scratch_folder.h"

#include "hub/door.h"
#include "hub/inviting/issued_invites.h"
#include "node/healing/healing.h"
#include "node/station/joining.h"
#include "node/syncing/syncer.h"
#include "shared/base/system_clock.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/sqlite.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/typed_rows.h"
#include "support/founded_hub.h"
#include "support/run_until.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace amani::scenario {

using Then = station::Station::Then;
namespace fs = std::filesystem;

inline constexpr base::SiteId agent{2};

struct Hub {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    store::ScratchFolder folder;
    boost::asio::io_context io{1};
    hub::OpenHub open = hub::founded_hub(folder / ".", clock, randomness);
    hub::Door door{
        io, *open.centre, {.at = {boost::asio::ip::make_address("127.0.0.1"), 0}, .verifiers = 1}};
    base::PartId pump;

    base::EventId publishes(domain::Body body) {
        base::EventId id;
        open.station->transact([&] {
            const std::vector<domain::Body> bodies{std::move(body)};
            id = open.station->journal().record({}, bodies).back().id;
            return Then::commit;
        });
        return id;
    }
    std::string invites(base::SiteId site) {
        publishes(domain::SiteDefined{
            .site = site, .code = "AG-KRJ", .name = "Karaj", .kind = domain::SiteKind::agent});
        pump = base::PartId::of(
            publishes(domain::PartDefined{.code = "PUMP", .returnable = domain::Returnable::yes}));
        return membership::armoured(
            hub::invite(*open.station, open.centre->feeds().root(),
                        {.site = site,
                         .hub_addresses = {"127.0.0.1:" + std::to_string(door.port())},
                         .expires = clock.now() + base::days(1)},
                        randomness));
    }
    void run_until(const std::function<bool()>& enough) { support::run_until(io, enough); }
    std::int64_t count(const std::string& what) {
        return views::number(open.station->database(), 0, "SELECT COUNT(*) FROM " + what);
    }
    std::vector<std::string> job_numbers() {
        std::vector<std::string> numbers;
        const auto query =
            open.station->database().prepare("SELECT number FROM job ORDER BY number");
        while (query->step()) numbers.push_back(query->string(0));
        return numbers;
    }
    void expect_no_number_twice() {
        const auto numbers = job_numbers();
        EXPECT_EQ(std::set<std::string>(numbers.begin(), numbers.end()).size(), numbers.size())
            << testing::PrintToString(numbers);
        EXPECT_EQ(views::number(open.station->database(), 0,
                                "SELECT COUNT(*) - COUNT(DISTINCT number) FROM used_part"),
                  0);
    }
};

struct Site {
    Hub& hub;
    store::ScratchFolder folder;
    std::unique_ptr<station::Station> station;
    std::unique_ptr<healing::Healing> healing;
    std::unique_ptr<node::Syncer> syncer;
    node::Meeting met;

    Site(Hub& at, const std::string& invite) : hub(at) {
        const auto joined =
            station::join(paths(), {.armoured_invite = invite, .user = {"ali", "Ali", "none"}},
                          hub.clock, hub.randomness);
        EXPECT_TRUE(joined);
        open();
    }
    // What a directory was when `copy_of` was called.
    Site(Hub& at, const store::ScratchFolder& copy) : hub(at) {
        for (const auto& entry : fs::directory_iterator(copy / "."))
            if (entry.path().filename() != "lock")
                fs::copy_file(entry.path(), paths().directory / entry.path().filename());
        open();
    }
    [[nodiscard]] station::Paths paths() const { return {folder / "."}; }
    void open() {
        const auto identity = station::read_identity(paths());
        ASSERT_TRUE(identity);
        auto key = station::read_key(paths().key(identity->key_file), std::nullopt);
        ASSERT_TRUE(key);
        station = std::make_unique<station::Station>(paths(), *identity, std::move(key).value(),
                                                     hub.clock);
        EXPECT_TRUE(station->read_former_keys(std::nullopt).empty());
        healing = std::make_unique<healing::Healing>(*station, hub.randomness, std::nullopt);
        syncer = std::make_unique<node::Syncer>(
            hub.io, *station, *healing, hub.randomness,
            node::SyncOptions{.addresses = identity->hub_addresses,
                              .when = node::SyncOptions::When::on_demand});
        healing->begin();
    }

    // A device is admitted and a returnable part fitted into it, with printed numbers of their own.
    void repairs_one(const std::string& complaint) {
        station->transact([&] {
            auto& desk = station->desk();
            const auto numbered = [&](domain::DocumentType type) {
                auto number = desk.series(type, desk.today()).number();
                desk.take(type, desk.today(), 1);
                return number;
            };
            const std::vector<domain::Body> admitted{
                domain::DeviceAdmitted{.number = numbered(domain::DocumentType::admission),
                                       .serial = complaint,
                                       .complaint = complaint}};
            const app::Author author{views::user_with_login(station->database(), agent, "ali")->id,
                                     desk.today()};
            const auto job = base::JobId::of(station->journal().record(author, admitted).back().id);
            const std::vector<domain::Body> fitted{
                domain::PartFitted{.job = job,
                                   .part = hub.pump,
                                   .from = {domain::PlaceKind::consignment, agent, 0},
                                   .payer = domain::Payer::company,
                                   .tag_number = numbered(domain::DocumentType::used_tag)}};
            const std::vector<base::EventId> causes{job.event()};
            station->journal().record(author, fitted, causes);
            return Then::commit;
        });
    }
    void repairs(const std::vector<std::string>& complaints) {
        for (const auto& each : complaints) repairs_one(each);
    }
    void syncs() {
        bool is_over = false;
        syncer->meet([&](const node::Meeting& meeting) {
            met = meeting;
            is_over = true;
        });
        hub.run_until([&] { return is_over; });
        EXPECT_TRUE(met.reached_agreement) << met.trouble.detail;
        EXPECT_FALSE(met.trouble.is_some()) << met.trouble.detail;
    }
    [[nodiscard]] std::uint32_t incarnation() const { return station->identity().incarnation; }
    [[nodiscard]] std::set<std::string> complaints() const {
        std::set<std::string> all;
        const auto query = station->database().prepare("SELECT complaint FROM job");
        while (query->step()) all.insert(query->string(0));
        return all;
    }
    // Nothing is lost, nothing counts twice, and each side can prove it.
    void expect_all_is_well(const std::set<std::string>& everything) {
        EXPECT_EQ(complaints(), everything);
        EXPECT_EQ(hub.count("job"), static_cast<std::int64_t>(everything.size()));
        EXPECT_EQ(hub.count("used_part"), static_cast<std::int64_t>(everything.size()));
        EXPECT_TRUE(station->verify().agrees());
        EXPECT_TRUE(hub.open.station->verify().agrees());
        EXPECT_EQ(views::number(station->database(), 0,
                                "SELECT COUNT(*) FROM used_part u JOIN job j ON u.job = j.id"),
                  static_cast<std::int64_t>(everything.size()))
            << "each part is in its own device";
        for (const auto& fork : station->replica().forks()) EXPECT_TRUE(fork.is_settled());
        hub.expect_no_number_twice();
    }
    [[nodiscard]] domain::BranchReissued said_of(base::LogId branch) {
        const auto fork = station->replica().fork_of(branch);
        if (!fork) return {};
        const auto event = station->journal().find(fork->settled_by);
        return event ? std::get<domain::BranchReissued>(event->body) : domain::BranchReissued{};
    }
};

// The site's directory as it is now, as a backup or an image of the disk would keep it.
enum class WithMark { no, yes };
inline void copy_of(const Site& site, const store::ScratchFolder& to, WithMark with_mark) {
    store::back_up_sqlite(site.paths().store(), to / "amani.db");
    for (const auto& entry : fs::directory_iterator(site.paths().directory)) {
        const auto name = entry.path().filename().string();
        const bool is_key = name.ends_with(".key") || name == "site.json";
        if (is_key || (with_mark == WithMark::yes && name == "site.mark"))
            fs::copy_file(entry.path(), to / name.c_str(), fs::copy_options::overwrite_existing);
    }
}
// A site that goes on after a backup of its database: what it does then the copy does not know.
inline void works_on_after_a_backup(Site& site, const std::vector<std::string>& before,
                                    const store::ScratchFolder& backup,
                                    const std::vector<std::string>& after) {
    site.repairs(before);
    site.syncs();
    copy_of(site, backup, WithMark::no);
    site.repairs(after);
    site.syncs();
}
// The mark stays where it is when only the database is put back.
inline void with_the_mark_of(const Site& site, const store::ScratchFolder& copy) {
    fs::copy_file(site.paths().mark(), copy / "site.mark", fs::copy_options::overwrite_existing);
}

}  // namespace amani::scenario
