// Models, parts and price lists as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind model_record;
extern const RecordKind part_record;
extern const RecordKind price_list_record;
extern const RecordKind price_record;
extern const RecordKind tariff_record;
extern const RecordKind handling_record;
extern const RecordKind vat_rate_record;
extern const RecordKind repair_code_record;
extern const RecordKind operation_record;

template <>
inline constexpr const RecordKind* kind_of<base::ModelId> = &model_record;
template <>
inline constexpr const RecordKind* kind_of<base::PartId> = &part_record;
template <>
inline constexpr const RecordKind* kind_of<base::PriceListId> = &price_list_record;

template <>
inline constexpr const RecordKind* kind_of<base::RepairCodeId> = &repair_code_record;
template <>
inline constexpr const RecordKind* kind_of<base::OperationId> = &operation_record;

}  // namespace amani::views
