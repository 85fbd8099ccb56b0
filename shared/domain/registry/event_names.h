// The names of the event types that this program knows.
#pragma once

#include "shared/domain/registry/event_types.h"

#include <string_view>

namespace amani::domain {

// "UsedPartsReceived"; empty for a type of a newer program. The text lives as long as the program.
[[nodiscard]] std::string_view known_event_name(EventType type);

}  // namespace amani::domain
