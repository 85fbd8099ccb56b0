#include "shared/calendar/working_time.h"

#include "shared/calendar/jalali.h"

#include <gtest/gtest.h>

namespace amani::calendar {
namespace {

using base::Instant;

base::Day day(std::string_view text) { return parse_day(text, {}).value(); }

// A moment of a Jalali day, by a clock in Tehran.
Instant at(std::string_view date, int hour, int minute = 0) {
    return {day(date).value * 86'400'000LL + (hour * 60 + minute - 210) * 60'000LL};
}

const Instant admitted = at("1404/08/28", 15);
const Instant ready = at("1404/09/04", 11, 30);

WorkingCalendar with_the_golden_holiday() {
    WorkingCalendar calendar;
    calendar.set_pattern(day("1400/01/01"), usual_week());
    calendar.add_holiday(day("1404/09/03"));
    return calendar;
}

TEST(WorkingMinutes, AreTheGolden1710) {
    EXPECT_EQ((ready - admitted).value, 140 * 3'600'000 + 1'800'000);
    EXPECT_EQ(with_the_golden_holiday().working_minutes(admitted, ready), 1710);
}

TEST(WorkingMinutes, AreTheGolden1410WhenThursdayIsClosed) {
    auto calendar = with_the_golden_holiday();
    auto short_week = usual_week();
    short_week[5] = {};
    calendar.set_pattern(day("1404/08/29"), short_week);
    EXPECT_EQ(calendar.working_minutes(admitted, ready), 1410);
}

TEST(WorkingMinutes, HoldThePatternOfEachDay) {
    WorkingCalendar calendar;
    calendar.set_pattern(day("1404/09/01"), WeekPattern(7, OpenHours{600, 660}));
    // Friday 08/30 has the usual week (closed), Saturday 09/01 the new one.
    EXPECT_EQ(calendar.working_minutes(at("1404/08/30", 0), at("1404/09/02", 0)), 60);
    EXPECT_FALSE(calendar.is_working_day(day("1404/08/30")));
    EXPECT_TRUE(calendar.is_working_day(day("1404/09/07")));
}

TEST(WorkingMinutes, AreNoneOutsideOpenHours) {
    const WorkingCalendar calendar;
    EXPECT_EQ(calendar.working_minutes(at("1404/09/01", 17), at("1404/09/02", 8)), 0);
    EXPECT_EQ(calendar.working_minutes(at("1404/09/01", 12), at("1404/09/01", 12)), 0);
    EXPECT_EQ(calendar.working_minutes(at("1404/09/02", 12), at("1404/09/01", 12)), 0);
    EXPECT_EQ(calendar.working_minutes(at("1404/09/01", 7), at("1404/09/01", 18)), 540);
}

}  // namespace
}  // namespace amani::calendar
