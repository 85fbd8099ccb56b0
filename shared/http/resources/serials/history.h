// The history of a product (R-SER-7), and where a part's serial has been.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

// /serials/{id}/history and its short form /timeline, /part-serials/{id}
[[nodiscard]] std::vector<Route> product_history_routes(SiteApi& api);

}  // namespace amani::http
