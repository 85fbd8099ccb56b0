// A row: one event as it is hashed, stored and sent (FORMAT §3): the canonical MessagePack array
// [type, time, author, day, causes, body]. It carries no id: its sequence is its place in its log.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/message_pack.h"

#include <vector>

namespace amani::codec {

struct Row {
    std::uint32_t type = 0;  // the event type's number, from 1
    base::LogicalTime time;
    base::UserId author;
    base::Day day;                      // the business date
    std::vector<base::EventId> causes;  // the events that this one answers or depends on
    base::ByteView body;                // the encoded event; lives as long as the row's bytes
};

// `row.body` must be one canonical value, such as encode(event).
[[nodiscard]] base::Bytes encode_row(const Row& row);

// Refuses rows that are not canonical everywhere, the body included.
[[nodiscard]] base::Result<Row, Malformed> decode_row(base::ByteView bytes,
                                                      const Limits& limits = {});

// The event type of a row, or 0 when the bytes do not begin like one.
[[nodiscard]] std::uint32_t type_of_row(base::ByteView bytes);

}  // namespace amani::codec
