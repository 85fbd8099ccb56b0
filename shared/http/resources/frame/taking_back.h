// The last import of a kind taken back: what it has changed becomes again what it was, by commands
// like any other, unless somebody has changed it since. What was new with it stays.
#pragma once

#include "shared/http/resources/frame/sheet_import.h"
#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

[[nodiscard]] Route take_back_route(SiteApi& api, std::vector<SheetKind> kinds);

}  // namespace amani::http
