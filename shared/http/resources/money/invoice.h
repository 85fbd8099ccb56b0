// An invoice as a record, and the money of a job.
#pragma once

#include "shared/http/resources/frame/console.h"

#include <optional>

namespace amani::http {

[[nodiscard]] Detail invoice_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> invoice_linkage(SiteApi& api, const std::string& text);
// GET /jobs/{id}/money
[[nodiscard]] Route job_money_route(SiteApi& api);
// GET /cash-drawer: what the asking person has taken and not counted yet.
[[nodiscard]] Route cash_drawer_route(SiteApi& api);

}  // namespace amani::http
