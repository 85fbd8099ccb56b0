#include "sync/log/digest.h"

namespace amani::log {

Digest Digest::of_lanes(const std::array<std::uint64_t, 4>& lanes) {
    Digest digest;
    for (std::size_t i = 0; i < 32; ++i) {
        digest.bytes[i] = static_cast<std::uint8_t>(lanes[i / 8] >> (8 * (i % 8)));
    }
    return digest;
}

std::array<std::uint64_t, 4> Digest::lanes() const {
    std::array<std::uint64_t, 4> lanes{};
    for (std::size_t i = 0; i < 32; ++i) lanes[i / 8] |= std::uint64_t{bytes[i]} << (8 * (i % 8));
    return lanes;
}

Digest operator+(const Digest& a, const Digest& b) {
    auto sum = a.lanes();
    const auto more = b.lanes();
    for (std::size_t i = 0; i < 4; ++i) sum[i] += more[i];
    return Digest::of_lanes(sum);
}

}  // namespace amani::log
