// Invoices, payments, cheques and counted cash.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console money_console(SiteApi& api);

}  // namespace amani::http
