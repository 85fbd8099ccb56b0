// Customers.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console customers_console(SiteApi& api);

}  // namespace amani::http
