// The multiset hash of effects that a log carries, as the log sees it: an opaque value that is
// added and subtracted. How it is computed from events is the domain's business (FORMAT §7).
#pragma once

#include "shared/base/bytes.h"

#include <array>
#include <compare>
#include <cstdint>

namespace amani::log {

struct Digest {
    std::array<std::uint8_t, 32> bytes{};  // four little-endian lanes of 64 bits, each modulo 2^64

    [[nodiscard]] static Digest of_lanes(const std::array<std::uint64_t, 4>& lanes);
    [[nodiscard]] std::array<std::uint64_t, 4> lanes() const;
    [[nodiscard]] base::ByteView view() const { return bytes; }

    friend auto operator<=>(const Digest&, const Digest&) = default;
    friend Digest operator+(const Digest& a, const Digest& b);
    friend Digest operator-(const Digest& a, const Digest& b);
};

}  // namespace amani::log
