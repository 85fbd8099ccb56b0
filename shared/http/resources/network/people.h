// People and their passwords. A password never becomes part of an event: its verifier stays in this
// store.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <vector>

namespace amani::http {

// The refusal of a password against the rule (shared/domain/network/password.h).
[[nodiscard]] Refusal weak_password(std::string field = "password");
[[nodiscard]] std::vector<Route> people_routes(SiteApi& api);

}  // namespace amani::http
