// Numbers as people write them: «۱۳٬۱۹۹٬۹۹۹» and "13,199,999". The minus is U+2212 and stands
// before the digits, which is why a negative number is isolated from left to right.
#pragma once

#include "clients/cli/text/language.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::cli {

// The text with its Latin digits written in `digits`.
[[nodiscard]] std::string with_digits(std::string_view latin, Digits digits);

// A sentence of the node. Its Persian has Persian digits in numbers and Latin ones in codes, which
// stay as they are printed; where Latin digits are wanted, all are.
[[nodiscard]] std::string said(std::string_view sentence, Digits digits);

// The number in groups of three, written in `digits`.
[[nodiscard]] std::string grouped(std::int64_t number, Digits digits);

// "1 document", "2 documents", «۲ سند».
[[nodiscard]] std::string counted(std::int64_t number, const Counted& noun, const Speech& speech);

}  // namespace amani::cli
