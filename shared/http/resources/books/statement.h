// An agent's statement, on screen and on paper. It names the logs that it is drawn from with their
// heads, and each line its event, its paper and its job, so that both sides can look up what it
// says.
#pragma once

#include "shared/http/resources/frame/forms.h"
#include "shared/http/resources/frame/site_api.h"

#include <optional>

namespace amani::http {

// GET /statement
[[nodiscard]] Route statement_route(SiteApi& api);
// The period that it is asked for.
[[nodiscard]] std::vector<Parameter> statement_days();
// Fills the printed statement of the agent whose code is in the path (Form::fill).
[[nodiscard]] std::optional<NamedPaper> statement_form(SiteApi& api, const Request& request,
                                                       PrintedPage& page);

}  // namespace amani::http
