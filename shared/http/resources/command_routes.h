// The addresses at which commands are given, console by console.
#pragma once

#include "shared/http/resources/site_api.h"

namespace amani::http {

[[nodiscard]] std::vector<Route> master_data_commands(
    SiteApi& api);  // sites, catalogue, agents, customers, serials
[[nodiscard]] std::vector<Route> service_commands(SiteApi& api);
[[nodiscard]] std::vector<Route> stock_commands(SiteApi& api);  // warehouse and used parts
[[nodiscard]] std::vector<Route> user_commands(SiteApi& api);   // people and their passwords

}  // namespace amani::http
