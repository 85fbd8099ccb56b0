// Visits as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind visit_record;

template <>
inline constexpr const RecordKind* kind_of<base::VisitId> = &visit_record;

}  // namespace amani::views
