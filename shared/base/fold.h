// Texts as people type them, brought to one form, so that texts of equal meaning compare equal
// (RULES §8.3). These are keys; the original is always kept for display.
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

// ۱۲۳ and ١٢٣ become 123; nothing else changes.
[[nodiscard]] std::string ascii_digits(std::string_view text);
// 123 becomes ۱۲۳, for display.
[[nodiscard]] std::string persian_digits(std::string_view text);

// The search key of RULES §8.3: Arabic letters to Persian ones, hamza, tatweel, vowel marks and
// bidi controls dropped, ZWNJ to a space, digits to ASCII, spaces collapsed and trimmed. Latin
// letters keep their case.
[[nodiscard]] std::string search_key(std::string_view text);

// A serial number as it is compared (RULES §4.2): upper case, ASCII digits, no spaces, dashes or
// bidi controls.
[[nodiscard]] std::string normalised_serial(std::string_view text);

}  // namespace amani::base
