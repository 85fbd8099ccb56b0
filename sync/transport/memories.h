// The memories of a listener's peers, by their proved keys, bounded in all: the longest unused go
// first.
#pragma once

#include "shared/crypto/signature.h"
#include "sync/session/memory.h"

#include <cstdint>
#include <map>

namespace amani::transport {

class Memories {
  public:
    explicit Memories(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    [[nodiscard]] session::Memory of(const crypto::PublicKey& peer) const;
    void keep(const crypto::PublicKey& peer, session::Memory memory);
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

  private:
    struct Kept {
        session::Memory memory;
        std::uint64_t turn = 0;
    };
    void forget(std::map<crypto::PublicKey, Kept>::iterator kept);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::uint64_t turn_ = 0;
    std::map<crypto::PublicKey, Kept> kept_;
    std::map<std::uint64_t, crypto::PublicKey> by_turn_;
};

}  // namespace amani::transport
