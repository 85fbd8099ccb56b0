// When a site works: what a stay in the shop is measured in (RULES §7.1). Hours of the week hold
// from a day on; a closure takes a day, or a part of it, out of them.
#pragma once

#include "shared/base/time.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace amani::calendar {

inline constexpr std::int32_t minutes_a_day = 24 * 60;

// Minutes of a day in Tehran, from the first to before the last. Equal: closed.
struct OpenHours {
    std::int32_t from = 0;
    std::int32_t until = 0;
    friend auto operator<=>(const OpenHours&, const OpenHours&) = default;
};

// 0 is Saturday, 6 Friday.
[[nodiscard]] int weekday(base::Day day);

struct WorkingWeek {
    base::Day from;  // the first day on which it holds
    std::array<OpenHours, 7> days;
};
// Saturday to Wednesday 08–17, Thursday 08–13, Friday closed: what holds where nobody has said.
[[nodiscard]] WorkingWeek usual_week();

// All minutes from one instant to another: each counts as the minute that it lies in.
[[nodiscard]] std::int64_t minutes_between(base::Instant from, base::Instant until);

class WorkingTime {
  public:
    // The week with the latest first day that is not after a day holds on it. Without any: the
    // usual one.
    void add(const WorkingWeek& week);
    // On this day these hours alone hold, or none.
    void except(base::Day day, OpenHours hours) { exceptions_[day] = hours; }

    [[nodiscard]] OpenHours hours_on(base::Day day) const;
    // The minutes of working time in [from, until), of minutes as in minutes_between(), so that
    // none is lost between spans that touch. 0 when `until` is not later.
    [[nodiscard]] std::int64_t minutes(base::Instant from, base::Instant until) const;
    // The first instant at which so many working minutes have passed since `from`; at most a year
    // of days is looked at.
    [[nodiscard]] base::Instant after(base::Instant from, std::int64_t minutes) const;

  private:
    std::vector<WorkingWeek> weeks_;  // by their first day
    std::map<base::Day, OpenHours> exceptions_;
};

}  // namespace amani::calendar
