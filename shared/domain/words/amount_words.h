// An amount in words, as invoices and receipts have it.
#pragma once

#include <cstdint>
#include <string>

namespace amani::domain {

// 13,199,999 → «سیزده میلیون و یکصد و نود و نه هزار و نهصد و نود و نه». Below zero with «منفی»
// before it.
[[nodiscard]] std::string words_fa(std::int64_t number);
// 13,199,999 → "thirteen million one hundred ninety-nine thousand nine hundred ninety-nine".
[[nodiscard]] std::string words_en(std::int64_t number);

}  // namespace amani::domain
