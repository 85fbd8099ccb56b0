// How many columns of a terminal a text takes, and texts made to fit. Combining marks and invisible
// marks (ZWNJ, bidi isolates) take none; letters of the languages we print take one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace amani::cli {

// Damaged UTF-8 counts one column a byte.
[[nodiscard]] std::size_t display_width(std::string_view text);

// At most `width` columns; what is cut is replaced by "…". Marks stay with their letter.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

enum class Side { start, end };
// Filled up with spaces to `width` columns; the text stands at that side (numbers: end).
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Side side = Side::start);

// U+2068 … U+2069 around it, so that its direction does not disturb its neighbours.
[[nodiscard]] std::string isolated(std::string_view text);
// Line ends, tabs, escapes and other control characters become spaces: what others typed can't
// drive the terminal.
[[nodiscard]] std::string without_controls(std::string_view text);

}  // namespace amani::cli
