// Contracts, their invoices and policies of periodic service as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind contract_record;
extern const RecordKind contract_invoice_record;
extern const RecordKind periodic_policy_record;

template <>
inline constexpr const RecordKind* kind_of<base::ContractId> = &contract_record;
template <>
inline constexpr const RecordKind* kind_of<base::PeriodicPolicyId> = &periodic_policy_record;

}  // namespace amani::views
