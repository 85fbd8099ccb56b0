#include "shared/codec/message_pack.h"
#include "sync/membership/admission.h"

#include <gtest/gtest.h>

namespace amani::membership {
namespace {

struct Counter final : base::Randomness {
    std::uint8_t next = 1;
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = next++;
    }
};

struct Centre {
    Counter randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    Roster roster{root.public_key(), AllowedTypes{{{SiteRole::agent, {40, 41}}}, {40, 41, 42}}};

    InviteFile invite(base::Instant expires = {1000}) {
        return issue_invite({.hub_addresses = {"hub.example:7443"},
                             .site = {7},
                             .code = "AG-KRJ",
                             .role = SiteRole::agent,
                             .incarnation = 1,
                             .block = {1, 500},
                             .expires = expires},
                            root, randomness);
    }
    crypto::PublicKey new_key() { return crypto::SecretKey::generate(randomness).public_key(); }
    auto admit_and_record(const JoinProof& proof, base::Instant now) {
        auto answer = admit(proof, roster, now);
        if (answer && std::holds_alternative<MemberAdmitted>(*answer))
            roster.apply(std::get<MemberAdmitted>(*answer));
        return answer;
    }
};

TEST(Invite, SurvivesTheTextFormWithLineBreaks) {
    Centre centre;
    const InviteFile file = centre.invite();
    std::string text = armoured(file);
    text.insert(60, "\r\n ");
    const auto read = read_armoured(text);
    ASSERT_TRUE(read) << read.error().why;
    EXPECT_EQ(invite_bytes(*read), invite_bytes(file));
}

TEST(Invite, IsRefusedWhenAnyCharacterIsChanged) {
    Centre centre;
    const std::string text = armoured(centre.invite());
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = damaged[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(read_armoured(damaged)) << at;
        EXPECT_FALSE(read_armoured(text.substr(0, at))) << at;
    }
}

TEST(Admit, TakesAnOfflineJoinedNodeAndTheSameKeyAgain) {
    Centre centre;
    const JoinProof proof = join(centre.invite(), centre.new_key());
    ASSERT_TRUE(centre.admit_and_record(proof, {900}));
    EXPECT_EQ(centre.roster.key_of(base::LogId::of({7}, 1)), proof.node_key);
    const auto again = centre.admit_and_record(proof, {5000});
    ASSERT_TRUE(again);
    EXPECT_TRUE(std::holds_alternative<AlreadyMember>(*again));
}

TEST(Admit, RefusesASecondKeyWithTheSameInvite) {
    Centre centre;
    const InviteFile file = centre.invite();
    ASSERT_TRUE(centre.admit_and_record(join(file, centre.new_key()), {900}));
    const auto second = centre.admit_and_record(join(file, centre.new_key()), {901});
    ASSERT_FALSE(second);
    EXPECT_TRUE(std::holds_alternative<InviteUsed>(second.error()));
}

TEST(Admit, RefusesAnExpiredInviteAndTakesItsRenewalForTheSameNode) {
    Centre centre;
    const crypto::PublicKey key = centre.new_key();
    const auto late = centre.admit_and_record(join(centre.invite(), key), {1001});
    ASSERT_FALSE(late);
    EXPECT_TRUE(std::holds_alternative<InviteExpired>(late.error()));
    EXPECT_TRUE(centre.admit_and_record(join(centre.invite({2000}), key), {1001}));
}

TEST(Admit, RefusesAForgedProof) {
    Centre centre;
    Centre other;
    other.randomness.next = 77;
    other.root = crypto::SecretKey::generate(other.randomness);
    EXPECT_FALSE(centre.admit_and_record(join(other.invite(), other.new_key()), {1}));
    JoinProof proof = join(centre.invite(), centre.new_key());
    proof.node_key = centre.new_key();
    EXPECT_FALSE(centre.admit_and_record(proof, {1}));
    proof = join(centre.invite(), centre.new_key());
    proof.invite.terms.role = SiteRole::central;
    EXPECT_FALSE(centre.admit_and_record(proof, {1}));
}

TEST(Roster, KnowsWhoMayAuthorWhatAndHowFarItCounts) {
    Centre centre;
    const base::LogId log = base::LogId::of({7}, 1);
    const MemberAdmitted admitted{log, SiteRole::agent, centre.new_key(), {}};
    ASSERT_TRUE(centre.roster.apply(member_admitted_type, codec::encode(admitted)));
    EXPECT_TRUE(centre.roster.may_author(log, 40));
    EXPECT_FALSE(centre.roster.may_author(log, 42));
    EXPECT_TRUE(centre.roster.may_author(log, 9'999)) << "a newer program's, to be judged later";
    EXPECT_FALSE(centre.roster.may_author(log, 0)) << "not a row";
    EXPECT_FALSE(centre.roster.may_author(log, member_revoked_type));
    EXPECT_TRUE(centre.roster.may_author(network_feed(), member_revoked_type));
    EXPECT_FALSE(centre.roster.key_of(base::LogId::of({8}, 1)));
    EXPECT_EQ(centre.roster.key_of(feed_of({8})), centre.root.public_key());

    ASSERT_TRUE(centre.roster.apply(member_revoked_type, codec::encode(MemberRevoked{log, 12})));
    EXPECT_TRUE(centre.roster.is_revoked(log));
    EXPECT_TRUE(centre.roster.counts(log, 12));
    EXPECT_FALSE(centre.roster.counts(log, 13));
    EXPECT_FALSE(centre.roster.apply(member_revoked_type, base::view_of("nonsense")));
}

TEST(Roster, CountsFeedsOfEndedEpochsUpToTheNewestEpochsCut) {
    Centre centre;
    auto& roster = centre.roster;
    EXPECT_EQ(roster.epoch(), 0U);
    EXPECT_EQ(roster.counts_through(feed_of({7})), base::max_sequence);
    const auto begin = [&](std::uint32_t epoch, std::uint32_t previous,
                           std::vector<FeedCut> cuts) {
        return roster.apply(epoch_begun_type,
                            codec::encode(EpochBegun{epoch, previous, {5}, std::move(cuts)}));
    };
    ASSERT_TRUE(begin(1, 0, {{feed_of({7}), 12}}));
    EXPECT_EQ(roster.counts_through(feed_of({7})), 12U);
    EXPECT_EQ(roster.counts_through(feed_of({8})), 0U) << "not named: nothing of it was known";
    EXPECT_EQ(roster.counts_through(feed_of({7}, 1)), base::max_sequence);
    EXPECT_EQ(roster.counts_through(network_feed()), base::max_sequence);
    EXPECT_EQ(roster.counts_through(base::LogId::of({7}, 1)), base::max_sequence);

    // Restored once more, from a later backup of the first epoch.
    ASSERT_TRUE(begin(3, 0, {{feed_of({7}), 20}}));
    EXPECT_EQ(roster.counts_through(feed_of({7})), 20U);
    EXPECT_EQ(roster.counts_through(feed_of({7}, 1)), 0U);
    EXPECT_EQ(roster.epochs(), (std::vector<std::uint32_t>{0, 1, 3}));
}

TEST(Roster, RefusesAnEpochThatCannotBe) {
    Centre centre;
    for (const auto& event : {EpochBegun{0, 0, {}, {}}, EpochBegun{2, 2, {}, {}},
                              EpochBegun{max_epoch + 1, 0, {}, {}}}) {
        EXPECT_FALSE(centre.roster.apply(epoch_begun_type, codec::encode(event)));
    }
    EXPECT_EQ(centre.roster.epoch(), 0U);
    EXPECT_FALSE(centre.roster.may_author(base::LogId::of({7}, 1), epoch_begun_type));
}

TEST(Roster, KeepsTheLaterOfTwoRevocationsInWhateverOrderTheyAreHeard) {
    for (const bool is_later_first : {false, true}) {
        Centre centre;
        const base::LogId log = base::LogId::of({7}, 1);
        centre.roster.apply(MemberAdmitted{log, SiteRole::agent, centre.new_key(), {}});
        const auto earlier = [&] { centre.roster.apply(MemberRevoked{log, 5}, {100}); };
        if (!is_later_first) earlier();
        centre.roster.apply(MemberRevoked{log, 9}, {200});
        if (is_later_first) earlier();
        EXPECT_EQ(centre.roster.member(log)->revoked_after, 9U);
    }
}

TEST(Admission, TakesAnEarlierEpochsInviteThatMayHaveBeenUsedBeforeTheHubForgot) {
    Centre centre;
    const JoinProof proof = join(centre.invite(), centre.new_key());
    const base::Instant expires = proof.invite.terms.expires;
    const base::Instant too_late = expires + base::days(40);
    EXPECT_FALSE(admit(proof, centre.roster, too_late));
    ASSERT_TRUE(centre.roster.apply(EpochBegun{1, 0, expires - base::days(1), {}}));
    EXPECT_TRUE(admit(proof, centre.roster, too_late));
    ASSERT_TRUE(centre.roster.apply(EpochBegun{2, 1, expires + base::days(1), {}}));
    EXPECT_FALSE(admit(proof, centre.roster, too_late)) << "it was over when the copy was made";
}

}  // namespace
}  // namespace amani::membership
