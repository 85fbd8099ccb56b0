// What only the program knows: the site's status, its logs and members, sync and proof; through
// SitePorts.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console program_console(SiteApi& api);

}  // namespace amani::http
