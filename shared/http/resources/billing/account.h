// A job's account as it is read: lines, sums by payer, VAT, the customer's total and its words.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

[[nodiscard]] Route account_route(SiteApi& api);

}  // namespace amani::http
