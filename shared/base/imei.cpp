#include "shared/base/imei.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::base {

std::optional<std::string> imei(std::string_view text) {
    std::string number = normalised_serial(text);
    const bool is_digits =
        std::ranges::all_of(number, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (number.size() != 15 || !is_digits) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const int digit = number[i] - '0';
        const int doubled = 2 * digit;
        sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    if (sum % 10 != 0) return std::nullopt;
    return number;
}

}  // namespace amani::base
