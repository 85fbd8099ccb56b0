#include "shared/base/typed_number.h"

#include "shared/base/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace amani::base {

namespace {

using Number = Result<std::int64_t, NumberTrouble>;
using enum NumberTrouble;

// digits · 10^-places, as it stands in the text.
struct Decimal {
    std::string digits;  // with its sign, without separators
    std::size_t places = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `mark` off the front of `rest`.
bool take(std::string_view& rest, std::string_view mark) {
    if (!rest.starts_with(mark)) return false;
    rest.remove_prefix(mark.size());
    return true;
}

void trim(std::string_view& text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
}

std::string_view take_digits(std::string_view& rest) {
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if_not(rest, is_digit) - rest.begin());
    const auto digits = rest.substr(0, size);
    rest.remove_prefix(size);
    return digits;
}

// Takes a separator with digits behind it off the front; nothing stays taken otherwise.
std::optional<std::string_view> take_group(std::string_view& rest, std::string_view separator) {
    std::string_view after = rest;
    if (!take(after, separator) || after.empty() || !is_digit(after.front())) return std::nullopt;
    const auto group = take_digits(after);
    rest = after;
    return group;
}

constexpr std::size_t group_size = 3;

// The digits before the point, with their groups joined.
Result<std::string, NumberTrouble> take_whole_part(std::string_view& rest) {
    const auto first = take_digits(rest);
    if (first.empty()) return Refused{not_a_number};
    std::string digits{first};
    for (const std::string_view separator : {",", "٬", "،", "_", " "}) {
        auto group = take_group(rest, separator);
        if (!group) continue;
        if (first.size() > group_size || first.starts_with('0'))
            return Refused{misplaced_separator};
        for (; group; group = take_group(rest, separator)) {
            if (group->size() != group_size) return Refused{misplaced_separator};
            digits += *group;
        }
        break;
    }
    return digits;
}

bool is_of_a_spreadsheet(std::string_view rest) {
    if (!take(rest, "E") && !take(rest, "e")) return false;
    return take(rest, "+") || take(rest, "-") || (!rest.empty() && is_digit(rest.front()));
}

// Takes a number off the front of `rest`, which is plain_text(); what is behind it is its unit.
Result<Decimal, NumberTrouble> take_decimal(std::string_view& rest) {
    Decimal number;
    if (take(rest, "-"))
        number.digits = "-";
    else
        take(rest, "+");
    auto whole = take_whole_part(rest);
    if (!whole) return Refused{whole.error()};
    number.digits += *whole;
    for (const std::string_view point : {".", "٫", "/"}) {
        const auto fraction = take_group(rest, point);
        if (!fraction) continue;
        number.digits += *fraction;
        number.places = fraction->size();
        break;
    }
    if (is_of_a_spreadsheet(rest)) return Refused{spreadsheet_form};
    // A second point, or a separator that joins no group.
    for (const std::string_view mark : {",", "٬", "،", "_", ".", "٫", "/"})
        if (rest.starts_with(mark)) return Refused{misplaced_separator};
    trim(rest);
    if (!rest.empty() && is_digit(rest.front())) return Refused{misplaced_separator};
    return number;
}

// number · 10^power as a whole number; `finer` when it is none.
Number times_ten_to(Decimal number, std::size_t power, NumberTrouble finer) {
    while (number.places > power) {
        if (number.digits.back() != '0') return Refused{finer};
        number.digits.pop_back();
        --number.places;
    }
    number.digits.append(power - number.places, '0');
    std::int64_t value = 0;
    const char* end = number.digits.data() + number.digits.size();
    const auto [stop, error] = std::from_chars(number.digits.data(), end, value);
    if (error != std::errc{} || stop != end) return Refused{too_large};
    return value;
}

struct Unit {
    std::string_view word;
    std::size_t power;  // of ten
};

constexpr std::array<Unit, 9> multiples{{{"هزار", 3},
                                         {"K", 3},
                                         {"میلیون", 6},
                                         {"ملیون", 6},
                                         {"M", 6},
                                         {"م", 6},
                                         {"میلیارد", 9},
                                         {"ملیارد", 9},
                                         {"B", 9}}};
constexpr std::array<Unit, 8> currencies{{{"ریال", 0},
                                          {"RIALS", 0},
                                          {"RIAL", 0},
                                          {"IRR", 0},
                                          {"تومان", 1},
                                          {"تومن", 1},
                                          {"TOMAN", 1},
                                          {"ت", 1}}};

// Takes the longest of the words that stands at the front as a whole word.
template <std::size_t N>
std::size_t take_power(std::string_view& rest, const std::array<Unit, N>& units) {
    const Unit* longest = nullptr;
    for (const auto& unit : units) {
        if (!rest.starts_with(unit.word)) continue;
        if (longest == nullptr || unit.word.size() > longest->word.size()) longest = &unit;
    }
    if (longest == nullptr) return 0;
    rest.remove_prefix(longest->word.size());
    trim(rest);
    return longest->power;
}

}  // namespace

Number typed_whole(std::string_view text) {
    const std::string plain = plain_text(text);
    std::string_view rest = plain;
    auto number = take_decimal(rest);
    if (!number) return Refused{number.error()};
    if (!rest.empty()) return Refused{unknown_unit};
    return times_ten_to(std::move(number).value(), 0, fraction);
}

Number typed_amount(std::string_view text) {
    // Letters of units are compared as code_key() has them: Persian, in capitals.
    const std::string plain = code_key(text);
    std::string_view rest = plain;
    auto number = take_decimal(rest);
    if (!number) return Refused{number.error()};
    const std::size_t thousands = take_power(rest, multiples);
    const std::size_t power = thousands + take_power(rest, currencies);
    if (!rest.empty()) return Refused{unknown_unit};
    return times_ten_to(std::move(number).value(), power, power == 0 ? fraction : too_precise);
}

Number typed_rate(std::string_view text) {
    const std::string plain = code_key(text);
    std::string_view rest = plain;
    const bool begins_with_sign = take(rest, "%") || take(rest, "٪");
    trim(rest);
    auto number = take_decimal(rest);
    if (!number) return Refused{number.error()};
    const bool is_percent =
        begins_with_sign || take(rest, "%") || take(rest, "٪") || take(rest, "درصد");
    const bool is_basis_points = !is_percent && take(rest, "BP");
    if (!rest.empty()) return Refused{unknown_unit};
    if (!is_percent && !is_basis_points) return Refused{unit_missing};
    return times_ten_to(std::move(number).value(), is_percent ? 2 : 0, too_precise);
}

}  // namespace amani::base
