// The sums of the naive model: shares and taxes of whole amounts.
#pragma once

#include <cstdint>

namespace amani::model {

using Wide = __int128;

inline std::int64_t half_up(std::int64_t a, std::int64_t b, std::int64_t c) {  // of amounts ≥ 0
    return static_cast<std::int64_t>((Wide{a} * b * 2 + c) / (Wide{c} * 2));
}
inline std::int64_t down(std::int64_t a, std::int64_t b, std::int64_t c) {
    return static_cast<std::int64_t>(Wide{a} * b / c);
}
inline std::int64_t vat_of(std::int64_t amount, std::int64_t rate) {
    return down(amount, rate, 10'000);
}

}  // namespace amani::model
