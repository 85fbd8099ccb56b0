// All addresses of a site's API: what its consoles contribute, and the engines over them.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

// Call once; the routes keep a reference to `api`.
[[nodiscard]] std::vector<Route> site_routes(SiteApi& api);

}  // namespace amani::http
