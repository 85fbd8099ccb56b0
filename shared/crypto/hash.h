// BLAKE2b-256, the hash of rows, bodies, heads and blobs.
#pragma once

#include "shared/base/bytes.h"

#include <array>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace amani::crypto {

struct Hash {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const Hash&, const Hash&) = default;
    [[nodiscard]] base::ByteView view() const { return bytes; }
};

// The hash of the pieces, one after the other.
[[nodiscard]] Hash hash(base::ByteView piece);
[[nodiscard]] Hash hash(std::initializer_list<base::ByteView> pieces);

// BLAKE2b-128 of a text, for keys of rows. `purpose` is BLAKE2b's personal string: 16 characters
// that make one use's hashes its own.
struct ShortHash {
    std::array<std::uint8_t, 16> bytes{};
};
[[nodiscard]] ShortHash short_hash(std::string_view text, std::string_view purpose);

// Computes the same hash as hash(), piece by piece.
class Hasher {
  public:
    Hasher();
    void add(base::ByteView piece);
    // Ends the hash; the hasher may not be used afterwards.
    [[nodiscard]] Hash finish();

  private:
    alignas(64) std::array<std::uint8_t, 384> state_;
};

}  // namespace amani::crypto
