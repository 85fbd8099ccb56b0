// When a machine's clock is doubted, and what is said of it.
#include "shared/app/clock_doubt.h"

#include "shared/app/journal.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::app {
namespace {

using base::days;
using base::hours;

const base::Instant noon{1'764'000'000'000};  // 1404/09/03, by the hub's clock
constexpr base::Duration two_years = days(730);

std::string code_of(const ClockSigns& signs) {
    const auto doubts = doubts_about_clock(signs);
    return doubts.empty() ? "" : doubts.front().code;
}

void expect_both_days(const ClockSigns& signs, base::Day against) {
    const auto doubts = doubts_about_clock(signs);
    ASSERT_EQ(doubts.size(), 1U);
    for (const auto day : {base::day_in_tehran(signs.now), against}) {
        EXPECT_NE(doubts.front().en.find(domain::day_en(day)), std::string::npos)
            << doubts.front().en;
        EXPECT_NE(doubts.front().fa.find(domain::day_fa(day)), std::string::npos)
            << doubts.front().fa;
    }
}

TEST(ClockDoubt, IsNoneOfAClockThatIsAsTheHubs) {
    const Contact contact{noon, hours(1)};
    EXPECT_EQ(code_of({.now = noon + hours(3), .contact = contact}), "");
    EXPECT_EQ(code_of({.now = noon + days(longest_silence), .contact = contact}), "");
    EXPECT_EQ(code_of({.now = noon, .recorded = base::day_in_tehran(noon)}), "");
    EXPECT_EQ(code_of({.now = noon}), "") << "a site that has only begun";
}

TEST(ClockDoubt, TellsTheHubsDayOfAClockThatIsYearsAheadOrBehind) {
    for (const auto off : {two_years, base::Duration{-two_years.value}, hours(13)}) {
        const ClockSigns signs{.now = noon + off + hours(1),
                               .contact = Contact{noon + off, {-off.value}}};
        EXPECT_EQ(code_of(signs), "clock.differs");
        expect_both_days(signs, base::day_in_tehran(noon + hours(1)));
    }
    EXPECT_EQ(code_of({.now = noon + hours(11), .contact = Contact{noon + hours(11), hours(-11)}}),
              "");
}

TEST(ClockDoubt, IsOverOnceTheClockIsSetRight) {
    const Contact ahead{noon + two_years, {-two_years.value}};
    EXPECT_EQ(code_of({.now = noon + hours(2), .contact = ahead}), "");
}

TEST(ClockDoubt, IsOfADayBeforeTheLastContact) {
    const ClockSigns signs{.now = noon + days(-1), .contact = Contact{noon, {}}};
    EXPECT_EQ(code_of(signs), "clock.before_contact");
    expect_both_days(signs, base::day_in_tehran(noon));
}

TEST(ClockDoubt, IsOfADayBeforeTheLastRecordedOne) {
    const base::Day recorded = base::day_in_tehran(noon);
    const ClockSigns signs{.now = noon + days(-1), .recorded = recorded};
    EXPECT_EQ(code_of(signs), "clock.before_last_record");
    expect_both_days(signs, recorded);
}

TEST(ClockDoubt, IsOfADayThatIsAbsurdlyLongAfterTheLastContact) {
    const ClockSigns signs{.now = noon + two_years, .contact = Contact{noon, {}}};
    EXPECT_EQ(code_of(signs), "clock.long_after_contact");
    expect_both_days(signs, base::day_in_tehran(noon));
}

TEST(Contact, IsTheLastOneThatWasKept) {
    const auto database = store::open_sqlite_in_memory();
    migrate_app(*database);
    EXPECT_FALSE(last_contact(*database));
    keep_contact(*database, {noon, hours(1)});
    keep_contact(*database, {noon + days(1), hours(-2)});
    const auto contact = last_contact(*database);
    ASSERT_TRUE(contact);
    EXPECT_EQ(contact->at, noon + days(1));
    EXPECT_EQ(contact->skew, hours(-2));
}

}  // namespace
}  // namespace amani::app
