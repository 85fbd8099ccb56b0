// UTF-8, code point by code point (RFC 3629: no surrogates, no overlong forms).
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

// Stands for a byte that is not UTF-8.
inline constexpr char32_t replacement_character = 0xfffd;

// Takes the first code point off `rest`, which must not be empty. A malformed byte is taken off
// alone and read as the replacement character.
[[nodiscard]] char32_t take_code_point(std::string_view& rest);
void append_code_point(std::string& to, char32_t code_point);
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace amani::base
