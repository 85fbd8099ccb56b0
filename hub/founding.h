// The founding of a network: the hub's directory with its keys, the centre's site and its first
// user; whole or nothing.
#pragma once

#include "node/station/joining.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::hub {

struct Founding {
    std::string code;  // of the centre's site; the same rule as for every site's code
    std::string name;
    std::optional<std::string_view> passphrase;  // seals the keys; none: only the files' modes
    station::FirstUser user;
};
// Everything is checked before anything is written.
[[nodiscard]] base::Result<station::Identity, station::Trouble> found_network(
    const station::Paths& paths, const Founding& founding, const base::Clock& clock,
    base::Randomness& randomness);

}  // namespace amani::hub
