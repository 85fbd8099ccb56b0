#include "shared/calendar/working_time.h"

#include <algorithm>

namespace amani::calendar {
namespace {

constexpr std::int64_t ms_a_minute = 60'000;

// Minutes since 1970-01-01 in Tehran.
std::int64_t minute_of(base::Instant at) {
    const std::int64_t local = at.value + base::tehran_ahead.value;
    return local / ms_a_minute - (local % ms_a_minute < 0 ? 1 : 0);
}
std::int64_t first_minute(base::Day day) { return std::int64_t{day.value} * minutes_a_day; }
base::Instant instant_of(std::int64_t minute) {
    return {minute * ms_a_minute - base::tehran_ahead.value};
}

constexpr std::int32_t longest_wait_days = 366;

}  // namespace

// 1970-01-01 was a Thursday.
int weekday(base::Day day) {
    const int of_week = (day.value + 5) % 7;
    return of_week < 0 ? of_week + 7 : of_week;
}

WorkingWeek usual_week() {
    constexpr OpenHours whole{8 * 60, 17 * 60};
    constexpr OpenHours half{8 * 60, 13 * 60};
    return {{}, {whole, whole, whole, whole, whole, half, OpenHours{}}};
}

std::int64_t minutes_between(base::Instant from, base::Instant until) {
    return minute_of(until) - minute_of(from);
}

void WorkingTime::add(const WorkingWeek& week) {
    const auto place = std::ranges::lower_bound(weeks_, week.from, {}, &WorkingWeek::from);
    if (place != weeks_.end() && place->from == week.from)
        *place = week;
    else
        weeks_.insert(place, week);
}

OpenHours WorkingTime::hours_on(base::Day day) const {
    if (const auto exception = exceptions_.find(day); exception != exceptions_.end())
        return exception->second;
    static const WorkingWeek usual = usual_week();
    const auto after = std::ranges::upper_bound(weeks_, day, {}, &WorkingWeek::from);
    const WorkingWeek& week = after == weeks_.begin() ? usual : *std::prev(after);
    return week.days.at(static_cast<std::size_t>(weekday(day)));
}

std::int64_t WorkingTime::minutes(base::Instant from, base::Instant until) const {
    const std::int64_t first = minute_of(from);
    const std::int64_t last = minute_of(until);
    std::int64_t sum = 0;
    for (base::Day day = base::day_in_tehran(from); first_minute(day) < last; day = day + 1) {
        const OpenHours hours = hours_on(day);
        const std::int64_t begins = std::max(first, first_minute(day) + hours.from);
        const std::int64_t ends = std::min(last, first_minute(day) + hours.until);
        sum += std::max<std::int64_t>(0, ends - begins);
    }
    return sum;
}

base::Instant WorkingTime::after(base::Instant from, std::int64_t minutes) const {
    const std::int64_t first = minute_of(from);
    const base::Day start = base::day_in_tehran(from);
    for (base::Day day = start; day - start <= longest_wait_days; day = day + 1) {
        const OpenHours hours = hours_on(day);
        const std::int64_t begins = std::max(first, first_minute(day) + hours.from);
        const std::int64_t ends = first_minute(day) + hours.until;
        if (ends <= begins) continue;
        if (ends - begins >= minutes) return instant_of(begins + minutes);
        minutes -= ends - begins;
    }
    return instant_of(first_minute(start + longest_wait_days));
}

}  // namespace amani::calendar
