// An agent's statement. It names the logs that it is drawn from with their
// heads, and each line its event, its paper and its job, so that both sides can look up what it
// says.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

// GET /statement
[[nodiscard]] Route statement_route(SiteApi& api);
// The period that it is asked for.
[[nodiscard]] std::vector<Parameter> statement_days();

}  // namespace amani::http
