// An event as the domain sees it: the row of a log (FORMAT.md) with its id and its body understood.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/codec/malformed.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/registry/event_types.h"

#include <string>
#include <vector>

namespace amani::domain {

struct Event {
    base::EventId id;
    EventType type = 0;
    base::LogicalTime time;
    base::UserId author;
    base::Day day;  // business date
    std::vector<base::EventId> causes;
    Body body;
};

// The canonical row of an event (its id is not part of it). `type` follows from the body.
[[nodiscard]] base::Bytes encode_event(const Event& event);
// A body of an unknown type comes back as monostate; a known type with a body that does not fit is
// Malformed.
[[nodiscard]] base::Result<Event, codec::Malformed> decode_event(base::EventId id,
                                                                 base::ByteView row);
// "PartFitted", or "type 999".
[[nodiscard]] std::string event_name(EventType type);

// Appends what the event does to the books, a pure function of the event alone: the moves of a
// console's fact, or the voucher lines of a decision.
void append_effects(const Event& event, std::vector<Entry>& entries);

}  // namespace amani::domain
