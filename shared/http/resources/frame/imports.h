// POST /imports/{kind}: a sheet of rows into the store, all or none, unless ?partial=1. A small one
// is answered at once. A large one becomes a task (large_imports.h).
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <span>
#include <vector>

namespace amani::http {

struct Console;

[[nodiscard]] std::vector<Route> import_routes(SiteApi& api, std::span<const Console> consoles);

}  // namespace amani::http
