#include "pair.h"

#include "sync/session/limits.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace amani::session {
namespace {

TEST(SessionTrouble, AnotherNetworkIsTurnedAwayWithItsReason) {
    Sites sites;
    Settings settings = sites.node_settings();
    settings.network.bytes[0] = 9;
    Call call{sites, settings, sites.hub_settings()};
    call.link.run();
    ASSERT_TRUE(call.hub.closed);
    EXPECT_EQ(call.hub.closed->reason, Reason::other_network);
    EXPECT_EQ(call.node.closed->reason, Reason::other_network);
}

TEST(SessionTrouble, AnUnknownOrRevokedKeyIsTurnedAwayWithItsReason) {
    for (const bool is_revoked : {false, true}) {
        Sites sites;
        sites.hub_logs.write(node_feed, 3);
        if (is_revoked)
            sites.gate.revoked = node_log;
        else
            sites.gate.members = {sites.hub_peer};
        Call call{sites};
        call.link.run();
        ASSERT_TRUE(call.node.closed);
        EXPECT_TRUE(call.node.closed->by_peer);
        EXPECT_EQ(call.node.closed->reason, is_revoked ? Reason::revoked : Reason::unknown_key);
        EXPECT_FALSE(call.node.closed->text.empty());
        EXPECT_EQ(sites.node_logs.last(node_feed), 0U);
    }
}

TEST(SessionTrouble, NoCommonVersionIsSaid) {
    Sites sites;
    Call call{sites};
    base::Bytes bytes;
    write_frame(bytes, Hello{.oldest = 7, .newest = 9, .log = node_log});
    call.hub.perform(call.hub.session.start({0}), {0});
    call.hub.perform(call.hub.session.on_bytes(bytes, {0}), {0});
    ASSERT_TRUE(call.hub.closed);
    EXPECT_EQ(call.hub.closed->reason, Reason::version_mismatch);
}

TEST(SessionTrouble, AForkStopsItsLogAndNothingElse) {
    Sites sites;
    sites.node_logs.write(node_log, 5, 100, 1);
    sites.hub_logs.write(node_log, 5, 100, 2);
    sites.hub_logs.write(node_log, 5, 100, 2);
    sites.hub_logs.write(node_feed, 5);
    Call call{sites};
    call.link.run();
    EXPECT_FALSE(call.hub.noted<ForkSeen>().empty());
    EXPECT_FALSE(call.node.noted<ForkSeen>().empty());
    EXPECT_FALSE(call.node.noted<PeerAhead>().empty());
    EXPECT_EQ(sites.node_logs.last(node_feed), 5U);
    EXPECT_EQ(sites.node_logs.last(node_log), 5U);
    EXPECT_TRUE(call.node.closed);
}

// Each keeps the other's signature beside its own: of a site's log, and of a feed that the hub
// signs.
TEST(SessionTrouble, BothSidesOfAForkAreShownTheOthersHead) {
    for (const base::LogId log : {node_log, node_feed}) {
        Sites sites;
        sites.node_logs.write(log, 5, 100, 1);
        sites.hub_logs.write(log, 5, 100, 2);
        sites.hub_logs.write(log, 5, 100, 2);
        Call call{sites};
        call.link.run();
        const auto shown = [&](const auto& noted) {
            std::set<base::Bytes> heads;
            for (const ForkSeen& fork : noted)
                if (fork.log == log && !fork.theirs.empty()) heads.insert(fork.theirs);
            return heads;
        };
        EXPECT_EQ(shown(call.hub.noted<ForkSeen>()), std::set{sites.node_logs.head_at(log, 5)});
        EXPECT_EQ(shown(call.node.noted<ForkSeen>()), std::set{sites.hub_logs.head_at(log, 5)});
        ASSERT_TRUE(call.node.closed);
        EXPECT_EQ(call.node.closed->reason, Reason::finished);
    }
}

TEST(SessionTrouble, WhatAForkedPeerHoldsIsNoReceipt) {
    Sites sites;
    sites.node_logs.write(node_log, 9, 100, 1);
    sites.hub_logs.write(node_log, 5, 100, 2);
    sites.hub_logs.write(node_feed, 5);
    Call call{sites};
    call.link.run();
    EXPECT_FALSE(call.node.noted<ForkSeen>().empty());
    EXPECT_FALSE(call.hub.noted<ForkSeen>().empty());
    for (const auto& noted : call.node.noted<ReceiptsNoted>())
        for (const Receipt& receipt : noted.receipts) EXPECT_NE(receipt.log, node_log);
}

TEST(SessionTrouble, ALogNobodyKnowsIsLeftOut) {
    Sites sites;
    const base::LogId carried = base::LogId::of({99}, 1);
    sites.node_logs.write(carried, 5);
    sites.node_logs.write(node_log, 5);
    sites.hub_logs.unknown.insert(carried);
    Call call{sites};
    call.link.run();
    ASSERT_EQ(call.node.noted<LogStopped>().size(), 1U);
    EXPECT_EQ(call.node.noted<LogStopped>()[0].verdict, Verdict::unknown_log);
    EXPECT_TRUE(agree(sites));
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
}

TEST(SessionTrouble, ALogThatTheHubKeepsApartIsToldSoAndAgreedOnByNobody) {
    Sites sites;
    sites.node_logs.write(node_log, 5);
    sites.node_logs.write(node_log, 4);
    sites.hub_logs.write(node_feed, 5);
    sites.hub_logs.kept_apart.insert(node_log);
    Call call{sites};
    EXPECT_LT(call.link.run(), 10) << "nobody waits for a digest that will never be";
    ASSERT_FALSE(call.node.noted<KeptApart>().empty());
    EXPECT_EQ(call.node.noted<KeptApart>()[0].log, node_log);
    EXPECT_EQ(call.node.noted<KeptApart>()[0].from, 1U);
    for (const auto& agreed : call.node.noted<Agreed>())
        for (const CutEntry& entry : agreed.cut) EXPECT_NE(entry.log, node_log);
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
}

TEST(SessionTrouble, ADamagedSegmentIsAskedForAgain) {
    Sites sites;
    for (int i = 0; i < 10; ++i) sites.node_logs.write(node_log, 5, 5'000);
    Call call{sites};
    int damaged = 0;
    call.link.damage = [&](base::Bytes& bytes) {
        if (bytes.size() > 20'000 && damaged++ == 0) bytes[15'000] ^= 1;
    };
    call.link.run();
    EXPECT_GE(damaged, 1);
    EXPECT_TRUE(agree(sites));
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
}

TEST(SessionTrouble, DamageWithoutEndEndsTheSession) {
    Sites sites;
    sites.node_logs.write(node_log, 5, 5'000);
    Call call{sites};
    call.link.damage = [&](base::Bytes& bytes) {
        if (bytes.size() > 3'000) bytes[2'000] ^= 1;
    };
    call.link.run();
    ASSERT_TRUE(call.hub.closed);
    EXPECT_EQ(call.hub.closed->reason, Reason::bad_segments);
    EXPECT_EQ(call.node.closed->reason, Reason::bad_segments);
}

TEST(SessionTrouble, ADifferenceIsNarrowedToItsSegment) {
    Sites sites;
    for (int i = 0; i < 300; ++i) sites.node_logs.write(node_log, 10, 20);
    Call{sites}.link.run();
    sites.hub_logs.wrong_effects.insert({node_log, 1230});
    Call call{sites};
    call.link.run();
    const auto differences = call.node.noted<Differs>();
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences[0].log, node_log);
    EXPECT_EQ(differences[0].first, 1221U);
    EXPECT_EQ(differences[0].last, 1230U);
    EXPECT_EQ(call.hub.noted<Differs>().size(), 1U) << "both know";
}

TEST(SessionTrouble, ComparisonWaitsForTheHubToApplyButNotForEver) {
    Sites sites;
    sites.node_logs.write(node_log, 10);
    sites.hub_logs.has_applied = false;
    Call call{sites};
    call.link.run();
    EXPECT_FALSE(call.node.closed);
    {
        Call other{sites};
        other.link.run();
        sites.hub_logs.has_applied = true;
        other.hub.perform(other.hub.session.on_local(other.link.now), other.link.now);
        other.link.run();
        EXPECT_FALSE(other.node.noted<Agreed>().empty());
        EXPECT_TRUE(other.node.closed);
    }
    sites.hub_logs.has_applied = false;
    call.link.wait(base::seconds(40));
    EXPECT_FALSE(call.node.noted<NotComparedYet>().empty());
    EXPECT_TRUE(call.node.closed);
}

// --- hostile peers: what they say is input
// --------------------------------------------------------

struct Attack {
    Sites sites;
    Call call{sites};
    base::Instant now{0};
    Attack() { call.hub.perform(call.hub.session.start(now), now); }
    void say(const Message& message) {
        base::Bytes bytes;
        write_frame(bytes, message);
        say(bytes);
    }
    void say(base::ByteView bytes) {
        call.hub.perform(call.hub.session.on_bytes(bytes, now), now);
        call.hub.outgoing.clear();
    }
    void say_hello() {
        say(Hello{.log = node_log});
        say(Have{});
    }
    [[nodiscard]] Reason reason() const {
        return call.hub.closed ? call.hub.closed->reason : Reason::finished;
    }
};

TEST(HostilePeer, OversizedAndEmptyFramesEndIt) {
    Attack large;
    large.say(base::Bytes{0xff, 0xff, 1});
    EXPECT_EQ(large.reason(), Reason::malformed);
    Attack empty;
    empty.say(base::Bytes{0, 0});
    EXPECT_EQ(empty.reason(), Reason::malformed);
}

TEST(HostilePeer, ANeverEndingFrameEndsWithTheHelloPatience) {
    Attack slow;
    slow.say(base::Bytes{15, 0, 1});
    for (int second = 0; second < 40 && !slow.call.hub.closed; ++second) {
        slow.now = slow.now + base::seconds(1);
        slow.say(base::Bytes{0});
        slow.call.hub.perform(slow.call.hub.session.on_wake(slow.now), slow.now);
    }
    EXPECT_EQ(slow.reason(), Reason::peer_silent);
}

TEST(HostilePeer, ATruncatedMessageInAWholeFrameEndsIt) {
    base::Bytes hello;
    write_frame(hello, Hello{.log = node_log, .program = "amani"});
    for (std::size_t size = 1; size + 3 < hello.size(); ++size) {
        Attack attack;
        base::Bytes frame{0, static_cast<std::uint8_t>(size), 1};
        frame.insert(frame.end(), hello.begin() + 3, hello.begin() + 2 + static_cast<long>(size));
        attack.say(frame);
        ASSERT_EQ(attack.reason(), Reason::malformed) << size;
    }
}

TEST(HostilePeer, AskingForTheVectorTwiceEndsIt) {
    Attack attack;
    attack.say_hello();
    attack.say(HaveAsk{});
    EXPECT_FALSE(attack.call.hub.closed);
    attack.say(HaveAsk{});
    EXPECT_EQ(attack.reason(), Reason::malformed);
}

TEST(HostilePeer, BuildingOnAnUnknownVectorTwiceEndsIt) {
    Attack attack;
    attack.say(Hello{.log = node_log});
    attack.say(Have{.base = VectorName{}});
    EXPECT_FALSE(attack.call.hub.closed);
    attack.say(Have{.base = VectorName{}});
    EXPECT_EQ(attack.reason(), Reason::malformed);
}

TEST(HostilePeer, AnUnendedVectorEndsWithTheHelloPatience) {
    Attack slow;
    slow.say(Hello{.log = node_log});
    for (std::uint32_t second = 0; second < 40 && !slow.call.hub.closed; ++second) {
        slow.now = slow.now + base::seconds(1);
        slow.say(Have{{Position{base::LogId::of({second + 1}, 1), 1, {}, 0}}, {}, More::yes});
        slow.call.hub.perform(slow.call.hub.session.on_wake(slow.now), slow.now);
    }
    EXPECT_EQ(slow.reason(), Reason::peer_silent);
}

TEST(HostilePeer, MessagesOutOfTurnEndIt) {
    Attack early;
    early.say(Chunk{node_log, 1, 10, 0, {1}});
    EXPECT_EQ(early.reason(), Reason::malformed);
    Attack twice;
    twice.say_hello();
    twice.say(Hello{.log = node_log});
    EXPECT_EQ(twice.reason(), Reason::malformed);
}

TEST(HostilePeer, ChunksOutsideTheirSegmentEndIt) {
    for (const Chunk& chunk : {Chunk{node_log, 1, 10, 10, {1}}, Chunk{node_log, 1, 10, 9, {1, 2}},
                               Chunk{node_log, 1, 0, 0, {1}}, Chunk{node_log, 1, 10, 0, {}},
                               Chunk{node_log, 0, 10, 0, {1}}, Chunk{{1U << 31}, 1, 10, 0, {1}},
                               Chunk{node_log, 1, 4U << 20, 0, {1}}}) {
        Attack attack;
        attack.say_hello();
        attack.say(chunk);
        EXPECT_EQ(attack.reason(), Reason::malformed);
    }
}

TEST(HostilePeer, SendingPastTheCreditEndsIt) {
    Attack attack;
    attack.call.hub.holds_stores = true;
    attack.say_hello();
    for (std::uint32_t i = 0; i < 1000 && !attack.call.hub.closed; ++i)
        attack.say(Chunk{node_log, i + 1, 4000, 0, base::Bytes(4000)});
    EXPECT_EQ(attack.reason(), Reason::too_much);
    EXPECT_LE(attack.call.hub.held.size(), limits::window_bytes / 4000 + 1);
}

TEST(HostilePeer, APeerThatNeverReadsIsHungUpOn) {
    Attack attack;
    attack.say_hello();
    for (int i = 0; i < 100'000 && !attack.call.hub.closed; ++i) attack.say(Ping{});
    EXPECT_EQ(attack.reason(), Reason::too_much);
}

TEST(HostilePeer, AnswersToNothingAndEndlessVectorsEndIt) {
    Attack answer;
    answer.say_hello();
    answer.say(Compared{77, Outcome::agree, {}});
    EXPECT_EQ(answer.reason(), Reason::malformed);
    Attack vector;
    vector.say(Hello{.log = node_log});
    for (int i = 0; i < 1000 && !vector.call.hub.closed; ++i)
        vector.say(Have{std::vector<Position>(64, Position{node_log, 1, {}, 0}), {}, More::yes});
    EXPECT_EQ(vector.reason(), Reason::too_much);
}

TEST(HostilePeer, UnknownMessageTypesArePassedOver) {
    Attack attack;
    attack.say_hello();
    attack.say(base::Bytes{0, 3, 200, 1, 2});
    EXPECT_FALSE(attack.call.hub.closed);
}

TEST(HostilePeer, NoDamageBringsAnythingWorseThanAnEnd) {
    std::mt19937 random{20261123};
    for (int round = 0; round < 600; ++round) {
        Sites sites;
        for (int i = 0; i < 3; ++i) sites.node_logs.write(node_log, 5, 3'000);
        sites.hub_logs.write(node_feed, 2, 3'000);
        Call call{sites};
        call.link.most_half_trips = 60;
        call.link.damage = [&](base::Bytes& bytes) {
            for (int i = 0; i < 2; ++i) {
                const std::size_t at = random() % bytes.size();
                if (random() % 4 == 0)
                    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at));
                else
                    bytes[at] ^= static_cast<std::uint8_t>(1U << random() % 8);
                if (bytes.empty()) return;
            }
        };
        call.link.run();
        // What was stored is what was written, in order.
        for (const auto& segment : sites.hub_logs.logs().at(node_feed))
            EXPECT_FALSE(segment.bytes.empty());
        EXPECT_LE(sites.hub_logs.last(node_log), 15U);
    }
}

}  // namespace
}  // namespace amani::session
