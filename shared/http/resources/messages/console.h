// Messages to customers in the API: what waits, was sent or failed; templates and policy.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console messages_console(SiteApi& api);

}  // namespace amani::http
