#include "shared/codec/message_pack.h"
#include "support/counting_randomness.h"
#include "sync/membership/admission.h"

#include <gtest/gtest.h>

namespace amani::membership {
namespace {

struct Centre {
    base::CountingRandomness randomness;
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

// A site that has joined, and the keys that it makes for itself.
struct ASite {
    Centre centre;
    crypto::SecretKey first = crypto::SecretKey::generate(centre.randomness);
    crypto::SecretKey second = crypto::SecretKey::generate(centre.randomness);
    crypto::SecretKey third = crypto::SecretKey::generate(centre.randomness);
    JoinProof joined = join(centre.invite(), first.public_key());

    static base::LogId log(std::uint32_t incarnation) { return base::LogId::of({7}, incarnation); }
    Succession step(std::uint32_t from, std::uint32_t to, const crypto::SecretKey& key,
                    const crypto::SecretKey& by) {
        return succeed(centre.roster.network(), {log(from), log(to), key.public_key()}, by);
    }
    auto admits(const MembershipProof& proof, base::Instant now = {1}) {
        auto answer = admit(proof, centre.roster, now);
        if (answer)
            for (const auto& member : *answer) centre.roster.apply(member);
        return answer;
    }
};

TEST(AdmitSuccession, TakesTheNextIncarnationThatTheOldKeySigned) {
    ASite site;
    ASSERT_TRUE(site.admits({.join = site.joined}));
    const MembershipProof proof{.successions = {site.step(1, 2, site.second, site.first)}};
    EXPECT_EQ(proof.log(), ASite::log(2));
    const auto answer = site.admits(proof, {999'999});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->size(), 1U);
    EXPECT_EQ(answer->front().invite, id_of(proof.successions[0]));
    EXPECT_EQ(site.centre.roster.key_of(ASite::log(2)), site.second.public_key());
    EXPECT_EQ(site.centre.roster.member(ASite::log(2))->role, SiteRole::agent);
    const auto again = site.admits(proof);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
    EXPECT_EQ(site.centre.roster.next_incarnation({7}), 3U);
}

TEST(AdmitSuccession, TakesOneThatWasNeverAdmittedBeforeWithHowItJoined) {
    ASite site;
    const MembershipProof proof{.join = site.joined,
                                .successions = {site.step(1, 2, site.second, site.first),
                                                site.step(2, 3, site.third, site.second)}};
    const auto answer = site.admits(proof);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->size(), 3U);
    EXPECT_EQ(site.centre.roster.key_of(ASite::log(3)), site.third.public_key());
}

TEST(AdmitSuccession, TellsTheSecondCloneThatItsIncarnationIsTaken) {
    ASite site;
    ASSERT_TRUE(site.admits(
        {.join = site.joined, .successions = {site.step(1, 2, site.second, site.first)}}));
    const auto clone = site.admits({.successions = {site.step(1, 2, site.third, site.first)}});
    ASSERT_FALSE(clone);
    EXPECT_TRUE(std::holds_alternative<IncarnationTaken>(clone.error()));
    EXPECT_TRUE(site.admits({.successions = {site.step(1, 3, site.third, site.first)}}));
}

TEST(AdmitSuccession, RefusesWhatNoMemberHasSignedOrARevokedOne) {
    ASite site;
    ASite stranger;
    ASSERT_TRUE(site.admits({.join = site.joined}));
    EXPECT_FALSE(site.admits({.successions = {site.step(1, 2, site.second, site.third)}}));
    EXPECT_FALSE(site.admits({.successions = {site.step(4, 5, site.second, site.first)}}));
    EXPECT_FALSE(site.admits({.successions = {site.step(1, 1, site.second, site.first)}}));
    auto to_another_site = site.step(1, 2, site.second, site.first);
    to_another_site.to = base::LogId::of({8}, 2);
    EXPECT_FALSE(site.admits({.successions = {to_another_site}}));
    auto to_a_feed = succeed(site.centre.roster.network(),
                             {ASite::log(1), feed_of({7}), site.second.public_key()}, site.first);
    EXPECT_FALSE(site.admits({.successions = {to_a_feed}}));
    EXPECT_FALSE(site.admits({}));
    const std::vector<Succession> too_many(most_successions + 1,
                                           site.step(1, 2, site.second, site.first));
    EXPECT_FALSE(site.admits({.successions = too_many}));
    site.centre.roster.apply(MemberRevoked{ASite::log(1), 5});
    const auto revoked = site.admits({.successions = {site.step(1, 2, site.second, site.first)}});
    ASSERT_FALSE(revoked);
    EXPECT_TRUE(std::holds_alternative<PredecessorRevoked>(revoked.error()));
}

TEST(DocumentBlocks, AreOneRuleForInvitesAndSuccessions) {
    EXPECT_EQ(document_block_of(1), (DocumentBlock{1, 1'000'000}));
    EXPECT_EQ(document_block_of(2), (DocumentBlock{1'000'001, 2'000'000}));
    EXPECT_EQ(document_block_of(base::first_feed_incarnation - 1).last, 4'095'000'000U);
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
    EXPECT_EQ(centre.roster.member(log)->revoked_after, 12U);
    EXPECT_TRUE(centre.roster.counts(log, 12));
    EXPECT_FALSE(centre.roster.counts(log, 13));
    EXPECT_FALSE(centre.roster.apply(member_revoked_type, base::view_of("nonsense")));
}

TEST(Roster, CountsFeedsOfEndedEpochsUpToTheNewestEpochsCut) {
    Centre centre;
    auto& roster = centre.roster;
    EXPECT_EQ(roster.epoch(), 0U);
    EXPECT_EQ(roster.counts_through(feed_of({7})), base::max_sequence);
    const auto begin = [&](std::uint32_t epoch, std::uint32_t previous, std::vector<FeedCut> cuts) {
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
        const auto earlier = [&] { centre.roster.apply(MemberRevoked{log, 5}, {{100}, 0}); };
        if (!is_later_first) earlier();
        centre.roster.apply(MemberRevoked{log, 9}, {{200}, 0});
        if (is_later_first) earlier();
        EXPECT_EQ(centre.roster.member(log)->revoked_after, 9U);
    }
}

// A restored hub has forgotten whom it had let in, and may let in another under the same log.
TEST(Roster, KeepsTheKeyOfTheLaterEpochInWhateverOrderTheFeedsAreHeard) {
    for (const bool is_later_first : {false, true}) {
        Centre centre;
        const base::LogId log = base::LogId::of({7}, 2);
        const auto forgotten = centre.new_key(), now = centre.new_key();
        const auto hears_the_old_feed = [&] {
            centre.roster.apply(MemberAdmitted{log, SiteRole::agent, forgotten, {}}, {{100}, 0});
            centre.roster.apply(MemberRevoked{log, 5}, {{900}, 0});
        };
        if (!is_later_first) hears_the_old_feed();
        centre.roster.apply(MemberAdmitted{log, SiteRole::agent, now, {}}, {{200}, 1});
        if (is_later_first) hears_the_old_feed();
        EXPECT_EQ(centre.roster.member(log)->key, now);
        EXPECT_FALSE(centre.roster.member(log)->revoked_after) << "that was the other key's";
    }
}

TEST(Roster, KeepsTheFirstKeyWithinAnEpochAndItsRevocationAcrossEpochs) {
    for (const bool is_later_first : {false, true}) {
        Centre centre;
        const base::LogId log = base::LogId::of({7}, 1);
        const MemberAdmitted admitted{log, SiteRole::agent, centre.new_key(), {}};
        const auto hears_the_old_feed = [&] {
            centre.roster.apply(admitted, {{100}, 0});
            centre.roster.apply(MemberAdmitted{log, SiteRole::agent, centre.new_key(), {}},
                                {{101}, 0});
            centre.roster.apply(MemberRevoked{log, 5}, {{102}, 0});
        };
        if (!is_later_first) hears_the_old_feed();
        centre.roster.apply(admitted, {{200}, 1});
        if (is_later_first) hears_the_old_feed();
        EXPECT_EQ(centre.roster.member(log)->key, admitted.key);
        EXPECT_EQ(centre.roster.member(log)->revoked_after, 5U) << "who was shut out stays out";
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
