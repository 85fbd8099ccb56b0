// Checks before a site's store is opened that it is there and that its files belong together. A
// program that made an empty store in its place, or played another store's write-ahead log onto it,
// would go on as if nothing had happened.
#pragma once

#include "node/station/identity.h"

#include <optional>

namespace amani::station {

[[nodiscard]] std::optional<Trouble> trouble_with_store(const Paths& paths,
                                                        const Identity& identity);

}  // namespace amani::station
