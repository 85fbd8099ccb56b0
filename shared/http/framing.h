// Where a request ends must be beyond doubt: bytes that one program takes for a body, another
// before or behind it would take for the next request (RFC 9112 §6 and §11.2). A head that leaves
// it in doubt is refused, and the connection is closed.
#pragma once

#include "shared/http/message.h"

#include <optional>

namespace amani::http {

// The status to refuse a request's head with; nothing when its framing is plain. `version` is 10
// or 11.
[[nodiscard]] std::optional<int> framing_in_doubt(const Request& head, unsigned version);

}  // namespace amani::http
