// Waybills and documents of goods, with their lines, what may be done with them, and what hangs
// together with them; and how a stock came to be.
#pragma once

#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"

#include <boost/json.hpp>

namespace amani::http {

[[nodiscard]] Detail waybill_detail(SiteApi& api);
// Of every document of goods, receipts of used parts included.
[[nodiscard]] Detail document_detail(SiteApi& api);
// The shape of the pieces of a receipt.
[[nodiscard]] boost::json::object pieces_schema();
[[nodiscard]] std::optional<Linkage> waybill_linkage(SiteApi& api, const std::string& id);
[[nodiscard]] std::optional<Linkage> document_linkage(SiteApi& api, const std::string& id);
// The events of other documents around a document of goods: its waybill, tags, pieces, decisions.
[[nodiscard]] std::vector<base::EventId> around_document(store::Database& database,
                                                         base::EventId id);
// /stock/{id}/explain
[[nodiscard]] Route explain_stock_route(SiteApi& api);

// For a command whose waybill has not come here yet: it is named by its number alone (C-10).
void name_waybill(SiteApi& api, boost::json::object& body);

}  // namespace amani::http
