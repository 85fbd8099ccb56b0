// How a site stands, as people may read it at the station of any thread.
#pragma once

#include "node/station/station.h"

#include <boost/json.hpp>

#include <functional>

namespace amani::serving {

// What the program adds to a site's status: how its syncing goes. Called on any thread, with the
// station of that thread.
using SyncStatus = std::function<boost::json::object(station::Station&)>;

[[nodiscard]] boost::json::object status_of(station::Station& station, const SyncStatus& sync);
[[nodiscard]] boost::json::array members_of(station::Station& station);
// Events of this site that the hub has not received; none at the hub.
[[nodiscard]] std::uint32_t events_to_send(station::Station& station);

}  // namespace amani::serving
