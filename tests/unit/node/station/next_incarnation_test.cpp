#include "node/station/next_incarnation.h"

#include "unit/shared/store/scratch_folder.h"

#include "node/station/joining.h"
#include "shared/base/system_clock.h"
#include "shared/codec/codec.h"
#include "sync/membership/admission.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace amani::station {
namespace {

// A site that has joined, and the hub that may or may not have met it.
struct AJoinedSite : testing::Test {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    store::ScratchFolder folder;
    Paths paths{folder / "."};
    Identity identity = joined();
    std::map<base::LogId, crypto::SecretKey> keys;
    membership::Roster roster{root.public_key()};

    AJoinedSite() {
        keys.emplace(identity.log(), std::move(*read_key(paths.key(identity.key_file), {})));
    }
    Identity joined() {
        const auto invite = membership::issue_invite(
            {.site = {4}, .code = "AG-KRJ", .incarnation = 1, .block = {1, 9}, .expires = {1'000}},
            root, randomness);
        const auto text = membership::armoured(invite);
        return *join(paths, {.armoured_invite = text, .user = {"ali", "Ali", "none"}}, clock,
                     randomness);
    }
    const crypto::SecretKey* key_of(base::LogId log) const {
        const auto found = keys.find(log);
        return found == keys.end() ? nullptr : &found->second;
    }
    bool goes_on(std::uint32_t incarnation, bool is_taken = false) {
        auto next = open_next(
            paths, identity, roster, [this](base::LogId log) { return key_of(log); },
            {.incarnation = incarnation, .is_taken = is_taken}, randomness);
        if (!next) return false;
        identity = next->identity;
        keys.insert_or_assign(identity.log(), std::move(next->key));
        return true;
    }
    auto hub_admits() {
        const auto proof = codec::decode<membership::MembershipProof>(identity.proof);
        EXPECT_TRUE(proof);
        EXPECT_EQ(proof->log(), identity.log());
        EXPECT_EQ(proof->key(), key_of(identity.log())->public_key());
        const auto answer = membership::admit(*proof, roster, {1});
        if (answer)
            for (const auto& member : *answer) roster.apply(member);
        return answer.has_value();
    }
};

TEST_F(AJoinedSite, GoesOnUnderAKeyThatItsOldOneSignedAndIsReadSo) {
    ASSERT_TRUE(hub_admits());
    ASSERT_TRUE(goes_on(2));
    EXPECT_TRUE(hub_admits());
    const auto read = read_identity(paths);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->incarnation, 2U);
    EXPECT_EQ(read->first_number, 1'000'001U);
    ASSERT_EQ(read->former.size(), 1U);
    EXPECT_TRUE(read_key(paths.key(read->key_file), std::nullopt));
    EXPECT_TRUE(read_key(paths.key(read->former[0].key_file), std::nullopt));
}

TEST_F(AJoinedSite, ShowsHowItJoinedAsLongAsTheHubHasNotMetIt) {
    ASSERT_TRUE(goes_on(2));
    ASSERT_TRUE(goes_on(5));
    EXPECT_TRUE(hub_admits());
    EXPECT_TRUE(roster.member(base::LogId::of({4}, 1)));
    EXPECT_TRUE(roster.member(base::LogId::of({4}, 2)));
    EXPECT_TRUE(roster.member(base::LogId::of({4}, 5)));
}

TEST_F(AJoinedSite, ShowsAllOfItsWayToAHubThatHasForgottenIt) {
    ASSERT_TRUE(hub_admits());
    ASSERT_TRUE(goes_on(2));
    roster = membership::Roster{root.public_key()};
    EXPECT_TRUE(hub_admits());
    EXPECT_TRUE(roster.member(base::LogId::of({4}, 1)));
}

TEST_F(AJoinedSite, PassesOverAnIncarnationThatACloneHas) {
    ASSERT_TRUE(hub_admits());
    ASSERT_TRUE(goes_on(2));
    roster.apply(membership::MemberAdmitted{
        identity.log(), membership::SiteRole::agent, root.public_key(), {}});
    EXPECT_FALSE(hub_admits());
    ASSERT_TRUE(goes_on(3, true));
    EXPECT_TRUE(hub_admits());
}

// A hub that was restored has forgotten who had an incarnation, and a clone that was faster has it
// since. What this site knows of the members is of before; so is what it has built on it.
TEST_F(AJoinedSite, PassesOverWhatARestoredHubHasGivenToAClone) {
    ASSERT_TRUE(hub_admits());
    membership::Roster restored = roster;
    ASSERT_TRUE(goes_on(2));
    ASSERT_TRUE(hub_admits());
    restored.apply(membership::MemberAdmitted{
        identity.log(), membership::SiteRole::agent, root.public_key(), {}});
    ASSERT_TRUE(goes_on(3));
    ASSERT_TRUE(goes_on(4, true));
    roster = restored;
    EXPECT_TRUE(hub_admits());
}

TEST_F(AJoinedSite, DoesNotGoOnBackwardsOrWithoutEnd) {
    EXPECT_FALSE(goes_on(1));
    EXPECT_FALSE(goes_on(base::first_feed_incarnation));
    std::uint32_t incarnation = 2;
    while (goes_on(incarnation)) ++incarnation;
    EXPECT_EQ(incarnation, membership::most_successions + 2);
    EXPECT_TRUE(hub_admits());
    EXPECT_TRUE(goes_on(incarnation)) << "once the hub knows it";
}

// A crash before site.json is renamed leaves a key that nobody names.
TEST_F(AJoinedSite, IsWhatItWasUntilSiteJsonNamesTheNextOne) {
    const auto before = identity;
    ASSERT_TRUE(goes_on(2));
    write_identity(paths, before);
    const auto read = read_identity(paths);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->incarnation, 1U);
    EXPECT_TRUE(read_key(paths.key(read->key_file), std::nullopt));
    identity = *read;
    EXPECT_TRUE(goes_on(2)) << "and it goes on again";
    EXPECT_TRUE(hub_admits());
}

TEST_F(AJoinedSite, RefusesKeyFilesThatAreNotInItsDirectory) {
    identity.key_file = "../elsewhere.key";
    write_identity(paths, identity);
    EXPECT_FALSE(read_identity(paths));
}

}  // namespace
}  // namespace amani::station
