// Numbers as people write them: «۱۳٬۱۹۹٬۹۹۹» and "13,199,999"; the minus stands before the digits.
#pragma once

#include "clients/cli/text/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amani::cli {

[[nodiscard]] std::string with_persian_digits(std::string_view latin);
// Persian and Arabic digits become Latin; everything else stays.
[[nodiscard]] std::string with_latin_digits(std::string_view text);
// `text` in the digits that were asked for.
[[nodiscard]] std::string with_digits(std::string_view latin, Digits digits);

// In groups of three, in the digits that were asked for.
[[nodiscard]] std::string grouped(std::int64_t number, Digits digits);
// A whole number in either digits, with or without thousands separators (, ٬ _ and space).
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);
// A share in basis points: "85%", "85.5 %", "۸۵٪", or basis points outright: "8500".
[[nodiscard]] std::optional<std::int64_t> parse_rate(std::string_view text);

}  // namespace amani::cli
