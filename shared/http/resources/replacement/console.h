// Replacements: cases, grants and quotas, exchanges, what they cost and how often they are.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console replacement_console(SiteApi& api);

}  // namespace amani::http
