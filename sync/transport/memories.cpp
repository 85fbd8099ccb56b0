#include "sync/transport/memories.h"

namespace amani::transport {

session::Memory Memories::of(const crypto::PublicKey& peer) const {
    const auto found = kept_.find(peer);
    return found == kept_.end() ? session::Memory{} : found->second.memory;
}

void Memories::forget(std::map<crypto::PublicKey, Kept>::iterator kept) {
    bytes_ -= kept->second.memory.bytes();
    by_turn_.erase(kept->second.turn);
    kept_.erase(kept);
}

void Memories::keep(const crypto::PublicKey& peer, session::Memory memory) {
    if (const auto old = kept_.find(peer); old != kept_.end()) forget(old);
    bytes_ += memory.bytes();
    kept_.emplace(peer, Kept{std::move(memory), ++turn_});
    by_turn_.emplace(turn_, peer);
    while (bytes_ > most_bytes_) forget(kept_.find(by_turn_.begin()->second));
}

}  // namespace amani::transport
