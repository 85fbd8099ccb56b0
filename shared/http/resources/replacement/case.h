// A replacement as a record: its verdicts and exchanges, what may be done now, and what hangs
// together with it.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

[[nodiscard]] Detail replacement_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> replacement_linkage(SiteApi& api, const std::string& id);

}  // namespace amani::http
