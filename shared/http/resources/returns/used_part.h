// A used part as a document: its pieces, what may be done with it, and what hangs together with it.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

[[nodiscard]] Detail used_part_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> used_part_linkage(SiteApi& api, const std::string& id);
[[nodiscard]] std::optional<Linkage> used_receipt_linkage(SiteApi& api, const std::string& id);
// The events around a used part: its removal, its parcel, its receipt, the decisions on it.
[[nodiscard]] std::vector<base::EventId> around_used_part(store::Database& database,
                                                          base::TagId tag);

}  // namespace amani::http
