// The workshop in the API: units and members, the board, handovers, labour, checks, requests for
// parts, and when sites work.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console workshop_console(SiteApi& api);

}  // namespace amani::http
