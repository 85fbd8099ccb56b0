// Models, parts, price lists, tariffs and rates.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console catalogue_console(SiteApi& api);

}  // namespace amani::http
