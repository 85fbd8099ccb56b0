#include "clients/cli/text/digits.h"

#include <array>
#include <charconv>

namespace amani::cli {
namespace {

constexpr std::string_view persian_zero = "\u06F0";
constexpr std::string_view arabic_zero = "\u0660";
constexpr std::string_view thousands_fa = "\u066C";
constexpr std::string_view decimal_fa = "\u066B";
constexpr std::string_view percent_fa = "\u066A";
constexpr std::string_view minus_sign = "\u2212";

// The value of a two-byte digit at the start of `text`, or -1.
int eastern_digit(std::string_view text) {
    if (text.size() < 2) return -1;
    for (const std::string_view zero : {persian_zero, arabic_zero}) {
        const int offset =
            static_cast<unsigned char>(text[1]) - static_cast<unsigned char>(zero[1]);
        if (text[0] == zero[0] && offset >= 0 && offset <= 9) return offset;
    }
    return -1;
}

std::string without(std::string text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.erase(at, what.size());
    }
    return text;
}

std::string bare_number(std::string_view text) {
    std::string bare = with_latin_digits(text);
    for (const std::string_view separator :
         {std::string_view{","}, thousands_fa, std::string_view{"_"}, std::string_view{" "}}) {
        bare = without(std::move(bare), separator);
    }
    if (bare.starts_with(minus_sign)) bare.replace(0, minus_sign.size(), "-");
    if (bare.starts_with("+")) bare.erase(0, 1);
    return bare;
}

}  // namespace

std::string with_persian_digits(std::string_view latin) {
    std::string persian;
    for (const char c : latin) {
        if (c >= '0' && c <= '9') {
            persian += persian_zero[0];
            persian += static_cast<char>(static_cast<unsigned char>(persian_zero[1]) + (c - '0'));
        } else {
            persian += c;
        }
    }
    return persian;
}

std::string with_latin_digits(std::string_view text) {
    std::string latin;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const int digit = eastern_digit(text.substr(i)); digit >= 0) {
            latin += static_cast<char>('0' + digit);
            ++i;
        } else {
            latin += text[i];
        }
    }
    return latin;
}

std::string with_digits(std::string_view latin, Digits digits) {
    return digits == Digits::persian ? with_persian_digits(latin) : std::string{latin};
}

std::string grouped(std::int64_t number, Digits digits) {
    std::string plain = std::to_string(number);
    const std::string sign = number < 0 ? "-" : "";
    plain.erase(0, sign.size());
    const std::string_view separator = digits == Digits::persian ? thousands_fa : ",";
    std::string text;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) text += separator;
        text += with_digits(plain.substr(i, 1), digits);
    }
    return sign + text;
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
    const std::string bare = bare_number(text);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), number);
    if (error != std::errc{} || end != bare.data() + bare.size() || bare.empty())
        return std::nullopt;
    return number;
}

std::optional<std::int64_t> parse_rate(std::string_view text) {
    std::string bare = bare_number(text);
    if (bare.ends_with(percent_fa))
        bare.replace(bare.size() - percent_fa.size(), percent_fa.size(), "%");
    if (const auto at = bare.find(decimal_fa); at != std::string::npos)
        bare.replace(at, decimal_fa.size(), ".");
    if (!bare.ends_with("%")) return parse_whole(bare);
    bare.pop_back();
    const auto point = bare.find('.');
    std::string hundredths = point == std::string::npos ? "" : bare.substr(point + 1);
    if (hundredths.size() > 2) return std::nullopt;
    hundredths.resize(2, '0');
    return parse_whole(bare.substr(0, point) + hundredths);
}

}  // namespace amani::cli
