// How often repairs did not hold, as a report.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route repeat_repairs_route(SiteApi& api);

}  // namespace amani::http
