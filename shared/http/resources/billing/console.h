// A job's account of work in the API: labour, charges, discounts, estimates.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console billing_console(SiteApi& api);

}  // namespace amani::http
