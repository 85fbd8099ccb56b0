#include "pair.h"

#include <gtest/gtest.h>

namespace amani::session {
namespace {

TEST(Session, BringsBothSidesToTheSameLogsAndAgreement) {
    Sites sites;
    for (int i = 0; i < 30; ++i) sites.node_logs.write(node_log, 10, 9'000);
    sites.hub_logs.write(network_log, 4);
    sites.hub_logs.write(node_feed, 3);
    sites.hub_logs.write(other_feed, 3);
    Call call{sites};
    call.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_EQ(sites.node_logs.last(other_feed), 0U) << "another site's feed is not told";
    EXPECT_FALSE(call.node.noted<Agreed>().empty());
    EXPECT_FALSE(call.hub.noted<Agreed>().empty());
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
    ASSERT_TRUE(call.hub.closed);
    EXPECT_TRUE(call.hub.closed->by_peer);
}

TEST(Session, NeedsOneRoundTripWhenTheNodeKnowsWhatTheHubHas) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    sites.hub_logs.write(network_log, 4);
    Call{sites}.link.run();
    sites.node_logs.presumptions = {{node_log, 10}, {network_log, 4}};
    sites.node_logs.write(node_log, 1, 60);
    sites.hub_logs.write(node_feed, 1, 60);
    Call call{sites};
    call.link.run(0);  // both have spoken
    call.link.most_half_trips = 2;
    call.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_EQ(call.node.noted<Agreed>().size(), 1U);
    EXPECT_LE(call.node.session.counters().bytes_out, 350U);
}

TEST(Session, NeedsTwoRoundTripsForABacklogThatTheHubDoesNotExpect) {
    Sites sites;
    for (int i = 0; i < 80; ++i) sites.node_logs.write(node_log, 130, 2'600);
    Call call{sites};
    call.link.is_wide = true;
    call.link.most_half_trips = 4;
    call.link.run();
    EXPECT_EQ(sites.hub_logs.last(node_log), 10'400U);
    EXPECT_FALSE(call.node.noted<Agreed>().empty());
    EXPECT_FALSE(call.node.noted<Settled>().empty());
}

TEST(Session, SendsNothingTwiceWhenNothingIsNew) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    Call{sites}.link.run();
    Call again{sites};
    again.link.run();
    EXPECT_EQ(again.node.session.counters().segments_out, 0U);
    EXPECT_EQ(sites.hub_logs.duplicates, 0);
    EXPECT_EQ(again.node.closed->reason, Reason::finished);
}

TEST(Session, GoesOnInsideASegmentAfterACutAtEveryByte) {
    Sites whole;
    for (int i = 0; i < 2; ++i) whole.node_logs.write(node_log, 5, 9'000);
    whole.hub_logs.write(node_feed, 2, 5'000);
    std::uint64_t all = 0;
    {
        Sites sites = whole;
        Call call{sites};
        call.link.run();
        all = call.node.session.counters().bytes_out + call.hub.session.counters().bytes_out;
    }
    for (std::size_t cut = 0; cut < all; cut += 1 + all / 1500) {
        Sites sites = whole;
        {
            Call{sites}.link.run(cut);
        }
        Call second{sites};
        second.link.run();
        ASSERT_TRUE(agree(sites)) << "cut after " << cut;
        ASSERT_TRUE(second.node.closed) << "cut after " << cut;
    }
}

TEST(Session, SendsOnlyTheRestOfASegmentThatWasCutOff) {
    Sites sites;
    sites.node_logs.write(node_log, 5, 100'000);
    {
        Call{sites}.link.run(60'000);
    }
    Call second{sites};
    second.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_LT(second.node.session.counters().bytes_out, 60'000U);
}

TEST(Session, SendsEverythingAgainToAHubThatWasRestored) {
    Sites sites;
    for (int i = 0; i < 5; ++i) sites.node_logs.write(node_log, 5, 3'000);
    sites.node_logs.presumptions = {{node_log, 20}};
    Call call{sites};
    call.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
}

TEST(Session, SaysAReceiptOnlyWhenTheSegmentIsStored) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    Call call{sites};
    call.hub.holds_stores = true;
    call.link.run();
    EXPECT_TRUE(call.node.noted<ReceiptsNoted>().empty());
    EXPECT_FALSE(call.node.closed);
    call.hub.holds_stores = false;
    call.hub.store_held(call.link.now);
    call.link.run();
    ASSERT_EQ(call.node.noted<ReceiptsNoted>().size(), 1U);
    EXPECT_EQ(call.node.noted<ReceiptsNoted>()[0].from, PeerRole::hub);
    EXPECT_EQ(call.node.noted<ReceiptsNoted>()[0].receipts[0].received, 10U);
}

TEST(Session, TellsOfABackupOnAnOpenConnection) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    sites.hub_logs.backed_up[node_log] = 10;
    call.hub.perform(call.hub.session.on_local(call.link.now), call.link.now);
    call.link.run();
    EXPECT_EQ(call.node.noted<ReceiptsNoted>().back().receipts[0].backed_up, 10U);
    EXPECT_FALSE(call.node.closed);
}

TEST(Session, PushesWhatIsNewOnAnOpenConnection) {
    Sites sites;
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    sites.hub_logs.write(node_feed, 1);
    sites.node_logs.write(node_log, 1);
    call.hub.perform(call.hub.session.on_local(call.link.now), call.link.now);
    call.node.perform(call.node.session.on_local(call.link.now), call.link.now);
    call.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_EQ(call.node.noted<Settled>().size(), 2U);
}

TEST(Session, KeepsAnIdleConnectionAliveAndNoticesASilentPeer) {
    Sites sites;
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    call.link.wait(base::seconds(600));
    EXPECT_FALSE(call.node.closed);
    EXPECT_FALSE(call.hub.closed);
    call.link.most_half_trips = 0;  // the cable is pulled
    call.link.wait(base::seconds(100));
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::peer_silent);
    EXPECT_EQ(call.hub.closed->reason, Reason::peer_silent);
}

TEST(Session, NoticesASilentPeerAlthoughTheClockWasSetBack) {
    Sites sites;
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    call.link.now = call.link.now - base::seconds(100'000);
    call.link.wait(base::seconds(1));
    call.node.perform(call.node.session.on_local(call.link.now), call.link.now);
    call.link.most_half_trips = 0;  // the cable is pulled
    call.link.wait(base::seconds(100));
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::peer_silent);
}

TEST(Session, SpendsFewBytesOnAnUrgentEventOverAnOpenConnection) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    sites.hub_logs.write(network_log, 10);
    sites.hub_logs.write(node_feed, 10);
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    const std::uint64_t before = call.node.session.counters().bytes_out;
    constexpr std::uint32_t segment = 300;  // a sealed event, head and all
    sites.node_logs.write(node_log, 1, segment - 60);
    call.node.perform(call.node.session.on_local(call.link.now), call.link.now);
    call.link.run();
    EXPECT_TRUE(agree(sites));
    EXPECT_LE(call.node.session.counters().bytes_out - before, segment + 75);
    EXPECT_EQ(call.node.noted<Settled>().size(), 2U);
}

TEST(Session, DoesNotSendBackWhatItHasJustBeenGiven) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    Settings settings = sites.node_settings();
    settings.stay = Settings::Stay::open;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    sites.hub_logs.write(node_feed, 1);
    call.hub.perform(call.hub.session.on_local(call.link.now), call.link.now);
    call.link.run();
    EXPECT_EQ(call.hub.session.counters().segments_out, 1U);
    EXPECT_EQ(sites.node_logs.duplicates, 0);
}

TEST(Session, SendsTheNetworkFeedFirst) {
    Sites sites;
    sites.hub_logs.write(node_log, 4);
    sites.hub_logs.write(node_feed, 4);
    sites.hub_logs.write(network_log, 4);
    Call call{sites};
    call.node.holds_stores = true;
    call.link.run();
    ASSERT_EQ(call.node.held.size(), 3U);
    EXPECT_EQ(call.node.held[0].log, network_log);
    EXPECT_EQ(call.node.held[1].log, node_feed);
    EXPECT_EQ(call.node.held[2].log, node_log);
    EXPECT_EQ(call.node.noted<PeerAhead>().size(), 1U) << "its own log is longer at the hub";
}

}  // namespace
}  // namespace amani::session
