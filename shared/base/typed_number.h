// Numbers as people type, paste and import them. One reader for the command line, sheets and
// filters, so that a text means the same everywhere or is refused for one told cause; it never
// guesses (RULES §8.5).
//
// Digits of three sets (123, ۱۲۳, ١٢٣), a sign before them, thousands in groups of three behind one
// and the same separator (, ٬ ، _ or a space), a decimal point (. ٫ or /), marks of direction
// anywhere. "1,5" is no number: a separator that does not stand between groups of three is not
// dropped, since 15 and 1.5 are equally likely.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <string_view>

namespace amani::base {

enum class NumberTrouble : std::uint8_t {
    not_a_number,
    misplaced_separator,  // "1,5", "12,34,567"
    fraction,             // "1.5" where only whole ones can be
    too_precise,          // a share finer than a basis point, an amount finer than a Rial
    spreadsheet_form,     // "8.93E+18": a spreadsheet has rounded it, its digits are lost
    unit_missing,         // "85" where a share is wanted: 85 % and 0.85 % are equally likely
    unknown_unit,         // "5 apples"
    too_large,            // does not fit 64 bits
};

// Pieces, days, months: "12", "۱٬۲۰۰", "12.0".
[[nodiscard]] Result<std::int64_t, NumberTrouble> typed_whole(std::string_view text);
// Rial. A unit may follow: ریال, rial; ت, تومان, toman (ten Rial); and before or without it هزار, k
// (thousand), م, میلیون, m (million), میلیارد, b (thousand million): "5m", "۱٫۵ میلیون تومان".
[[nodiscard]] Result<std::int64_t, NumberTrouble> typed_amount(std::string_view text);
// Basis points of a share that names its unit: "85%", "٪ ۸۵٫۵", "85.5 درصد", "8550 bp".
[[nodiscard]] Result<std::int64_t, NumberTrouble> typed_rate(std::string_view text);

}  // namespace amani::base
