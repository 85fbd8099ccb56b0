// Service requests in the API: registered, scheduled, cancelled, admitted.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console requests_console(SiteApi& api);

}  // namespace amani::http
