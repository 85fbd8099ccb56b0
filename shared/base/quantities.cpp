#include "shared/base/quantities.h"

#include "shared/base/ensure.h"

namespace amani::base {

namespace {

__extension__ typedef __int128 Wide;

std::int64_t narrowed(Wide wide) {
    if (wide < INT64_MIN || wide > INT64_MAX) throw Overflow{"an amount exceeds 64 bits"};
    return static_cast<std::int64_t>(wide);
}

Wide floor_divide(Wide numerator, Wide denominator) {
    const Wide quotient = numerator / denominator;
    return quotient - (numerator % denominator != 0 && numerator < 0 ? 1 : 0);
}

}  // namespace

std::int64_t multiply_divide_half_up(std::int64_t a, std::int64_t b, std::int64_t c) {
    ensure(c > 0, "division by a non-positive number");
    const Wide product = static_cast<Wide>(a) * b;
    const Wide doubled = (product < 0 ? -product : product) * 2 + c;
    const Wide magnitude = doubled / (static_cast<Wide>(c) * 2);
    return narrowed(product < 0 ? -magnitude : magnitude);
}

std::int64_t multiply_divide_floor(std::int64_t a, std::int64_t b, std::int64_t c) {
    ensure(c > 0, "division by a non-positive number");
    return narrowed(floor_divide(static_cast<Wide>(a) * b, c));
}

std::int64_t multiply_remainder(std::int64_t a, std::int64_t b, std::int64_t c) {
    ensure(c > 0, "division by a non-positive number");
    const Wide product = static_cast<Wide>(a) * b;
    return narrowed(product - floor_divide(product, c) * c);
}

Rial times(Rial price, Quantity quantity) {
    return {narrowed(static_cast<Wide>(price.value) * quantity.value)};
}

Rial share(Rial amount, BasisPoints rate) {
    return {multiply_divide_half_up(amount.value, rate.value, whole_in_basis_points)};
}

Rial share_rounded_down(Rial amount, BasisPoints rate) {
    return {multiply_divide_floor(amount.value, rate.value, whole_in_basis_points)};
}

}  // namespace amani::base
