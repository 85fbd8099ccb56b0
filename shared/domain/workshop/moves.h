// What the workshop moves: a part out of a store onto the bench, and back.
#pragma once

#include "shared/domain/ledger/entry.h"
#include "shared/domain/workshop/events.h"

#include <vector>

namespace amani::domain {

void append_moves(base::EventId id, const PartIssued& fact, std::vector<Entry>& entries);
void append_moves(base::EventId id, const PartReturned& fact, std::vector<Entry>& entries);

}  // namespace amani::domain
