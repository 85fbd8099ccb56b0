// Whether the events of a command fit into rows of this site's log.
#pragma once

#include "shared/domain/refusal/refusal_text.h"
#include "shared/domain/registry/event.h"

#include <optional>
#include <span>

namespace amani::app {

// The refusal when one of the bodies is too large for a row.
[[nodiscard]] std::optional<domain::RefusalText> too_large(std::span<const domain::Body> bodies);

}  // namespace amani::app
