// Sites, their further stores, and people.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console network_console(SiteApi& api);

}  // namespace amani::http
