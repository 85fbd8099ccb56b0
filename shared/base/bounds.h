// The bounds of numbers that are part of the format (FORMAT §3). Decoders refuse numbers outside of
// them, and people's commands are refused with the bounds. Sums of numbers within them stay far
// from 64 bits.
#pragma once

#include "shared/base/quantities.h"

namespace amani::base {

inline constexpr std::int64_t most_pieces = 1'000'000;   // of one line
inline constexpr std::int64_t most_used_pieces = 1'000;  // of one line: each is decided alone
inline constexpr std::int64_t most_pieces_held = 1'000'000'000;     // of one part, by one holder
inline constexpr std::int64_t most_price = 1'000'000'000'000;       // Rial, of one piece
inline constexpr std::int64_t most_amount = 1'000'000'000'000'000;  // Rial, of one line or payment
inline constexpr std::int32_t most_basis_points = 1'000'000;        // a hundredfold
inline constexpr std::int32_t most_warranty_months = 1'200;         // a hundred years
inline constexpr std::int32_t most_due_days = 3'660;                // until a used part is due

[[nodiscard]] constexpr bool is_within_bounds(Quantity quantity) {
    return quantity.value >= -most_pieces_held && quantity.value <= most_pieces_held;
}
[[nodiscard]] constexpr bool is_within_bounds(Rial amount) {
    return amount.value >= -most_amount && amount.value <= most_amount;
}
[[nodiscard]] constexpr bool is_within_bounds(BasisPoints share) {
    return share.value >= -most_basis_points && share.value <= most_basis_points;
}

// The bounds of a line's quantity, of a price, of a share and of a warranty's term.
[[nodiscard]] constexpr bool is_line(Quantity quantity) {
    return quantity.value >= 1 && quantity.value <= most_pieces;
}
[[nodiscard]] constexpr bool is_price(Rial price) {
    return price.value >= 0 && price.value <= most_price;
}
[[nodiscard]] constexpr bool is_share(BasisPoints share) {
    return share.value >= 0 && share.value <= most_basis_points;
}
[[nodiscard]] constexpr bool is_warranty_term(std::int32_t months) {
    return months >= 0 && months <= most_warranty_months;
}

}  // namespace amani::base
