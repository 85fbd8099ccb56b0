// Vouchers and discrepancies as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind voucher_record;
extern const RecordKind discrepancy_record;

template <>
inline constexpr const RecordKind* kind_of<base::DiscrepancyId> = &discrepancy_record;

}  // namespace amani::views
