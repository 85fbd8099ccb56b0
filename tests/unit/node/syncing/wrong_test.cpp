#include "node/syncing/wrong.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::node {
namespace {

using domain::SiteKind;
using testing::HasSubstr;

constexpr base::Instant now{1'764'000'000'000};

SyncState met_before(base::Duration ago) { return {.contact = app::Contact{now - ago, {}}}; }

std::vector<std::string> codes_of(const domain::Warnings& wrong) {
    std::vector<std::string> codes;
    for (const auto& each : wrong) codes.push_back(each.code);
    return codes;
}

TEST(WrongWithSync, IsASilenceThatIsLongForTheKindOfSite) {
    const auto state = met_before(base::hours(73));
    EXPECT_EQ(codes_of(wrong_with_sync(state, SiteKind::agent, now)),
              std::vector<std::string>{"sync.silent"});
    EXPECT_TRUE(wrong_with_sync(state, SiteKind::technician, now).empty());
    EXPECT_TRUE(wrong_with_sync(met_before(base::hours(71)), SiteKind::agent, now).empty());
}

TEST(WrongWithSync, IsNotThatTheHubIsOutOfReachNow) {
    auto state = met_before(base::hours(2));
    state.trouble = {TroubleCode::hub_unreachable, now - base::hours(2), "refused"};
    EXPECT_TRUE(wrong_with_sync(state, SiteKind::branch, now).empty());
}

TEST(WrongWithSync, TellsWhyTheSilenceLasts) {
    auto state = met_before(base::days(2));
    state.trouble = {TroubleCode::hub_unreachable, now - base::days(2), "refused"};
    const auto wrong = wrong_with_sync(state, SiteKind::branch, now);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_THAT(wrong[0].en, HasSubstr("for 48 hours, longer than 24 hours. The hub is out of"));
    EXPECT_THAT(wrong[0].fa, HasSubstr("۴۸"));
}

TEST(WrongWithSync, CountsFromTheFirstFailureWhereNobodyWasEverMet) {
    EXPECT_TRUE(wrong_with_sync({}, SiteKind::branch, now).empty());
    SyncState state;
    state.trouble = {TroubleCode::hub_unreachable, now - base::days(2), ""};
    EXPECT_EQ(codes_of(wrong_with_sync(state, SiteKind::branch, now)),
              std::vector<std::string>{"sync.silent"});
}

TEST(WrongWithSync, IsAtOnceWhatAPersonMustMend) {
    auto state = met_before(base::seconds(60));
    state.trouble = {TroubleCode::access_revoked, now, ""};
    const auto wrong = wrong_with_sync(state, SiteKind::agent, now);
    ASSERT_EQ(codes_of(wrong), std::vector<std::string>{"sync.access_revoked"});
    EXPECT_FALSE(wrong[0].remedy_fa.empty() || wrong[0].remedy_en.empty());
}

}  // namespace
}  // namespace amani::node
