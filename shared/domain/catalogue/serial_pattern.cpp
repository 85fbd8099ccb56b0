#include "shared/domain/catalogue/serial_pattern.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::domain {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool stands_for(char sign, char letter) {
    switch (sign) {
        case '#':
            return is_digit(letter);
        case '@':
            return is_letter(letter);
        case '?':
            return is_digit(letter) || is_letter(letter);
        default:
            return sign == letter;
    }
}

// Calls `visit` with each alternative until one answers true.
template <class Visit>
bool any_alternative(std::string_view pattern, Visit visit) {
    while (true) {
        const auto end = pattern.find('|');
        if (visit(pattern.substr(0, end))) return true;
        if (end == std::string_view::npos) return false;
        pattern.remove_prefix(end + 1);
    }
}

}  // namespace

std::string pattern_key(std::string_view text) { return base::normalised_serial(text); }

bool is_serial_pattern(std::string_view pattern) {
    if (pattern.empty()) return true;
    const auto is_wrong = [](std::string_view one) {
        return one.empty() || one.size() > longest_alternative ||
               !std::ranges::all_of(one, [](char sign) {
                   return is_digit(sign) || is_letter(sign) || sign == '#' || sign == '@' ||
                          sign == '?';
               });
    };
    return pattern.size() <= longest_pattern && !any_alternative(pattern, is_wrong);
}

bool fits_pattern(std::string_view serial, std::string_view pattern) {
    if (pattern.empty()) return true;
    return any_alternative(
        pattern, [&](std::string_view one) { return std::ranges::equal(one, serial, stands_for); });
}

}  // namespace amani::domain
