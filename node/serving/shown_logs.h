// What people may read of a station's logs: how far each is, each as a file, and how far a document
// is on its way to the books.
#pragma once

#include "node/station/station.h"
#include "shared/http/resources/frame/site_api.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amani::serving {

[[nodiscard]] http::DocumentState stage_of(station::Station& station, base::EventId id);
[[nodiscard]] boost::json::array logs_of(station::Station& station);
// The applied feeds of a site, in which the hub's decisions about it came.
[[nodiscard]] std::vector<http::LogHead> feeds_of(station::Station& station, base::SiteId site);
// Nothing when no log of this name is known here.
[[nodiscard]] std::optional<http::Response> log_file(station::Station& station,
                                                     std::string_view name);

}  // namespace amani::serving
