// A job as a document: its parts, what may be done with it now, its history, and what hangs
// together with it.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

[[nodiscard]] Detail job_detail(SiteApi& api);
[[nodiscard]] Route job_timeline_route(SiteApi& api);
[[nodiscard]] std::optional<Linkage> job_linkage(SiteApi& api, const std::string& id);
// The events of other documents around a job: its used parts on their way, its decisions.
[[nodiscard]] std::vector<base::EventId> around_job(store::Database& database, base::JobId id);

}  // namespace amani::http
