// Every kind of record of every console (rows/record_kind.h): the one table by which a code becomes
// an id, an event a link, and a change news.
#pragma once

#include "shared/views/agents/agents_records.h"
#include "shared/views/books/books_records.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/money/money_records.h"
#include "shared/views/network/network_records.h"
#include "shared/views/replacement/replacement_records.h"
#include "shared/views/requests/requests_records.h"
#include "shared/views/returns/returns_records.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/service/service_records.h"
#include "shared/views/visits/visits_records.h"
#include "shared/views/warehouse/warehouse_records.h"
#include "shared/views/workshop/workshop_records.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

[[nodiscard]] std::span<const RecordKind* const> record_kinds();

struct Record {
    const RecordKind& kind;
    std::string number;  // as it is printed; empty: it has none
};
// The document that this event began; nothing when it began none that is known here. No event
// begins documents of two kinds.
[[nodiscard]] std::optional<Record> record_begun_by(store::Database& database, base::EventId event);

// The events that gave `number` to a paper of theirs (a job, a used part's tag, a waybill, a stock
// document), in the order of their ids. Two papers never bear one number, unless two installations
// of one disk each printed it before they heard of each other.
[[nodiscard]] std::vector<base::EventId> papers_with_number(store::Database& database,
                                                            std::string_view number);

}  // namespace amani::views
