// Characters that a typed text may not hold: nobody sees them, and they change how a reader, a
// printer or another program understands the rest. A right-to-left override shows "gpj.exe" as
// "exe.jpg"; a NUL ends the text for some programs and not for others.
//
// The joiners that Persian is written with (U+200C, U+200D) and the plain marks (U+200E, U+200F)
// are allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

enum class TextKind {
    line,   // a name, a code, a number
    prose,  // may have line breaks and tabs
};

// The first character that is not allowed: a control character (C0, DEL, C1), or an embedding,
// override or isolate of the bidirectional algorithm (U+202A–U+202E, U+2066–U+2069).
[[nodiscard]] std::optional<char32_t> first_unfit(std::string_view text, TextKind kind);
// "U+202E"
[[nodiscard]] std::string code_point_name(char32_t code_point);

}  // namespace amani::base
