// Goods in, between places and between sites.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console warehouse_console(SiteApi& api);

}  // namespace amani::http
