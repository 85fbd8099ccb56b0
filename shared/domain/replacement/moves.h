// What a replacement moves: the new product to the customer, the faulty one out of its owner's
// hands into a store.
#pragma once

#include "shared/domain/ledger/entry.h"
#include "shared/domain/replacement/events.h"

#include <vector>

namespace amani::domain {

void append_moves(base::EventId id, const ReplacementIssued& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const DefectiveReceived& fact, std::vector<Entry>& entries);

}  // namespace amani::domain
