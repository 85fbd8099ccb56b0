// A warranty as a term of Jalali months, and how a serial is written (RULES §4.2).
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::domain {

inline constexpr std::size_t longest_serial = 40;
inline constexpr std::size_t longest_written_serial = 2 * longest_serial;

// Trimmed, upper case, digits 0–9, no blanks or dashes: what names the product, and is compared.
[[nodiscard]] std::string normalised_serial(std::string_view text);
// As it is shown: with the dashes and blanks of its plate, without what keyboards add unseen, upper
// case, digits 0–9. Its normalised_serial() is that of `text`.
[[nodiscard]] std::string written_serial(std::string_view text);
// What an event keeps of it: nothing when it is its normalised_serial().
[[nodiscard]] std::string kept_serial(std::string_view text);

struct Warranty {
    base::Day start;  // none: not active
    std::int32_t months = 0;
};

// The last day: start + months in Jalali months, inclusive. None when the warranty is not active.
[[nodiscard]] base::Day expiry_of(const Warranty& warranty);
[[nodiscard]] bool covers(const Warranty& warranty, base::Day day);

}  // namespace amani::domain
