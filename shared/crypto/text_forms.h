// Bytes and secrets as text.
#pragma once

#include "shared/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::crypto {

// Base64 with padding (RFC 4648 §4).
[[nodiscard]] std::string to_base64(base::ByteView bytes);
// Base64url without padding (RFC 4648 §5).
[[nodiscard]] std::string to_base64url(base::ByteView bytes);
// Nothing for a foreign character, an impossible length or stray bits at the end.
[[nodiscard]] std::optional<base::Bytes> from_base64url(std::string_view text);

// Takes the same time wherever two texts of one length differ.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace amani::crypto
