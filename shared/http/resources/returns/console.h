// Used parts on their way back.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console returns_console(SiteApi& api);

}  // namespace amani::http
