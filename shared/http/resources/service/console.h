// Repair jobs, from admission to delivery.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console service_console(SiteApi& api);

}  // namespace amani::http
