// Jobs as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind job_record;

template <>
inline constexpr const RecordKind* kind_of<base::JobId> = &job_record;

}  // namespace amani::views
