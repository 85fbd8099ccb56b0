// Agents with their terms and payments.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console agents_console(SiteApi& api);

}  // namespace amani::http
