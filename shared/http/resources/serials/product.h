// A product by its serial (R-SER-4..7): its model, its warranty and the days left, its owner, what
// is said of it and what is inside.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

#include <string>

namespace amani::http {

// What a product shows beyond its row; `row` holds its serial as `id`.
[[nodiscard]] Detail product_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> product_linkage(SiteApi& api, const std::string& id);
// What an unknown serial may have been, for /resolve.
[[nodiscard]] Text near_product(SiteApi& api, const std::string& code);
// /serials/{id}
[[nodiscard]] Route product_route(SiteApi& api);

}  // namespace amani::http
