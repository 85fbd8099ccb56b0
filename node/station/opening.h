// What both programs do at their start: the passphrase, the password of a first user, the ready
// line.
#pragma once

#include "node/station/identity.h"

#include <optional>
#include <string>

namespace amani::station {

// From AMANI_PASSPHRASE, or the first line of standard input when asked for; never an argument.
[[nodiscard]] std::optional<std::string> passphrase(bool from_stdin);
// The first line of standard input, without its end.
[[nodiscard]] std::string line_from_stdin();

}  // namespace amani::station
