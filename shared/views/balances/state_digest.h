// The digest of a state: D = Σ amount · H(key) over all balances, in four lanes modulo 2^64, H(key)
// being the BLAKE2b-256 of the canonical key. Linear, so it can be summed from the effects of a
// log's events in any order, added over logs, and computed again from the balances table: the three
// must agree.
#pragma once

#include "shared/base/bytes.h"
#include "shared/domain/ledger/entry.h"

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace amani::views {

struct StateDigest {
    std::array<std::uint64_t, 4> lanes{};

    StateDigest& operator+=(const StateDigest& other);
    StateDigest& operator-=(const StateDigest& other);
    // 32 bytes: the lanes in order, each little-endian.
    [[nodiscard]] std::array<std::uint8_t, 32> bytes() const;
    // `bytes` must be 32 long.
    [[nodiscard]] static StateDigest of(base::ByteView bytes);
    friend auto operator<=>(const StateDigest&, const StateDigest&) = default;
};

// H(key) of an entry: BLAKE2b-256 of "amani.state.1", the book as one byte and holder, number and
// item as eight bytes each, big-endian; read as four little-endian lanes.
[[nodiscard]] std::array<std::uint64_t, 4> key_hash(const domain::Entry& entry);

// A hash of an entry's key for tables in memory.
[[nodiscard]] std::uint64_t mixed_key(const domain::Entry& entry);

// Adds entries to digests; remembers the hashes of recent keys.
class DigestAdder {
  public:
    DigestAdder();
    void add(StateDigest& to, const domain::Entry& entry);

  private:
    struct Known {
        domain::Entry key;  // without its amount
        std::array<std::uint64_t, 4> hash{};
        bool is_filled = false;
    };
    std::vector<Known> known_;
};

}  // namespace amani::views
