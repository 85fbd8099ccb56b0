// Base64url without padding (RFC 4648 §5), for text forms of invites.
#pragma once

#include "shared/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::membership {

[[nodiscard]] std::string to_base64url(base::ByteView bytes);
// Nothing for a foreign character, an impossible length or stray bits at the end.
[[nodiscard]] std::optional<base::Bytes> from_base64url(std::string_view text);

}  // namespace amani::membership
