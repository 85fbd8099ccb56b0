// How the serials of a model look: the model's definition says it, an unknown serial is held
// against it. In a pattern # stands for a digit, @ for a Latin letter, ? for either; everything
// else for itself. Several are separated by |.
#pragma once

#include <string>
#include <string_view>

namespace amani::domain {

inline constexpr std::size_t longest_pattern = 200;
inline constexpr std::size_t longest_alternative = 40;

// As it is kept: without blanks and dashes, in upper case.
[[nodiscard]] std::string pattern_key(std::string_view text);
// Whether `pattern`, a pattern_key(), can be one. The empty one is: it says nothing.
[[nodiscard]] bool is_serial_pattern(std::string_view pattern);
// `serial` is a normalised_serial(); every serial fits the empty pattern.
[[nodiscard]] bool fits_pattern(std::string_view serial, std::string_view pattern);

}  // namespace amani::domain
