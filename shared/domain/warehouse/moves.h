// What the warehouse's facts move (RULES §3.4, §3.5): the P-ledger, a pure function of each fact
// alone.
#pragma once

#include "shared/domain/ledger/entry.h"
#include "shared/domain/warehouse/events.h"

#include <vector>

namespace amani::domain {

void append_moves(base::EventId id, const GoodsReceived& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const StockMoved& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const Dispatched& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const StockReceived& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const WaybillTakenBack& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const TransitLossDeclared& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const DispatchCorrected& fact, std::vector<Entry>& entries);

}  // namespace amani::domain
