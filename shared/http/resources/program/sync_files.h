// A sync by file: written here, carried by somebody, read there; and the answer back.
#pragma once

#include "shared/http/resources/frame/site_api.h"
#include "shared/http/route.h"

#include <vector>

namespace amani::http {

[[nodiscard]] std::vector<Route> sync_file_routes(SiteApi& api);

}  // namespace amani::http
