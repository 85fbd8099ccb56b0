#include "clients/cli/text/digits.h"

#include "shared/base/fold.h"

namespace amani::cli {
namespace {

constexpr std::string_view thousands_fa = "\u066C";

}  // namespace

std::string with_digits(std::string_view latin, Digits digits) {
    return digits == Digits::persian ? base::persian_digits(latin) : std::string{latin};
}

std::string said(std::string_view sentence, Digits digits) {
    constexpr std::string_view first_bytes = "\xDB\xB0";  // of ۰; those of ۹ end with B9
    std::string text;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto next = i + 1 < sentence.size() ? sentence[i + 1] - first_bytes[1] : -1;
        const bool is_persian_digit = sentence[i] == first_bytes[0] && next >= 0 && next <= 9;
        if (digits == Digits::latin && is_persian_digit) {
            text += static_cast<char>('0' + next);
            ++i;
        } else {
            text += sentence[i];
        }
    }
    return text;
}

std::string grouped(std::int64_t number, Digits digits) {
    std::string plain = std::to_string(number);
    if (number < 0) plain.erase(0, 1);
    const std::string_view separator = digits == Digits::persian ? thousands_fa : ",";
    std::string text;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) text += separator;
        text += with_digits(plain.substr(i, 1), digits);
    }
    return number < 0 ? "\u2066\u2212" + text + "\u2069" : text;
}

std::string counted(std::int64_t number, const Counted& noun, const Speech& speech) {
    const Text text{noun.fa, number == 1 ? noun.one : noun.many};
    return grouped(number, speech.digits) + " " + std::string{speech(text)};
}

}  // namespace amani::cli
