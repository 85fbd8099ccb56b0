// The papers that bear a printed number, whatever their kind.
#pragma once

#include "shared/base/ids.h"
#include "shared/store/database.h"

#include <string_view>
#include <vector>

namespace amani::views {

// The events that gave `number` to a paper of theirs (a job, a used part's tag, a waybill, a stock
// document), in the order of their ids. Two papers never bear one number, unless two installations
// of one disk each printed it before they heard of each other.
[[nodiscard]] std::vector<base::EventId> papers_with_number(store::Database& database,
                                                            std::string_view number);

}  // namespace amani::views
