#include "shared/base/utf8.h"

#include <cstdint>

namespace amani::base {

namespace {

struct Decoded {
    char32_t code_point;
    std::size_t size;  // 0: malformed
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
    if (size == 0 || first > 0xf4 || text.size() < size) return {0, 0};
    char32_t code_point = first & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {0, 0};
        code_point = code_point << 6 | (byte(i) & 0x3fU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool is_surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
    if (code_point < least[size] || code_point > 0x10ffff || is_surrogate) return {0, 0};
    return {code_point, size};
}

}  // namespace

char32_t take_code_point(std::string_view& rest) {
    const Decoded decoded = decode(rest);
    rest.remove_prefix(decoded.size == 0 ? 1 : decoded.size);
    return decoded.size == 0 ? replacement_character : decoded.code_point;
}

void append_code_point(std::string& to, char32_t code_point) {
    const auto tail = [&](int shift) {
        to.push_back(static_cast<char>(0x80 | (code_point >> shift & 0x3f)));
    };
    if (code_point < 0x80) {
        to.push_back(static_cast<char>(code_point));
    } else if (code_point < 0x800) {
        to.push_back(static_cast<char>(0xc0 | code_point >> 6));
        tail(0);
    } else if (code_point < 0x10000) {
        to.push_back(static_cast<char>(0xe0 | code_point >> 12));
        tail(6);
        tail(0);
    } else {
        to.push_back(static_cast<char>(0xf0 | code_point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Decoded decoded = decode(text);
        if (decoded.size == 0) return false;
        text.remove_prefix(decoded.size);
    }
    return true;
}

}  // namespace amani::base
