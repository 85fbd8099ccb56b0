#include "shared/base/iran_ids.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::base {

namespace {

bool is_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int digit(std::string_view text, std::size_t at) { return text[at] - '0'; }

// Without spaces and dashes, if the rest is so many digits.
std::optional<std::string> digits_of(std::string_view text, std::size_t count) {
    std::string digits = normalised_serial(text);
    if (digits.size() != count || !is_digits(digits)) return std::nullopt;
    return digits;
}

}  // namespace

std::optional<std::string> national_id(std::string_view text) {
    std::string id = normalised_serial(text);
    if (id.size() < 8 || id.size() > 10 || !is_digits(id)) return std::nullopt;
    id.insert(0, 10 - id.size(), '0');
    if (id.find_first_not_of(id[0]) == std::string::npos) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += digit(id, i) * static_cast<int>(10 - i);
    sum %= 11;
    if (digit(id, 9) != (sum < 2 ? sum : 11 - sum)) return std::nullopt;
    return id;
}

std::optional<std::string> legal_id(std::string_view text) {
    auto id = digits_of(text, 11);
    if (!id || std::string_view{*id}.substr(3, 6) == "000000") return std::nullopt;
    constexpr int weights[] = {29, 27, 23, 19, 17};
    const int added = digit(*id, 9) + 2;
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) sum += (digit(*id, i) + added) * weights[i % 5];
    if (digit(*id, 10) != sum % 11 % 10) return std::nullopt;
    return id;
}

std::optional<std::string> postal_code(std::string_view text) { return digits_of(text, 10); }

std::optional<std::string> mobile(std::string_view text) {
    std::string number = normalised_serial(text);
    for (const std::string_view country : {"+98", "0098", "98"}) {
        // (Without the length, 98… could be a number that lost its zero.)
        if (number.starts_with(country) && number.size() >= country.size() + 10) {
            number.erase(0, country.size());
            break;
        }
    }
    if (number.starts_with('9')) number.insert(0, 1, '0');
    if (number.size() != 11 || !number.starts_with("09") || !is_digits(number)) return std::nullopt;
    return number;
}

}  // namespace amani::base
