#include "shared/base/fold.h"

#include "shared/base/paper_code.h"
#include "shared/base/utf8.h"

namespace amani::base {

namespace {

constexpr char32_t dropped = 0;

bool is_within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char32_t with_ascii_digit(char32_t c) {
    if (is_within(c, U'۰', U'۹')) return U'0' + (c - U'۰');
    if (is_within(c, U'٠', U'٩')) return U'0' + (c - U'٠');
    return c;
}

bool is_space(char32_t c) {
    return c == U' ' || is_within(c, U'\t', U'\r') || c == 0xa0 || is_within(c, 0x2000, 0x200a) ||
           c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

constexpr char32_t zero_width_non_joiner = 0x200c;

// Marks of direction and joining, soft hyphens, zero-width spaces, the byte order mark: nobody sees
// them, so nobody can search for them.
bool is_invisible(char32_t c) {
    return c == 0x00ad || c == 0x200b || c == 0x200d || c == 0x200e || c == 0x200f || c == 0x061c ||
           is_within(c, 0x202a, 0x202e) || is_within(c, 0x2060, 0x2064) ||
           is_within(c, 0x2066, 0x2069) || c == 0xfeff;
}

bool is_vowel_mark(char32_t c) {
    return is_within(c, 0x064b, 0x065f) || c == 0x0670 || is_within(c, 0x06d6, 0x06dc) ||
           is_within(c, 0x06df, 0x06e4) || is_within(c, 0x06e7, 0x06e8) ||
           is_within(c, 0x06ea, 0x06ed);
}

constexpr char32_t tatweel = 0x0640;

bool is_dash(char32_t c) {
    return c == U'-' || is_within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xfe63 || c == 0xff0d ||
           c == tatweel;
}

char32_t search_letter(char32_t c) {
    switch (c) {
        case U'ي':
        case U'ى':
        case U'ئ':
            return U'ی';
        case U'ك':
            return U'ک';
        case U'ة':
        case U'ۀ':
            return U'ه';
        case U'أ':
        case U'إ':
        case U'آ':
            return U'ا';
        case U'ؤ':
            return U'و';
        case U'ء':
        case tatweel:
            return dropped;
        case zero_width_non_joiner:
            return U' ';
        default:
            break;
    }
    if (is_space(c)) return U' ';
    if (is_invisible(c) || is_vowel_mark(c)) return dropped;
    return with_ascii_digit(c);
}

}  // namespace

std::string persian_digits(std::string_view text) {
    std::string result;
    result.reserve(text.size() * 2);
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            append_code_point(result, U'۰' + static_cast<char32_t>(c - '0'));
        } else {
            result.push_back(c);
        }
    }
    return result;
}

namespace {

// Gives each code point of plain_text() in turn to `each`, but for a space at the end.
template <class Each>
void for_plain(std::string_view text, const Each& each) {
    bool has_begun = false;
    bool is_behind_space = false;
    while (!text.empty()) {
        const char32_t c = with_ascii_digit(take_code_point(text));
        if (is_invisible(c) || c == zero_width_non_joiner) continue;
        if (is_space(c)) {
            is_behind_space = has_begun;
            continue;
        }
        if (is_behind_space) each(U' ');
        is_behind_space = false;
        has_begun = true;
        each(is_dash(c) && c != tatweel ? U'-' : c);
    }
}

char32_t code_letter(char32_t c) {
    if (is_within(c, U'a', U'z')) return c - U'a' + U'A';
    if (c == U'ي' || c == U'ى') return U'ی';
    return c == U'ك' ? U'ک' : c;
}

}  // namespace

std::string plain_text(std::string_view text) {
    std::string plain;
    for_plain(text, [&](char32_t c) { append_code_point(plain, c); });
    return plain;
}

std::string code_key(std::string_view text) {
    std::string key;
    for_plain(text, [&](char32_t c) { append_code_point(key, code_letter(c)); });
    auto paper = parse_paper_code(key);
    return paper ? std::move(paper->number) : key;
}

std::string search_key(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = search_letter(take_code_point(text));
        if (c == dropped) continue;
        if (c == U' ' && (key.empty() || key.back() == ' ')) continue;
        append_code_point(key, c);
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

std::string normalised_serial(std::string_view text) {
    std::string serial;
    serial.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = with_ascii_digit(take_code_point(text));
        if (c == 0 || is_space(c) || is_dash(c) || is_invisible(c) || c == zero_width_non_joiner) {
            continue;
        }
        append_code_point(serial, is_within(c, U'a', U'z') ? c - U'a' + U'A' : c);
    }
    return serial;
}

}  // namespace amani::base
