// A hub that is set up again from its backup, with real sites that had heard more than the backup
// knows: nothing is given out twice, nobody needs an invite, and what the sites know of the
// centre's own work comes back once.
#include "shared/views/agents/agents_view.h"
#include "support/restorable_network.h"

namespace amani::hub {
namespace {

TEST(RestoredHub, HasItsPaymentAndItsWaybillBackOnceAndNobodyIsInvitedAnew) {
    Network network;
    const auto early = network.ships(10, "W-1");
    network.agent->syncs();
    network.receives(early, 10);
    network.agent->syncs();
    const auto copy = network.hub.backup("backup.db");
    network.pays(5'000'000);
    const auto late = network.ships(7, "W-2");
    network.agent->syncs();
    network.receives(late, 7);
    network.agent->records({CustomerRegistered{.name = "مریم رضایی"}});
    network.agent->syncs();
    const std::string before = accounts_of(*network.hub.open.station, karaj);
    const std::string told = accounts_of(*network.agent->station, karaj);

    network.hub.restore(copy);
    EXPECT_NE(accounts_of(*network.hub.open.station, karaj), before);
    network.agent->syncs();
    network.other->syncs();
    network.agent->syncs();

    EXPECT_EQ(accounts_of(*network.hub.open.station, karaj), before);
    EXPECT_EQ(accounts_of(*network.agent->station, karaj), told);
    for (auto* station : {network.hub.open.station.get(), network.agent->station.get()}) {
        EXPECT_EQ(views::payments_of(station->database(), karaj).size(), 1U);
        EXPECT_EQ(
            count(station->database(), "SELECT COUNT(*) FROM discrepancy WHERE unsettled <> 0"), 0);
    }
    const auto restored = newest_restore(network.books());
    ASSERT_TRUE(restored);
    ASSERT_EQ(restored->missing.size(), 1U);
    EXPECT_EQ(restored->missing[0].taken_back, 2U);
    EXPECT_EQ(restored->missing[0].last - restored->missing[0].first + 1, 2U);
}

TEST(RestoredHub, GivesOutNothingTwice) {
    Network network;
    const auto copy = network.hub.backup("backup.db");
    const auto invite_of = [&] {
        return invite(*network.hub.open.station, network.hub.open.centre->feeds().root(),
                      {.site = karaj, .expires = a_clock.now() + base::days(1)},
                      network.hub.randomness)
            .invite.terms;
    };
    network.pays(1);
    const auto lost_too = network.ships(1, "W-9");
    const auto lost_invite = invite_of();
    const auto number_of = [&] {
        auto& desk = network.hub.open.station->desk();
        return desk.series(DocumentType::waybill, desk.today()).next;
    };
    const auto lost_number = number_of();
    network.hub.restore(copy);
    const auto made = network.ships(1, "W-10");
    EXPECT_NE(made.id.log(), lost_too.id.log());
    EXPECT_NE(invite_of().incarnation, lost_invite.incarnation);
    EXPECT_GT(number_of(), lost_number + 900'000);
    EXPECT_GE(network.hub.identity.first_site, 1'000U);
}

// Decisions in a feed that the backup holds unsealed: the old hub may have sealed and told them.
TEST(RestoredHub, TellsAnewWhatItHadDecidedAndNotSealed) {
    for (const bool had_been_told : {false, true}) {
        Network network;
        const auto waybill = network.ships(10, "W-1");
        network.agent->syncs();
        record(*network.hub.open.station,
               {PaymentMade{.agent = karaj, .amount = {9'000}, .reference = "unsealed"}});
        const auto feed =
            network.hub.open.station->replica().logs().state(membership::feed_of(karaj));
        ASSERT_GT(feed.tail_rows(), 0U);
        const auto copy = network.hub.backup("backup.db");
        if (had_been_told) {
            network.hub.open.centre->feeds().seal();
            network.agent->syncs();
        }
        const std::string before = accounts_of(*network.hub.open.station, karaj);
        network.hub.restore(copy);
        EXPECT_TRUE(network.hub.open.station->verify().agrees());
        network.agent->syncs();
        EXPECT_EQ(accounts_of(*network.hub.open.station, karaj), before);
        network.expect_that_the_agent_was_told();
        EXPECT_EQ(views::payments_of(network.agent->station->database(), karaj).size(), 1U);
    }
}

TEST(RestoredHub, FromTheSameBackupOnceMoreCountsWhatTheFirstOneDidOnce) {
    Network network;
    const auto copy = network.hub.backup("backup.db");
    network.pays(1'000);
    network.agent->syncs();
    network.hub.restore(copy, 1);
    network.agent->syncs();
    network.pays(20'000);
    network.agent->syncs();
    network.other->syncs();
    const std::string before = accounts_of(*network.hub.open.station, karaj);
    network.hub.restore(copy, 2);
    network.other->syncs();
    network.agent->syncs();
    network.agent->syncs();
    network.other->syncs();
    network.expect_that_the_agent_was_told();
    EXPECT_EQ(accounts_of(*network.hub.open.station, karaj), before);
    EXPECT_EQ(views::payments_of(network.books(), karaj).size(), 2U);
}

TEST(RestoredHub, LetsInWhoJoinedAfterTheBackupAndWhoseInviteIsOver) {
    Network network;
    const auto copy = network.hub.backup("backup.db");
    network.hub.records({SiteDefined{{4}, "AG-ISF", "اصفهان", SiteKind::agent, {}}});
    Node late{network.hub, {4}};
    late.syncs();
    late.records({CustomerRegistered{.name = "زهرا رضایی"}});
    network.hub.restore(copy);
    late.syncs();
    EXPECT_TRUE(views::site(network.books(), {4}).has_value());
    EXPECT_EQ(count(network.books(), "SELECT COUNT(*) FROM customer"), 1);
}

// Nobody said that the store was put back: the hub learns it from the first site that knows more.
TEST(RestoredHub, WhoseStoreWasPutBackByHandIsToldByASiteAndSignsNothingMore) {
    Network network;
    const auto copy = network.hub.backup("backup.db");
    network.pays(1'000);
    network.hub.records({PartDefined{.code = "LCD", .name = "نمایشگر"}});
    network.agent->syncs();
    network.hub.put_back(copy);
    network.hub.start();
    EXPECT_FALSE(network.agent->meet().reached_agreement);
    EXPECT_TRUE(network.hub.is_outdated);
    network.hub.stop();
    network.hub.begin(1);
    network.hub.start();
    network.agent->syncs();
    network.other->syncs();
    EXPECT_EQ(views::payments_of(network.books(), karaj).size(), 1U);
    EXPECT_EQ(count(network.books(), "SELECT COUNT(*) FROM part WHERE code = 'LCD'"), 1);
}

TEST(RestoredHub, RebuildsTheSameViewsOnBothSides) {
    Network network;
    const auto early = network.ships(10, "W-1");
    const auto copy = network.hub.backup("backup.db");
    network.agent->syncs();
    network.receives(early, 10);
    network.agent->syncs();
    network.hub.restore(copy);
    network.agent->syncs();
    for (auto* station : {network.hub.open.station.get(), network.agent->station.get()}) {
        const std::string before = accounts_of(*station, karaj);
        station->rebuild();
        EXPECT_TRUE(station->verify().agrees());
        EXPECT_EQ(accounts_of(*station, karaj), before);
    }
    network.expect_that_the_agent_was_told();
    network.agent->syncs();
}

}  // namespace
}  // namespace amani::hub
