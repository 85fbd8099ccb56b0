// Units, check lists and requests for parts as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind unit_record;
extern const RecordKind check_list_record;
extern const RecordKind part_request_record;

template <>
inline constexpr const RecordKind* kind_of<base::UnitId> = &unit_record;
template <>
inline constexpr const RecordKind* kind_of<base::CheckListId> = &check_list_record;
template <>
inline constexpr const RecordKind* kind_of<base::PartRequestId> = &part_request_record;

}  // namespace amani::views
