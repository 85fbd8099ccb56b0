// Texts as people type them, brought to one form, so that texts of equal meaning compare equal
// (RULES §8.3). These are keys; the original is always kept for display.
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

// 123 becomes ۱۲۳, for display.
[[nodiscard]] std::string persian_digits(std::string_view text);

// A number, a day or a code without what a keyboard, a table or a chat adds to it unseen: digits
// are ASCII, every kind of space is one plain space, every dash is -, outer spaces and invisible
// marks (of direction and joining, soft hyphens, zero-width spaces) are gone.
[[nodiscard]] std::string plain_text(std::string_view text);

// A code as it is compared (RULES §8.3): plain_text(), Latin letters as capitals, Arabic ones as
// Persian ones; of the QR code of a printed form, the number in it (paper_code.h).
[[nodiscard]] std::string code_key(std::string_view text);

// The search key of RULES §8.3: Arabic letters to Persian ones, hamza, tatweel, vowel marks and
// bidi controls dropped, ZWNJ to a space, digits to ASCII, spaces collapsed and trimmed. Latin
// letters keep their case.
[[nodiscard]] std::string search_key(std::string_view text);

// A serial number as it is compared (RULES §4.2): upper case, ASCII digits, no spaces, dashes or
// bidi controls.
[[nodiscard]] std::string normalised_serial(std::string_view text);

}  // namespace amani::base
