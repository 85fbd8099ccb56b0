// The desk of cases: what a person decides that the books cannot. The cases themselves are a list
// of the books' console.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console cases_console(SiteApi& api);

}  // namespace amani::http
