// Numbers as people write them: «۱۳٬۱۹۹٬۹۹۹» and "13,199,999"; the minus stands before the digits.
#pragma once

#include "clients/cli/text/language.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::cli {

// The text with its Latin digits written in `digits`.
[[nodiscard]] std::string with_digits(std::string_view latin, Digits digits);

// The number in groups of three, written in `digits`.
[[nodiscard]] std::string grouped(std::int64_t number, Digits digits);

}  // namespace amani::cli
