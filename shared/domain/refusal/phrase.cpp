#include "shared/domain/refusal/phrase.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/words/member_words.h"

#include <fmt/format.h>

#include <charconv>

namespace amani::domain {
namespace {

// A word of the table as the first of an English sentence.
std::string capitalised(std::string_view word) {
    std::string text{word};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::string number_en(std::int64_t number) {
    const bool negative = number < 0;
    std::string digits = fmt::format("{}", number);
    if (negative) digits.erase(0, 1);
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
        grouped += digits[i];
    }
    return negative ? "\u2066\u2212" + grouped + "\u2069" : grouped;
}

std::string number_fa(std::int64_t number) {
    std::string text;
    for (const char c : number_en(number)) text += c == ',' ? std::string{"٬"} : std::string{c};
    return base::persian_digits(text);
}

std::string day_en(base::Day day) { return calendar::jalali_text(day); }
std::string day_fa(base::Day day) { return base::persian_digits(calendar::jalali_text(day)); }

std::string counted_en(std::int64_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number_en(number), number == 1 ? one : many);
}

FieldLabel field_label(std::string_view path) {
    const std::size_t last = path.rfind('/');
    const std::string_view name = last == path.npos ? path : path.substr(last + 1);
    const MemberWord* word = word_of_member(name);
    FieldLabel label{fmt::format("«{}»", word == nullptr ? name : word->fa),
                     word == nullptr ? std::string{name} : capitalised(word->en)};
    const std::size_t first = path.find('/');
    if (last == path.npos || first == last) return label;
    const std::string_view index = path.substr(first + 1, last - first - 1);
    std::int64_t line = 0;
    if (std::from_chars(index.data(), index.data() + index.size(), line).ec != std::errc{}) {
        return label;
    }
    return {fmt::format("{} سطر {}", label.fa, number_fa(line + 1)),
            fmt::format("{} of line {}", label.en, number_en(line + 1))};
}

std::string field_path(std::string_view list, std::size_t index, std::string_view member) {
    return fmt::format("{}/{}/{}", list, index, member);
}

}  // namespace amani::domain
