// The week in which quotas are counted, from Saturday.
#pragma once

#include "shared/base/time.h"

#include <cstdint>

namespace amani::domain {

// 1970-01-01 was a Thursday: the first Saturday is day 2.
[[nodiscard]] constexpr std::int32_t week_of(base::Day day) {
    const std::int32_t since = day.value - 2;
    return since / 7 - (since % 7 < 0 ? 1 : 0);
}
[[nodiscard]] constexpr base::Day first_day_of_next_week(base::Day day) {
    return {(week_of(day) + 1) * 7 + 2};
}

}  // namespace amani::domain
