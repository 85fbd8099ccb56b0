// An agent's statement on paper: what is firm and what is provisional apart, who owes whom, how old
// it is, and the goods that he holds in trust.
#pragma once

#include "shared/http/resources/frame/forms.h"

#include <optional>

namespace amani::http {

// Fills the statement of the agent whose code is in the path (Form::fill).
[[nodiscard]] std::optional<NamedPaper> statement_form(SiteApi& api, const Request& request,
                                                       PrintedPage& page);

}  // namespace amani::http
