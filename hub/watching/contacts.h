// When each site has met the hub last, for those who watch over the network.
#pragma once

#include "hub/door.h"

#include <map>

namespace amani::hub {

// Of the sites whose installations are members: a revoked one is missed by nobody, nor is a former
// one. Who has not come since the hub's start counts from there.
[[nodiscard]] std::map<base::SiteId, base::Instant> last_contacts(station::Station& station,
                                                                  const Door& door);

}  // namespace amani::hub
