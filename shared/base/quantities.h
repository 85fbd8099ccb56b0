// Money and goods as integers: Rial, quantity and rates, and the only places where they are
// rounded. A sum or a product that 64 bits cannot hold throws Overflow; the code that applies facts
// of other sites catches it and sets the fact aside.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

namespace amani::base {

// A sum or a product would exceed 64 bits, or the bounds of an amount.
class Overflow : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

[[nodiscard]] constexpr std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) throw Overflow{"a sum exceeds 64 bits"};
    return sum;
}
[[nodiscard]] constexpr std::int64_t checked_difference(std::int64_t a, std::int64_t b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference)) throw Overflow{"a difference exceeds 64 bits"};
    return difference;
}

// A sum of money in whole Rial (Toman is only ever shown, never stored).
struct Rial {
    using rep = std::int64_t;
    std::int64_t value = 0;

    friend constexpr auto operator<=>(const Rial&, const Rial&) = default;
    friend constexpr Rial operator+(Rial a, Rial b) { return {checked_sum(a.value, b.value)}; }
    friend constexpr Rial operator-(Rial a, Rial b) {
        return {checked_difference(a.value, b.value)};
    }
    friend constexpr Rial operator-(Rial a) { return {checked_difference(0, a.value)}; }
    constexpr Rial& operator+=(Rial other) {
        value = checked_sum(value, other.value);
        return *this;
    }
    constexpr Rial& operator-=(Rial other) {
        value = checked_difference(value, other.value);
        return *this;
    }
};

// A number of pieces, in the unit that the part's catalogue entry names. Whole units only.
struct Quantity {
    using rep = std::int64_t;
    std::int64_t value = 0;

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        return {checked_sum(a.value, b.value)};
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        return {checked_difference(a.value, b.value)};
    }
    friend constexpr Quantity operator-(Quantity a) { return {checked_difference(0, a.value)}; }
    constexpr Quantity& operator+=(Quantity other) {
        value = checked_sum(value, other.value);
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value = checked_difference(value, other.value);
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
// What that rounding leaves: a·b − c·⌊a·b/c⌋, from 0 to c − 1.
[[nodiscard]] std::int64_t multiply_remainder(std::int64_t a, std::int64_t b, std::int64_t c);

// price × quantity; throws Overflow, as the two above do.
[[nodiscard]] Rial times(Rial price, Quantity quantity);
// Agent price = retail × rate, round half up (RULES §6.2.4).
[[nodiscard]] Rial share(Rial amount, BasisPoints rate);
// VAT of a line = ⌊amount · rate / 10000⌋ (RULES §8.2).
[[nodiscard]] Rial share_rounded_down(Rial amount, BasisPoints rate);

}  // namespace amani::base
