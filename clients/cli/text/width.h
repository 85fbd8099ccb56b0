// How many columns of a terminal a text takes, and texts made to fit. Combining and invisible marks
// (ZWNJ, bidi isolates) take none; letters of the languages that we print take one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace amani::cli {

// Each byte of damaged UTF-8 counts as one column.
[[nodiscard]] std::size_t display_width(std::string_view text);

// The text cut to at most `width` columns, with "…" for the part that was cut. Marks stay with
// their letter.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

enum class Side { start, end };
// The text filled up with spaces to `width` columns and aligned at `side` (numbers: end).
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Side side = Side::start);

// The text between U+2068 and U+2069, so that its direction does not disturb its neighbours.
[[nodiscard]] std::string isolated(std::string_view text);
// The text with line ends, tabs, escapes and other control characters turned into spaces, so that a
// text of somebody else cannot control the terminal.
[[nodiscard]] std::string without_controls(std::string_view text);

}  // namespace amani::cli
