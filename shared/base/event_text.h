// Event ids and record ids as people and JSON see them: "site.incarnation.sequence". An API never
// shows the packed 64-bit number, which JavaScript would round.
#pragma once

#include "shared/base/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

[[nodiscard]] std::string to_text(EventId id);
// Reads the canonical form only: three numbers in range, without signs, spaces or leading zeros.
[[nodiscard]] std::optional<EventId> event_from_text(std::string_view text);

template <class Tag>
[[nodiscard]] std::string to_text(RecordId<Tag> id) {
    return to_text(id.event());
}
template <class Record>
[[nodiscard]] std::optional<Record> record_from_text(std::string_view text) {
    const auto event = event_from_text(text);
    if (!event) return std::nullopt;
    return Record::of(*event);
}

}  // namespace amani::base
