// Used parts and their receipts as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind used_part_record;
extern const RecordKind used_receipt_record;

template <>
inline constexpr const RecordKind* kind_of<base::TagId> = &used_part_record;
template <>
inline constexpr const RecordKind* kind_of<base::ReceiptId> = &used_receipt_record;

}  // namespace amani::views
