// Turnaround times, output and first-pass of repairs, compared by what a person asks for.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route turnaround_route(SiteApi& api);

}  // namespace amani::http
