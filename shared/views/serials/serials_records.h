// Products as records, named by their serial (rows/record_kind.h).
#pragma once

#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind serial_record;

}  // namespace amani::views
