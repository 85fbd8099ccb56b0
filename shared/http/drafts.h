// What a person was typing when the power went: one JSON document per person and screen, kept on
// the site's own store and never sent anywhere.
#pragma once

#include "shared/http/route.h"
#include "shared/store/database.h"

#include <vector>

namespace amani::http {

// GET /drafts, GET, PUT, DELETE /drafts/{screen}
[[nodiscard]] std::vector<Route> draft_routes(store::Database& database, const base::Clock& clock);

}  // namespace amani::http
