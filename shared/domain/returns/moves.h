// What used parts' facts move: from the holder's used place over transit to the receiving desk's.
// Quarantine (C-4, C-5) follows by the hub's decision (flows/postings.h).
#pragma once

#include "shared/domain/ledger/entry.h"
#include "shared/domain/returns/events.h"

#include <vector>

namespace amani::domain {

void append_moves(base::EventId id, const UsedPartsDispatched& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const UsedPartsReceived& fact, std::vector<Entry>& entries);

}  // namespace amani::domain
