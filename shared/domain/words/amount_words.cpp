#include "shared/domain/words/amount_words.h"

#include <array>
#include <string_view>

namespace amani::domain {
namespace {

using Names = std::array<std::string_view, 10>;

struct Language {
    std::string_view zero;
    std::string_view minus;
    std::array<std::string_view, 20> small;  // 0 is never said
    Names tens;
    Names hundreds;
    std::array<std::string_view, 7> thousands;  // of each further group of three digits
    std::string_view between;                   // what is said one after the other
    std::string_view after_tens;
    std::string_view before_thousands;
};

constexpr Language persian{
    .zero = "صفر",
    .minus = "منفی ",
    .small = {"",       "یک",     "دو",     "سه",   "چهار",  "پنج",    "شش",
              "هفت",    "هشت",    "نه",     "ده",   "یازده", "دوازده", "سیزده",
              "چهارده", "پانزده", "شانزده", "هفده", "هجده",  "نوزده"},
    .tens = {"", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"},
    .hundreds = {"", "یکصد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"},
    .thousands = {"", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"},
    .between = " و ",
    .after_tens = " و ",
    .before_thousands = " "};
constexpr Language english{
    .zero = "zero",
    .minus = "minus ",
    .small = {"",         "one",     "two",     "three",     "four",     "five",    "six",
              "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
              "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
    .tens = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"},
    .hundreds = {"", "one hundred", "two hundred", "three hundred", "four hundred", "five hundred",
                 "six hundred", "seven hundred", "eight hundred", "nine hundred"},
    .thousands = {"", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"},
    .between = " ",
    .after_tens = "-",
    .before_thousands = " "};

void say(std::string& text, std::string_view more, std::string_view between) {
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
}

// Below a thousand.
std::string group(std::uint64_t number, const Language& language) {
    std::string text{language.hundreds.at(number / 100)};
    const std::uint64_t rest = number % 100;
    if (rest < 20) {
        say(text, language.small.at(rest), language.between);
        return text;
    }
    say(text, language.tens.at(rest / 10), language.between);
    say(text, language.small.at(rest % 10), language.after_tens);
    return text;
}

std::string words(std::int64_t number, const Language& language) {
    if (number == 0) return std::string{language.zero};
    const auto magnitude = number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                                      : static_cast<std::uint64_t>(number);
    std::string text;
    std::uint64_t scale = 1'000'000'000'000'000'000;
    for (std::size_t place = language.thousands.size(); place-- > 0; scale /= 1000) {
        const std::uint64_t here = magnitude / scale % 1000;
        if (here == 0) continue;
        std::string said = group(here, language);
        if (place > 0) said.append(language.before_thousands).append(language.thousands.at(place));
        say(text, said, language.between);
    }
    return number < 0 ? std::string{language.minus} + text : text;
}

}  // namespace

std::string words_fa(std::int64_t number) { return words(number, persian); }
std::string words_en(std::int64_t number) { return words(number, english); }

}  // namespace amani::domain
