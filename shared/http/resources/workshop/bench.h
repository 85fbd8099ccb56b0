// Where a job's device is, who works on it and what it waits for, with what may be done now.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route bench_route(SiteApi& api);

}  // namespace amani::http
