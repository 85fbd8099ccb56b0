// Checks an address of the hub that somebody gives to a program: a site could not call there, and
// nobody would know until its next contact fails.
#pragma once

#include "node/station/trouble.h"

#include <optional>
#include <span>
#include <string>

namespace amani::station {

// About the first that is not written host:port.
[[nodiscard]] std::optional<Trouble> trouble_with_hub_addresses(
    std::span<const std::string> addresses);

}  // namespace amani::station
