// What events add to the digest of their log: a function of each event alone. Keeps the hashes of
// the keys that it met lately, so one belongs to one thread.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/views/balances/state_digest.h"

#include <span>

namespace amani::views {

class EffectsDigest {
  public:
    // Of a Relayed: that of the event within; zero where that is not understood here.
    [[nodiscard]] StateDigest of(const domain::Event& event);
    // Of an event as it is stored; zero where it is not understood here.
    [[nodiscard]] StateDigest of_row(base::EventId id, base::ByteView row);
    // The effects of the event that of() was asked about last.
    [[nodiscard]] std::span<const domain::Entry> effects() const { return effects_; }

  private:
    DigestAdder adder_;
    std::vector<domain::Entry> effects_;
};

}  // namespace amani::views
