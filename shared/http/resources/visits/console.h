// Service at customers' in the API: visits planned, begun and ended.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console visits_console(SiteApi& api);

}  // namespace amani::http
