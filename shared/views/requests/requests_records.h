// Service requests as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind service_request_record;

template <>
inline constexpr const RecordKind* kind_of<base::ServiceRequestId> = &service_request_record;

}  // namespace amani::views
