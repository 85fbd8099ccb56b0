#include "shared/calendar/working_time.h"

#include "shared/calendar/jalali.h"

#include <gtest/gtest.h>

namespace amani::calendar {
namespace {

base::Day jalali(int month, int day) { return *from_jalali({1404, month, day}); }

base::Instant at(base::Day day, int hour, int minute) {
    const std::int64_t local =
        std::int64_t{day.value} * base::days(1).value + (hour * 60 + minute) * 60'000LL;
    return {local - base::tehran_ahead.value};
}

// Wednesday to Tuesday, with a Thursday, a Friday and a holiday between.
const base::Instant admitted = at(jalali(8, 28), 15, 0);
const base::Instant ready = at(jalali(9, 4), 11, 30);

TEST(WorkingTime, LeavesOutNightsFridaysAndHolidays) {  // RULES §7.1
    WorkingTime time;
    time.except(jalali(9, 3), {});
    EXPECT_EQ(minutes_between(admitted, ready), 140 * 60 + 30);
    EXPECT_EQ(time.minutes(admitted, ready), 1'710);
    auto week = usual_week();
    week.days[5] = {};  // Thursday
    week.from = jalali(8, 1);
    time.add(week);
    EXPECT_EQ(time.minutes(admitted, ready), 1'410);
}

TEST(WorkingTime, AddsUpOverSpansThatTouch) {
    const WorkingTime time;
    for (std::int64_t cut = admitted.value; cut < ready.value; cut += 7'654'321)
        EXPECT_EQ(time.minutes(admitted, {cut}) + time.minutes({cut}, ready),
                  time.minutes(admitted, ready));
}

TEST(WorkingTime, IsThatOfTheWeekThatHoldsOnTheDay) {
    WorkingTime time;
    auto late = usual_week();
    late.from = jalali(9, 1);
    late.days[0] = {10 * 60, 12 * 60};  // Saturday 1404/09/01
    time.add(late);
    const auto hours_of = [&](base::Day day) {
        return time.minutes(at(day, 0, 0), at(day + 1, 0, 0)) / 60;
    };
    EXPECT_EQ(hours_of(jalali(8, 24)), 9) << "the Saturday before";
    EXPECT_EQ(hours_of(jalali(9, 1)), 2);
    EXPECT_EQ(hours_of(jalali(9, 8)), 2);
    time.except(jalali(9, 8), {8 * 60, 12 * 60});
    EXPECT_EQ(hours_of(jalali(9, 8)), 4) << "a closure says the hours that remain";
}

TEST(WorkingTime, OfNoSpanIsNone) {
    const WorkingTime time;
    EXPECT_EQ(time.minutes(ready, admitted), 0);
    EXPECT_EQ(time.minutes(ready, ready), 0);
    EXPECT_EQ(time.minutes(at(jalali(8, 30), 1, 0), at(jalali(8, 30), 23, 0)), 0) << "a Friday";
}

TEST(WorkingTime, SaysWhenSoMuchOfItHasPassed) {
    WorkingTime time;
    time.except(jalali(9, 3), {});
    EXPECT_EQ(time.after(admitted, 1'710), ready);
    EXPECT_EQ(time.after(admitted, 120), at(jalali(8, 28), 17, 0));
    EXPECT_EQ(time.after(admitted, 121), at(jalali(8, 29), 8, 1)) << "the next morning";
}

TEST(Weekday, CountsFromSaturday) {
    EXPECT_EQ(weekday(jalali(9, 1)), 0);
    EXPECT_EQ(weekday(jalali(8, 30)), 6);
    EXPECT_EQ(weekday({0}), 5) << "1970-01-01 was a Thursday";
    EXPECT_EQ(weekday({-1}), 4);
}

}  // namespace
}  // namespace amani::calendar
