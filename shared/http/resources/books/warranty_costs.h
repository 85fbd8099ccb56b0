// What warranty repairs have cost in a period.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route warranty_costs_route(SiteApi& api);

}  // namespace amani::http
