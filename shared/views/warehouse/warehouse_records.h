// Waybills and documents of goods as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind waybill_record;
extern const RecordKind stock_document_record;

template <>
inline constexpr const RecordKind* kind_of<base::WaybillId> = &waybill_record;

}  // namespace amani::views
