// Numbers as people write them: «۱۳٬۱۹۹٬۹۹۹» and "13,199,999"; the minus stands before the digits.
#pragma once

#include "clients/cli/text/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amani::cli {

[[nodiscard]] std::string with_persian_digits(std::string_view latin);
// Turns Persian and Arabic digits into Latin ones; everything else stays.
[[nodiscard]] std::string with_latin_digits(std::string_view text);
// The text with its Latin digits written in `digits`.
[[nodiscard]] std::string with_digits(std::string_view latin, Digits digits);

// The number in groups of three, written in `digits`.
[[nodiscard]] std::string grouped(std::int64_t number, Digits digits);
// Reads a whole number in Latin or Persian digits, with or without thousands separators (, ٬ _ and
// space).
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);
// Reads a share as basis points: "85%", "85.5 %", "۸۵٪", or "8500", which are basis points already.
[[nodiscard]] std::optional<std::int64_t> parse_rate(std::string_view text);

}  // namespace amani::cli
