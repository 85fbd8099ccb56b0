// The number of a mobile device: fifteen digits, of which the last one is a check (Luhn).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

// Of what a person typed (any digits, spaces, dashes) the fifteen digits; nothing when the check
// fails.
[[nodiscard]] std::optional<std::string> imei(std::string_view text);

}  // namespace amani::base
