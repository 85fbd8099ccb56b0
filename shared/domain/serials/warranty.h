// A warranty as spans of Jalali months, and how a serial is written (RULES §4.2).
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

// All that covers a product: the maker's warranty and the spans that were given beside it.
struct Cover {
    std::vector<Warranty> spans;
    base::Day void_from;  // nothing covers from this day on; none: it is not void
};
[[nodiscard]] bool covers(const Cover& cover, base::Day day);
// The last covered day of all spans; none when there is no span, or all is void by now.
[[nodiscard]] base::Day expiry_of(const Cover& cover, base::Day today);
// Whether a part that wears, with `months` of its own, is covered on `day`: from the start of a
// span that covers the day. 0 months: as long as the product.
[[nodiscard]] bool covers_part(const Cover& cover, std::int32_t months, base::Day day);
// The last day on which such a part was covered, of the spans that cover `day`.
[[nodiscard]] base::Day expiry_of_part(const Cover& cover, std::int32_t months, base::Day day);

}  // namespace amani::domain
