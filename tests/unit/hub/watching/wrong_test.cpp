#include "hub/watching/wrong.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::hub {
namespace {

using domain::SiteKind;
using testing::HasSubstr;

constexpr base::Instant now{1'764'000'000'000};

TEST(WrongWithBackup, IsThatThereIsNone) {
    const auto wrong = wrong_with_backup(std::nullopt, 12, now);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].code, "backup.none");
    EXPECT_THAT(wrong[0].en, HasSubstr("12 events are on this machine alone"));
    EXPECT_THAT(wrong[0].fa, HasSubstr("۱۲ رویداد"));
    EXPECT_THAT(wrong[0].remedy_en, HasSubstr("amani-hub backup"));
}

TEST(WrongWithBackup, IsThatItIsOlderThanADayAndLacksSomething) {
    const auto old = now - base::hours(27);
    const auto wrong = wrong_with_backup(old, 3, now);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].code, "backup.old");
    EXPECT_THAT(wrong[0].en, HasSubstr("27 hours ago, longer than 26 hours; it lacks 3 events"));
    EXPECT_TRUE(wrong_with_backup(old, 0, now).empty()) << "nothing has happened since";
    EXPECT_TRUE(wrong_with_backup(now - base::hours(25), 3, now).empty());
}

TEST(WrongWithContacts, CountsTheSitesThatAreSilentForTheirKind) {
    const auto two_days = now - base::days(2);
    const auto wrong = wrong_with_contacts({{SiteKind::branch, two_days},
                                            {SiteKind::agent, two_days},
                                            {SiteKind::agent, now - base::days(4)},
                                            {SiteKind::technician, now - base::days(8)}},
                                           now);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].code, "sites.silent");
    EXPECT_THAT(wrong[0].en,
                HasSubstr("2 sites have been silent for too long; the longest for 96"));
    EXPECT_THAT(wrong[0].fa, HasSubstr("۲ محل"));
    EXPECT_TRUE(wrong_with_contacts({{SiteKind::agent, two_days}}, now).empty());
}

}  // namespace
}  // namespace amani::hub
