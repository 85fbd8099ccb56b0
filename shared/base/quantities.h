// Money and goods as integers: Rial, quantity and rates, and the only places where they are
// rounded.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace amani::base {

// A sum of money in whole Rial (Toman is only ever shown, never stored).
struct Rial {
    using rep = std::int64_t;
    std::int64_t value = 0;

    friend constexpr auto operator<=>(const Rial&, const Rial&) = default;
    friend constexpr Rial operator+(Rial a, Rial b) { return {a.value + b.value}; }
    friend constexpr Rial operator-(Rial a, Rial b) { return {a.value - b.value}; }
    friend constexpr Rial operator-(Rial a) { return {-a.value}; }
    constexpr Rial& operator+=(Rial other) {
        value += other.value;
        return *this;
    }
    constexpr Rial& operator-=(Rial other) {
        value -= other.value;
        return *this;
    }
};

// A number of pieces, in the unit that the part's catalogue entry names. Whole units only.
struct Quantity {
    using rep = std::int64_t;
    std::int64_t value = 0;

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    friend constexpr Quantity operator-(Quantity a) { return {-a.value}; }
    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value -= other.value;
        return *this;
    }
};

// A share in hundredths of a percent: 8500 is 85 %.
struct BasisPoints {
    using rep = std::int32_t;
    std::int32_t value = 0;
    friend constexpr auto operator<=>(const BasisPoints&, const BasisPoints&) = default;
};
inline constexpr std::int64_t whole_in_basis_points = 10'000;

// a·b/c with a 128-bit intermediate; halves go away from zero. c > 0.
[[nodiscard]] std::int64_t multiply_divide_half_up(std::int64_t a, std::int64_t b, std::int64_t c);
// a·b/c rounded towards minus infinity. c > 0.
[[nodiscard]] std::int64_t multiply_divide_floor(std::int64_t a, std::int64_t b, std::int64_t c);

// price × quantity; aborts on overflow of 64 bits (10^18 Rial is far above any catalogue).
[[nodiscard]] Rial times(Rial price, Quantity quantity);
// Agent price = retail × rate, round half up (§6.2 reading 4).
[[nodiscard]] Rial share(Rial amount, BasisPoints rate);
// VAT of a line = ⌊amount · rate / 10000⌋ (§8).
[[nodiscard]] Rial share_rounded_down(Rial amount, BasisPoints rate);

// Splits `total` in proportion to `weights` (≥ 0, at least one > 0) and loses nothing: the parts
// add up to `total`; what rounding leaves goes to the largest remainders, ties to the earlier
// weight.
[[nodiscard]] std::vector<Rial> split(Rial total, std::span<const std::int64_t> weights);

}  // namespace amani::base
