// Before a site's store is opened: is it there, and is it one store? A program that founded an
// empty one in its place, or played another's log onto it, would go on as if nothing had happened.
#pragma once

#include "node/station/identity.h"

#include <optional>

namespace amani::station {

[[nodiscard]] std::optional<Trouble> trouble_with_store(const Paths& paths,
                                                        const Identity& identity);

}  // namespace amani::station
