// Products by their serials, and their warranties.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console serials_console(SiteApi& api);

}  // namespace amani::http
