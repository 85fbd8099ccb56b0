// Contracts and periodic service: contracts, their instalments and visits, policies, reports.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console contracts_console(SiteApi& api);

}  // namespace amani::http
