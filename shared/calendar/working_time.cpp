#include "shared/calendar/working_time.h"

#include "shared/base/ensure.h"

#include <algorithm>

namespace amani::calendar {

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day_length = 24 * 60 * minute;
// Iran standard time, as base::day_in_tehran has it.
constexpr std::int64_t tehran_offset = 210 * minute;

// 0 is Saturday; 1970-01-01 was a Thursday.
std::size_t weekday_of(base::Day day) {
    return static_cast<std::size_t>(((std::int64_t{day.value} + 5) % 7 + 7) % 7);
}

std::int64_t midnight_of(base::Day day) { return day.value * day_length - tehran_offset; }

}  // namespace

WeekPattern usual_week() {
    constexpr OpenHours whole_day{8 * 60, 17 * 60};
    return {whole_day, whole_day, whole_day, whole_day, whole_day, {8 * 60, 13 * 60}, {}};
}

void WorkingCalendar::set_pattern(base::Day first_day, WeekPattern pattern) {
    base::ensure(pattern.size() == 7, "a week has seven days");
    patterns_[first_day] = std::move(pattern);
}

void WorkingCalendar::add_holiday(base::Day day) { holidays_.insert(day); }

OpenHours WorkingCalendar::hours_of(base::Day day) const {
    if (holidays_.contains(day)) return {};
    const auto next = patterns_.upper_bound(day);
    if (next == patterns_.begin()) {
        static const WeekPattern usual = usual_week();
        return usual[weekday_of(day)];
    }
    return std::prev(next)->second[weekday_of(day)];
}

bool WorkingCalendar::is_working_day(base::Day day) const {
    const OpenHours hours = hours_of(day);
    return hours.from < hours.to;
}

std::int64_t WorkingCalendar::working_minutes(base::Instant from, base::Instant to) const {
    if (to <= from) return 0;
    std::int64_t open = 0;
    const base::Day last = base::day_in_tehran(to);
    for (base::Day day = base::day_in_tehran(from); day <= last; day = day + 1) {
        const OpenHours hours = hours_of(day);
        const std::int64_t opens = std::max(midnight_of(day) + hours.from * minute, from.value);
        const std::int64_t closes = std::min(midnight_of(day) + hours.to * minute, to.value);
        if (opens < closes) open += closes - opens;
    }
    return open / minute;
}

}  // namespace amani::calendar
