// The days of a plan of visits (R-CON-2, R-CON-3, RULES §4.9): computed from the contract, never
// stored. A step is one of Jalali months, counted from the first day each time, so that a day that
// was clipped at the end of a short month does not stay clipped.
#pragma once

#include "shared/base/time.h"
#include "shared/calendar/working_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

struct Plan {
    base::Day begins;
    base::Day ends;                    // the last day
    std::int32_t interval_months = 0;  // between visits; 0: `visits` evenly over the period
    std::int32_t visits = 0;           // beside an interval: at most so many; 0: any number
};
// The day of each visit, the first one a step after the beginning. What would fall on the day after
// the end falls on the last day. Visits that are evenly spread divide the days of the period, and
// the last one is on the last day. Empty without an interval or visits.
[[nodiscard]] std::vector<base::Day> plan_days(const Plan& plan);
// The same of the free visits of a product whose warranty began on `start` and lasts until `ends`.
[[nodiscard]] std::vector<base::Day> warranty_plan_days(const Plan& plan);

// The next day on which the site works, `day` included; beyond `ends` the last one before it that
// is; `day` itself when there is none in a month either way.
[[nodiscard]] base::Day working_day(base::Day day, base::Day ends,
                                    const calendar::WorkingTime& working);

// Names a visit: the number of its contract or the code of its policy, the serial, its number in
// the plan from 1. "HQ-CON-04-000012:WM7K000417:3".
struct PlanItemName {
    std::string source;
    std::string serial;
    std::int32_t plan_number = 0;
    friend bool operator==(const PlanItemName&, const PlanItemName&) = default;
};
[[nodiscard]] std::string text_of(const PlanItemName& name);
// Nothing for any other text.
[[nodiscard]] std::optional<PlanItemName> parse_plan_item(std::string_view text);

}  // namespace amani::domain
