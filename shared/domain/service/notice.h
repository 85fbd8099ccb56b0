// When the owner of a device that waits for him is to be told (RULES §4.1).
#pragma once

#include "shared/base/time.h"

#include <array>
#include <optional>

namespace amani::domain {

inline constexpr std::array<std::int32_t, 4> notices_after{7, 30, 60, 90};  // days of waiting

// Of the days after which a notice is due, the latest that have passed, unless the owner was told
// on the day of its due or later. `told`: the day of the last notice; Day{} before the first.
[[nodiscard]] constexpr std::optional<std::int32_t> notice_due(base::Day waits_since,
                                                               base::Day told, base::Day today) {
    std::optional<std::int32_t> due;
    for (const std::int32_t days : notices_after)
        if (today.value - waits_since.value >= days) due = days;
    if (due && !told.is_none() && told.value >= waits_since.value + *due) return std::nullopt;
    return due;
}

}  // namespace amani::domain
