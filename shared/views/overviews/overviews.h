// Lists that join the tables of several consoles.
#pragma once

#include "shared/views/rows/listing.h"

namespace amani::views {

extern const List places_list;
extern const List price_lists_list;
extern const List tariffs_list;
extern const List agents_list;         // with the terms in force
extern const List moves_list;          // the kardex of all shelves
extern const List used_receipts_list;  // documents of the used-part desk

}  // namespace amani::views
