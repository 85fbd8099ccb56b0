#include "shared/base/typed_text.h"

#include "shared/base/utf8.h"

#include <array>
#include <cstdio>

namespace amani::base {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }
bool breaks_prose(char32_t c) { return c == '\n' || c == '\r' || c == '\t'; }
bool turns_direction(char32_t c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::optional<char32_t> first_unfit(std::string_view text, TextKind kind) {
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (kind == TextKind::prose && breaks_prose(c)) continue;
        if (is_control(c) || turns_direction(c)) return c;
    }
    return std::nullopt;
}

std::string code_point_name(char32_t code_point) {
    std::array<char, 16> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(code_point));
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace amani::base
