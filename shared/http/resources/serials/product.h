// A product by its serial (R-SER-4..7): its model, its warranty and the days left, its owner, its
// history.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

// What a product shows beyond its row; `row` holds its serial as `id`.
[[nodiscard]] Detail product_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> product_linkage(SiteApi& api, const std::string& id);
// /serials/{id} and its timeline
[[nodiscard]] std::vector<Route> product_routes(SiteApi& api);

}  // namespace amani::http
