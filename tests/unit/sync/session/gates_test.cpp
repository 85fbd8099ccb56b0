#include "sync/session/gates.h"

#include "shared/codec/message_pack.h"
#include "support/counting_randomness.h"

#include <gtest/gtest.h>

namespace amani::session {
namespace {

const base::LogId agent = base::LogId::of({7}, 1);

struct AHubGate : testing::Test {
    base::CountingRandomness randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    crypto::PublicKey key = crypto::SecretKey::generate(randomness).public_key();
    crypto::PublicKey other = crypto::SecretKey::generate(randomness).public_key();
    membership::Roster roster{root.public_key()};
    int recorded = 0;
    HubGate gate{roster,
                 [this](const membership::MemberAdmitted& member) {
                     ++recorded;
                     roster.apply(member);
                 },
                 [this](base::SiteId site) { return roster.next_incarnation(site); }};
    membership::InviteFile invite = membership::issue_invite(
        {.site = {7}, .code = "AG-KRJ", .incarnation = 1, .expires = {1'000}}, root, randomness);

    Hello hello(const crypto::PublicKey& node) const {
        return {.log = agent,
                .role = PeerRole::node,
                .proof = codec::encode(
                    membership::MembershipProof{.join = membership::join(invite, node)})};
    }
    Reason refused(const Hello& hello, const crypto::PublicKey& proved, base::Instant now = {1}) {
        const auto answer = gate.admit(hello, proved, now);
        EXPECT_FALSE(answer);
        if (answer) return Reason::finished;
        EXPECT_FALSE(answer.error().text.empty()) << "a person is told why";
        return answer.error().reason;
    }
};

TEST_F(AHubGate, AdmitsOnceAndKnowsTheSameKeyForEver) {
    ASSERT_TRUE(gate.admit(hello(key), key, {1}));
    ASSERT_TRUE(gate.admit(hello(key), key, {999'999})) << "long after the invite has expired";
    ASSERT_TRUE(gate.admit({.log = agent}, key, {999'999}));
    EXPECT_EQ(recorded, 1);
}

TEST_F(AHubGate, RefusesAnExpiredInvite) {
    EXPECT_EQ(refused(hello(key), key, {1'001}), Reason::invite_expired);
    EXPECT_EQ(recorded, 0);
}

TEST_F(AHubGate, RefusesAnInviteThatAnotherKeyHasUsed) {
    ASSERT_TRUE(gate.admit(hello(key), key, {1}));
    EXPECT_EQ(refused(hello(other), other), Reason::invite_used);
    EXPECT_EQ(recorded, 1);
}

TEST_F(AHubGate, RefusesAProofThatSomebodyElseHasMade) {
    EXPECT_EQ(refused(hello(key), other), Reason::join_refused) << "the key that TLS proved counts";
    Hello as_another_site = hello(key);
    as_another_site.log = base::LogId::of({8}, 1);
    EXPECT_EQ(refused(as_another_site, key), Reason::join_refused);
    Hello nonsense = hello(key);
    nonsense.proof.resize(nonsense.proof.size() / 2);
    EXPECT_EQ(refused(nonsense, key), Reason::join_refused);
    EXPECT_EQ(recorded, 0);
}

TEST_F(AHubGate, RefusesAnInviteOfAnotherNetwork) {
    const crypto::SecretKey elsewhere = crypto::SecretKey::generate(randomness);
    invite = membership::issue_invite({.site = {7}, .incarnation = 1, .expires = {1'000}},
                                      elsewhere, randomness);
    EXPECT_EQ(refused(hello(key), key), Reason::join_refused);
}

TEST_F(AHubGate, TurnsAwayStrangersAndTheRevokedEvenWithAnInvite) {
    EXPECT_EQ(refused({.log = agent}, key), Reason::unknown_key);
    ASSERT_TRUE(gate.admit(hello(key), key, {1}));
    roster.apply(membership::MemberRevoked{agent, 0});
    EXPECT_EQ(refused(hello(key), key), Reason::revoked);
    EXPECT_EQ(refused({.log = agent, .role = PeerRole::hub}, key), Reason::unknown_key);
}

TEST_F(AHubGate, AdmitsASuccessionAndTellsACloneWhichIncarnationIsFree) {
    const crypto::SecretKey old = crypto::SecretKey::generate(randomness);
    ASSERT_TRUE(gate.admit(hello(old.public_key()), old.public_key(), {1}));
    const auto next = base::LogId::of({7}, 2);
    const auto follows = [&](const crypto::PublicKey& node) {
        const membership::MembershipProof proof{
            .successions = {membership::succeed(roster.network(), {agent, next, node}, old)}};
        return Hello{.log = next, .role = PeerRole::node, .proof = codec::encode(proof)};
    };
    ASSERT_TRUE(gate.admit(follows(key), key, {1}));
    const auto clone = gate.admit(follows(other), other, {1});
    ASSERT_FALSE(clone);
    EXPECT_EQ(clone.error().reason, Reason::incarnation_taken);
    EXPECT_EQ(clone.error().free, 3U);
}

}  // namespace
}  // namespace amani::session
