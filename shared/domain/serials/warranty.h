// A warranty as a term of Jalali months, and how a serial is written (RULES §4.2).
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::domain {

inline constexpr std::size_t longest_serial = 40;

// Trimmed, upper case, digits 0–9, no blanks or dashes: the serial's name everywhere.
[[nodiscard]] std::string normalised_serial(std::string_view text);

struct Warranty {
    base::Day start;  // none: not active
    std::int32_t months = 0;
};

// The last day: start + months in Jalali months, inclusive. None when the warranty is not active.
[[nodiscard]] base::Day expiry_of(const Warranty& warranty);
[[nodiscard]] bool covers(const Warranty& warranty, base::Day day);
// Days left after today; 0 on the last day and ever after.
[[nodiscard]] std::int32_t remaining_days(const Warranty& warranty, base::Day today);

}  // namespace amani::domain
