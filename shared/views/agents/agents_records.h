// Agents' terms and payments as records (rows/record_kind.h).
#pragma once

#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind agent_record;
extern const RecordKind payment_record;

}  // namespace amani::views
