// The reads of agents and accountants: the custody page with its proof, the trial balance, and the
// rows behind a number.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

// The agent that `?agent=` names; an agent's own node needs no name and may read no other. None at
// the centre, when nobody is named.
[[nodiscard]] Answered<base::SiteId> agent_in(SiteApi& api, const Request& request);
[[nodiscard]] Parameter agent_parameter();
// /custody, /trial-balance, and the explanations of custody and accounts
[[nodiscard]] std::vector<Route> account_routes(SiteApi& api);

}  // namespace amani::http
