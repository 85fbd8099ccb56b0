// What the facts mean in money: vouchers, statements, custody, and what does not match.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console books_console(SiteApi& api);

}  // namespace amani::http
