// The hub's door with real sockets, its verifiers on their threads, and nodes that meet it at once.
#include "hub/door.h"

#include "unit/shared/store/scratch_folder.h"

#include "hub/inviting/issued_invites.h"
#include "node/station/joining.h"
#include "node/syncing/syncer.h"
#include "shared/base/program_version.h"
#include "shared/base/system_clock.h"
#include "shared/views/network/network_view.h"
#include "support/founded_hub.h"
#include "support/run_until.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>

namespace amani::hub {
namespace {

using Then = station::Station::Then;
constexpr int customers = 700;                     // more than two segments hold
constexpr std::uint32_t recorded = customers + 1;  // and the first user

struct Hub {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    store::ScratchFolder folder;
    boost::asio::io_context io{1};
    OpenHub open = founded_hub(folder / ".", clock, randomness);
    std::atomic<bool> has_memory = true;  // for the verifiers
    Door door{io,
              *open.centre,
              {.at = {boost::asio::ip::make_address("127.0.0.1"), 0},
               .verifiers = 2,
               .open = [this](const session::Store& store, const crypto::Hash& network,
                              const session::Before& before) {
                   if (!has_memory) throw std::bad_alloc{};
                   return session::open_store(store, network, before);
               }}};
    std::string invite_for(base::SiteId site) {
        open.station->transact([&] {
            const domain::Body bodies[] = {domain::SiteDefined{
                .site = site, .code = "AG", .name = "AG", .kind = domain::SiteKind::agent}};
            open.station->journal().record({}, bodies);
            return Then::commit;
        });
        return membership::armoured(
            invite(*open.station, open.centre->feeds().root(),
                   {.site = site,
                    .hub_addresses = {"127.0.0.1:" + std::to_string(door.port())},
                    .expires = clock.now() + base::days(1)},
                   randomness));
    }
    // Runs everybody until it is `enough`.
    void run_until(const std::function<bool()>& enough) { support::run_until(io, enough); }
};

// A site that worked before it ever met the hub.
struct Node {
    store::ScratchFolder folder;
    std::unique_ptr<station::Station> station;
    std::unique_ptr<healing::Healing> healing;
    std::unique_ptr<node::Syncer> syncer;

    Node(Hub& hub, base::SiteId site) : Node(hub, site, hub.clock) {}
    Node(Hub& hub, base::SiteId site, const base::Clock& clock) {
        const station::Paths paths{folder / "."};
        const std::string invite = hub.invite_for(site);
        auto identity =
            station::join(paths, {.armoured_invite = invite, .user = {"ali", "Ali", "none"}}, clock,
                          hub.randomness);
        auto key = station::read_key(paths.key(), std::nullopt);
        station =
            std::make_unique<station::Station>(paths, *identity, std::move(key).value(), clock);
        station->transact([&] {
            const auto today = station->desk().today();
            const auto ali = views::user_with_login(station->database(), site, "ali")->id;
            std::vector<domain::Body> bodies(customers,
                                             domain::CustomerRegistered{.name = "مریم رضایی"});
            station->journal().record({ali, today}, bodies);
            return Then::commit;
        });
        healing = std::make_unique<healing::Healing>(*station, hub.randomness, std::nullopt);
        syncer = std::make_unique<node::Syncer>(
            hub.io, *station, *healing, hub.randomness,
            node::SyncOptions{.addresses = station->identity().hub_addresses,
                              .when = node::SyncOptions::When::on_demand});
    }
};

TEST(Door, TakesInAndAppliesWhatManySitesBringAtOnce) {
    Hub hub;
    std::vector<std::unique_ptr<Node>> nodes;
    for (std::uint32_t site = 2; site < 6; ++site)
        nodes.push_back(std::make_unique<Node>(hub, base::SiteId{site}));
    std::vector<node::Meeting> meetings;
    for (auto& node : nodes)
        node->syncer->meet([&](const node::Meeting& meeting) { meetings.push_back(meeting); });
    hub.run_until([&] { return meetings.size() == nodes.size(); });
    for (const auto& meeting : meetings) {
        EXPECT_TRUE(meeting.reached_agreement) << meeting.trouble.detail;
        EXPECT_GE(meeting.segments_out, 3U);
    }
    const auto lags = lags_of(*hub.open.station);
    EXPECT_EQ(lags.size(), nodes.size());
    for (const auto& lag : lags) {
        EXPECT_EQ(lag.received, recorded);
        EXPECT_EQ(lag.applied, lag.received);
        const auto contact = hub.door.contact(lag.log);
        ASSERT_TRUE(contact);
        EXPECT_EQ(contact->program, base::named_version("amani-node"));
    }
    EXPECT_GT(hub.door.counts().segments_stored, 0U);
    EXPECT_EQ(hub.door.counts().failures, 0U);
}

TEST(Door, LivesOnWhenAVerifierIsOutOfMemoryAndTakesTheSegmentsAnotherTime) {
    Hub hub;
    Node node{hub, {2}};
    hub.has_memory = false;
    bool is_over = false;
    const auto meet = [&] {
        is_over = false;
        node.syncer->meet([&](const node::Meeting&) { is_over = true; });
        hub.run_until([&] { return is_over; });
    };
    meet();
    EXPECT_EQ(lags_of(*hub.open.station).at(0).received, 0U);
    EXPECT_GT(hub.door.counts().segments_refused, 0U);
    hub.has_memory = true;
    meet();
    EXPECT_EQ(lags_of(*hub.open.station).at(0).received, recorded);
}

// What was read ahead of a slice that failed does not follow what is applied: it is read again.
TEST(Door, AppliesWholeWhatCouldNotBeWrittenAtFirst) {
    Hub hub;
    std::vector<std::unique_ptr<Node>> nodes;
    for (std::uint32_t site = 2; site < 5; ++site)
        nodes.push_back(std::make_unique<Node>(hub, base::SiteId{site}));
    auto& station = *hub.open.station;
    station.database().execute(
        "CREATE TEMP TRIGGER no_room BEFORE INSERT ON customer "
        "BEGIN SELECT RAISE(ABORT, 'no room'); END");
    for (auto& node : nodes) node->syncer->meet([](const node::Meeting&) {});
    const auto all = [&](auto is_so) {
        const auto lags = lags_of(*hub.open.station);
        return lags.size() == nodes.size() && std::ranges::all_of(lags, is_so);
    };
    hub.run_until([&] {
        return hub.open.centre->backlog().put_off().size() == nodes.size() &&
               all([](const auto& lag) { return lag.received == recorded; });
    });
    EXPECT_TRUE(all([](const auto& lag) { return lag.applied == 0; }));
    station.database().execute("DROP TRIGGER no_room");
    hub.run_until([&] { return all([](const auto& lag) { return lag.applied == recorded; }); });
    auto& count = station.database().cached("SELECT COUNT(*) FROM customer");
    ASSERT_TRUE(count.with().step());
    EXPECT_EQ(count.integer(0), static_cast<std::int64_t>(nodes.size()) * customers);
    count.reset();
    EXPECT_TRUE(station.verify().agrees());
}

TEST(Door, SealsABurstOfTheCentresWorkTogetherAndTellsTheNextCaller) {
    Hub hub;
    Node node{hub, {2}};
    auto& logs = hub.open.station->replica().logs();
    const auto own = hub.open.station->identity().log();
    const auto sealed_before = logs.state(own).sealed;
    for (int i = 0; i < 20; ++i) {
        hub.open.station->transact([&] {
            const domain::Body bodies[] = {domain::PlaceDefined{
                .kind = domain::PlaceKind::scrap, .code = "S" + std::to_string(i), .name = "S"}};
            hub.open.station->journal().record({}, bodies);
            return Then::commit;
        });
        hub.door.local_changed();
    }
    EXPECT_EQ(logs.state(own).sealed, sealed_before);
    bool is_over = false;
    node.syncer->meet([&](const node::Meeting& meeting) {
        is_over = true;
        EXPECT_TRUE(meeting.reached_agreement) << meeting.trouble.detail;
    });
    hub.run_until([&] { return is_over; });
    EXPECT_EQ(logs.state(own).tail_rows(), 0U);
    int segments = 0;
    logs.segments(own, sealed_before + 1, [&](const log::Segment&) { return ++segments > 0; });
    EXPECT_EQ(segments, 1);
}

// How the next meeting of this node goes.
node::Meeting meeting_of(Hub& hub, Node& node) {
    std::optional<node::Meeting> held;
    node.syncer->meet([&](const node::Meeting& meeting) { held = meeting; });
    hub.run_until([&] { return held.has_value(); });
    return held.value_or(node::Meeting{});
}

TEST(Door, TellsARevokedInstallationSoAndShowsItAtTheHub) {
    Hub hub;
    Node node{hub, {2}};
    EXPECT_FALSE(meeting_of(hub, node).trouble.is_some());
    EXPECT_TRUE(hub.door.refused().rows().empty());
    hub.open.centre->members().revoke(node.station->identity().log());
    const auto first = meeting_of(hub, node);
    const auto second = meeting_of(hub, node);
    EXPECT_EQ(first.trouble.code, node::TroubleCode::access_revoked);
    EXPECT_EQ(second.trouble.since, first.trouble.since);
    EXPECT_FALSE(second.reached_agreement);
    ASSERT_EQ(hub.door.refused().rows().size(), 1U);
    const auto row = hub.door.refused().rows()[0];
    EXPECT_EQ(row.claimed, node.station->identity().log());
    EXPECT_EQ(row.reason, session::Reason::revoked);
    EXPECT_EQ(row.times, 2U);
}

TEST(Door, SaysThatTheHubKeepsDocumentsApartAndNotThatAllAgrees) {
    Hub hub;
    Node node{hub, {2}};
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
    node.station->transact([&] {  // which only the centre may record
        const domain::Body bodies[] = {domain::PartDefined{.code = "PUMP", .name = "پمپ"}};
        node.station->journal().record({}, bodies);
        return Then::commit;
    });
    for (int i = 0; i < 2; ++i) {
        const auto meeting = meeting_of(hub, node);
        EXPECT_FALSE(meeting.reached_agreement);
        EXPECT_EQ(meeting.trouble.code, node::TroubleCode::kept_apart);
        EXPECT_EQ(meeting.trouble.detail, "2.1 from " + std::to_string(recorded + 1));
    }
    EXPECT_EQ(node.syncer->state().trouble.code, node::TroubleCode::kept_apart);
    EXPECT_FALSE(hub.open.station->replica().quarantined().empty());
}

TEST(Syncer, KeepsTheAddressWhereTheHubAnswered) {
    Hub hub;
    Node node{hub, {2}};
    const auto where = node.station->identity().hub_addresses;
    const auto as_started = [&](std::vector<std::string> of_invite, std::string given) {
        node.syncer = std::make_unique<node::Syncer>(
            hub.io, *node.station, *node.healing, hub.randomness,
            node::SyncOptions{.addresses = std::move(of_invite),
                              .hub = std::move(given),
                              .when = node::SyncOptions::When::on_demand});
    };
    as_started({}, "");
    EXPECT_EQ(meeting_of(hub, node).trouble.code, node::TroubleCode::no_hub_address);
    as_started({"127.0.0.1:1"}, "127.0.0.1:1");
    EXPECT_EQ(meeting_of(hub, node).trouble.code, node::TroubleCode::hub_unreachable);
    EXPECT_EQ(node.syncer->state().hub_address, "");
    as_started({"127.0.0.1:1"}, where.front());
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
    as_started({"127.0.0.1:1"}, "");
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
}

// A node that has met the hub is started anew, with the invite's address outdated.
TEST(Syncer, FollowsTheHubToAnAnnouncedAddressAfterAStart) {
    Hub hub;
    Node node{hub, {2}};
    const std::string here = node.station->identity().hub_addresses.front();
    hub.open.station->transact([&] {
        const domain::Body bodies[] = {domain::HubAddressesAnnounced{{"127.0.0.1:2", here}}};
        hub.open.station->journal().record({}, bodies);
        return Then::commit;
    });
    hub.door.local_changed();
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
    node.station->database().execute("UPDATE sync_state SET hub_address = '127.0.0.1:1'");
    node.syncer = std::make_unique<node::Syncer>(
        hub.io, *node.station, *node.healing, hub.randomness,
        node::SyncOptions{.addresses = {"127.0.0.1:1"},
                          .hub = "127.0.0.1:3",
                          .when = node::SyncOptions::When::on_demand});
    const auto meeting = meeting_of(hub, node);
    EXPECT_TRUE(meeting.reached_agreement);
    EXPECT_FALSE(meeting.trouble.is_some()) << meeting.trouble.detail;
    EXPECT_EQ(node.syncer->state().hub_address, here);
}

// The machine's clock, two years ahead.
class FastClock final : public base::Clock {
  public:
    [[nodiscard]] base::Instant now() const override { return right_.now() + base::days(730); }

  private:
    base::SystemClock right_;
};

TEST(Syncer, TellsTheDeskAndTheHubOfAClockThatIsTwoYearsAhead) {
    Hub hub;
    const FastClock fast;
    Node node{hub, {2}, fast};
    EXPECT_TRUE(node.station->desk().doubts().empty()) << "nobody has told it yet";
    EXPECT_FALSE(hub.door.contact(base::LogId::of({2}, 1)));
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
    const auto doubts = node.station->desk().doubts();
    ASSERT_FALSE(doubts.empty());
    EXPECT_EQ(doubts.front().code, "clock.differs");
    EXPECT_FALSE(node.station->copies()().station->desk().doubts().empty())
        << "where sheets are tried";
    const auto seen = hub.door.contact(base::LogId::of({2}, 1));
    ASSERT_TRUE(seen);
    EXPECT_GT(seen->skew, base::days(729));
    EXPECT_LT(seen->skew, base::days(731));
}

TEST(Invite, NamesWhatIsAnnouncedAsWell) {
    Hub hub;
    hub.open.station->transact([&] {
        const domain::Body bodies[] = {domain::HubAddressesAnnounced{{"hub.example.ir:7411"}}};
        hub.open.station->journal().record({}, bodies);
        return Then::commit;
    });
    const auto invite = membership::read_armoured(hub.invite_for({2}));
    ASSERT_TRUE(invite);
    EXPECT_EQ(invite->invite.terms.hub_addresses,
              (std::vector<std::string>{"127.0.0.1:" + std::to_string(hub.door.port()),
                                        "hub.example.ir:7411"}));
}

TEST(Station, KnowsItsOwnNameOnceTheNetworkHasToldIt) {
    Hub hub;
    Node node{hub, {2}};
    EXPECT_EQ(node.station->desk().own.name, "AG");
    hub.open.station->transact([&] {
        const domain::Body bodies[] = {domain::SiteDefined{
            .site = {2}, .code = "AG", .name = "نمایندگی کرج", .kind = domain::SiteKind::agent}};
        hub.open.station->journal().record({}, bodies);
        return Then::commit;
    });
    hub.door.local_changed();
    EXPECT_TRUE(meeting_of(hub, node).reached_agreement);
    EXPECT_EQ(node.station->desk().own.name, "نمایندگی کرج");
    EXPECT_EQ(node.station->readers()()->desk().own.name, "نمایندگی کرج");
}

}  // namespace
}  // namespace amani::hub
