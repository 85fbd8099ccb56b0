// Reports of contracts: promised hours, profit, free visits that are due.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route contract_sla_route(SiteApi& api);
[[nodiscard]] Route contract_profit_route(SiteApi& api);
[[nodiscard]] Route periodic_due_route(SiteApi& api);

}  // namespace amani::http
