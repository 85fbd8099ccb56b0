// The upgrade of books in which everything about a tag stood under a hash, and was so written here
// and there: a tag's paper is named by its id now, and what a printed number points to stands
// beside the numbers that begin alike.
#pragma once

#include "hub/reconciling/hashed_rows.h"

namespace amani::hub {

// Call after take_over_hashed_rows(), in the same transaction. Does nothing, and reads no events,
// when the rows stand in their new places.
void move_tag_rows(store::Database& database, const EachEvent& each_event);

}  // namespace amani::hub
