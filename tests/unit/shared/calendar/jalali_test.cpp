#include "shared/calendar/jalali.h"

#include <QCalendar>
#include <QDate>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::calendar {
namespace {

using base::Day;

constexpr Day any_day{20'000};

Day day(std::string_view text) { return parse_day(text, any_day).value(); }

TEST(Jalali, Knows1403AsLeapAnd1404AsNot) {
    EXPECT_TRUE(is_leap(1403));
    EXPECT_FALSE(is_leap(1404));
    EXPECT_TRUE(is_leap(1408));
    EXPECT_EQ(iso_text(from_jalali({1403, 12, 30}).value()), "2025-03-20");
    EXPECT_FALSE(from_jalali({1404, 12, 30}));
}

TEST(Jalali, HasTheRemainderRuleFrom1200To1599) {
    for (int year = 1200; year < 1600; ++year) {
        int leaps = 0;
        for (const int rest : {1, 5, 9, 13, 17, 22, 26, 30}) leaps += year % 33 == rest ? 1 : 0;
        EXPECT_EQ(is_leap(year), leaps == 1) << year;
        EXPECT_EQ(from_jalali({year, 12, 30}).has_value(), leaps == 1) << year;
    }
}

// The years of living people and machines; where Qt begins to differ is said in jalali.cpp.
TEST(Jalali, AgreesWithQtFrom1277To1435) {
    const QCalendar qt{QCalendar::System::Jalali};
    for (Day at = day("1277/01/01"); at < day("1436/12/29"); at = at + 1) {
        const auto parts = qt.partsFromDate(QDate::fromJulianDay(2'440'588 + at.value));
        ASSERT_EQ(to_jalali(at), (JalaliDate{parts.year, parts.month, parts.day})) << at.value;
    }
}

TEST(Jalali, IsContinuousWhereTheTableEnds) {
    for (const char* edge : {"1200/01/01", "1600/01/01"}) {
        const Day at = day(edge);
        EXPECT_EQ(jalali_text(at), edge);
        EXPECT_EQ(to_jalali(at + -1).month, 12);
        EXPECT_EQ(from_jalali(to_jalali(at + -1)), at + -1);
    }
}

RC_GTEST_PROP(Jalali, ComesBackAsTheSameDay, ()) {
    const Day at{*rc::gen::inRange(-200'000, 128'000)};
    RC_ASSERT(from_jalali(to_jalali(at)) == at);
    RC_ASSERT(parse_day(jalali_text(at), any_day) == at);
}

TEST(Jalali, IsWrittenWithTwoDigitsForMonthAndDay) {
    EXPECT_EQ(jalali_text(day("2025-11-28")), "1404/09/07");
    EXPECT_EQ(iso_text(day("1404/9/7")), "2025-11-28");
    EXPECT_EQ(two_digit_year(day("1404/01/01")), "04");
    EXPECT_EQ(jalali_text(Day{0}), "1348/10/11");
}

TEST(ParseDay, TakesWhatPeopleType) {
    for (const char* same : {"1404/09/07", "1404-9-7", "2025-11-28", "2025/11/28", "۱۴۰۴/۰۹/۰۷",
                             "١٤٠٤/٩/٧", " 1404/09/07 "}) {
        EXPECT_EQ(day(same), day("2025-11-28")) << same;
    }
}

TEST(ParseDay, TakesWordsFromToday) {
    EXPECT_EQ(day("today"), any_day);
    EXPECT_EQ(day("yesterday"), any_day + -1);
    EXPECT_EQ(day("today-7"), any_day + -7);
    EXPECT_EQ(day("today+۳"), any_day + 3);
}

TEST(ParseDay, TakesWordsOfBothLanguages) {
    const auto is = [](std::string_view text, int ahead) {
        EXPECT_EQ(day(text), any_day + ahead) << text;
    };
    is("Today", 0);
    is("tomorrow", 1);
    is("امروز", 0);
    is("ديروز", -1);
    is("فردا", 1);
    is("پریروز", -2);
    is("پس‌فردا", 2);
    is("پس فردا", 2);
    is("+3", 3);
    is("−۷", -7);
    is("امروز + ۳", 3);
    is("فردا-1", 0);
}

// any_day is 1403/07/13.
TEST(ParseDay, TakesADayWithoutItsYearInTheYearThatBringsItNearest) {
    EXPECT_EQ(jalali_text(day("7/9")), "1403/09/07");
    EXPECT_EQ(jalali_text(day("۷/۹")), "1403/09/07");
    EXPECT_EQ(jalali_text(day("7 آذر")), "1403/09/07");
    EXPECT_EQ(jalali_text(day("7 azar")), "1403/09/07");
    EXPECT_EQ(jalali_text(day("جمعه ۷ آذر ۱۴۰۴")), "1404/09/07");
    EXPECT_EQ(jalali_text(day("سه‌شنبه 1 مهر 1404")), "1404/07/01");
    EXPECT_EQ(jalali_text(day("1/1")), "1404/01/01");    // 172 days ahead, 194 back
    EXPECT_EQ(jalali_text(day("20/1")), "1403/01/20");   // 177 back, 191 ahead
    EXPECT_EQ(jalali_text(day("30/12")), "1403/12/30");  // a leap year's
    EXPECT_EQ(jalali_text(parse_day("30/12", day("1404/06/01")).value()), "1403/12/30");
}

TEST(ParseDay, ReadsTwoDigitsOfAYearOnlyWhereTheyAreClear) {
    EXPECT_EQ(jalali_text(day("04/09/07")), "1404/09/07");
    EXPECT_EQ(jalali_text(day("۹۸/۱۲/۰۱")), "1398/12/01");
    EXPECT_EQ(jalali_text(day("12/01/01")), "1412/01/01");
    EXPECT_EQ(jalali_text(day("63/01/01")), "1363/01/01");
    EXPECT_FALSE(parse_day("13/01/01", any_day));
    EXPECT_FALSE(parse_day("62/01/01", any_day));
}

RC_GTEST_PROP(ParseDay, ReadsEveryFormOfADayAlike, ()) {
    const Day today{*rc::gen::inRange(10'000, 30'000)};
    const Day at = today + *rc::gen::inRange(-150, 150);
    const auto [year, month, number] = to_jalali(at);
    const std::string within_year = std::to_string(number) + "/" + std::to_string(month);
    RC_ASSERT(parse_day(within_year, today) == at);
    RC_ASSERT(parse_day(jalali_text(at).substr(2), today) == at);
    RC_ASSERT(parse_day(iso_text(at), today) == at);
}

TEST(ParseDay, RefusesWhatIsNoDay) {
    for (const char* bad :
         {"",           "1404",       "1404/09",     "1404/13/01",   "1404/00/01",
          "1404/12/30", "1404/09-07", "1404/09/07x", "1404/009/07",  "2025-02-29",
          "7-9",        "7.9",        "404/09/07",   "4/09/07",      "31/12",
          "30/13",      "0/9",        "7 آذار",      "7آذر",         "7 آذر 04",
          "32 آذر",     "شنبه",       "+",           "+x",           "5",
          "آذر",        "today7",     "today-",      "today+999999", "-1404/09/07",
          "14040/09/07"}) {
        EXPECT_FALSE(parse_day(bad, any_day)) << bad;
    }
}

TEST(PlusMonths, ClipsADayThatTheMonthLacks) {
    const auto later = [](std::string_view from, int months) {
        return jalali_text(plus_months(day(from), months));
    };
    EXPECT_EQ(later("1404/06/31", 1), "1404/07/30");
    EXPECT_EQ(later("1404/06/31", 6), "1404/12/29");
    EXPECT_EQ(later("1402/06/31", 18), "1403/12/30");
    EXPECT_EQ(later("1403/12/30", 12), "1404/12/29");
    EXPECT_EQ(later("1404/01/15", 24), "1406/01/15");
    EXPECT_EQ(later("1404/01/31", -1), "1403/12/30");
    EXPECT_EQ(later("1404/01/31", 0), "1404/01/31");
}

}  // namespace
}  // namespace amani::calendar
