#include "shared/views/balances/effects_digest.h"

namespace amani::views {

StateDigest EffectsDigest::of(const domain::Event& event) {
    effects_.clear();
    StateDigest digest;
    if (const auto* relayed = std::get_if<domain::Relayed>(&event.body)) {
        const auto inner = domain::decode_event(relayed->origin, relayed->row);
        // A Relayed never contains another one.
        if (!inner || std::holds_alternative<domain::Relayed>(inner->body)) return digest;
        return of(*inner);
    }
    domain::append_effects(event, effects_);
    for (const domain::Entry& effect : effects_) adder_.add(digest, effect);
    return digest;
}

StateDigest EffectsDigest::of_row(base::EventId id, base::ByteView row) {
    const auto event = domain::decode_event(id, row);
    if (!event || std::holds_alternative<std::monostate>(event->body)) return {};
    return of(*event);
}

}  // namespace amani::views
