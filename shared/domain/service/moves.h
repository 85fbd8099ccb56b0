// What repairs move: a part into a device, the old one out of it. What is inside devices is counted
// by site; which device holds which part is the serial's history, not the ledger's.
#pragma once

#include "shared/domain/ledger/entry.h"
#include "shared/domain/service/events.h"

#include <vector>

namespace amani::domain {

void append_moves(base::EventId id, const PartFitted& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const PartRemoved& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const FittingUndone& fact, std::vector<Entry>& entries);

}  // namespace amani::domain
