// The upgrade of books that named texts by a hash of 62 bits: of such rows the text itself is
// looked up in the logs, and they take the key that the books give it.
#pragma once

#include "hub/reconciling/stored_books.h"
#include "shared/domain/registry/event.h"

#include <functional>

namespace amani::hub {

// Calls its argument for every event that the hub has, in any order.
using EachEvent = std::function<void(const std::function<void(const domain::Event&)>&)>;

// Call after migrate_books(), in a transaction, before the books are read. Does nothing, and reads
// no events, when no row waits. A text that no log has keeps its rows together under a key of their
// own.
void take_over_hashed_rows(store::Database& database, const EachEvent& each_event);

}  // namespace amani::hub
