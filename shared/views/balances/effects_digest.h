// What events add to the digest of their log: a function of each event alone. Remembers hashes of
// keys, so each object belongs to one thread.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/views/balances/state_digest.h"

#include <span>

namespace amani::views {

class EffectsDigest {
  public:
    // For a Relayed it is that of the event inside; zero when that event is not understood here.
    [[nodiscard]] StateDigest of(const domain::Event& event);
    // The same from a stored row; zero when the event is not understood here.
    [[nodiscard]] StateDigest of_row(base::EventId id, base::ByteView row);
    // The effects of the event in the last call of of().
    [[nodiscard]] std::span<const domain::Entry> effects() const { return effects_; }

  private:
    DigestAdder adder_;
    std::vector<domain::Entry> effects_;
};

}  // namespace amani::views
