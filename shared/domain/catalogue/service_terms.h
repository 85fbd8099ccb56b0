// What repairs are told by (codes of faults, causes and actions), what work costs the customer, and
// the network's numbers for service.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/catalogue/refusals.h"

#include <optional>
#include <string>

namespace amani::domain {

struct DefineRepairCodeState {
    std::optional<RepairCodeKind> kind_of_code;  // of what has the command's code already
};
[[nodiscard]] base::Result<RepairCodeDefined, CatalogueRefusal> decide(
    const DefineRepairCodeState& state, const DefineRepairCode& command);

struct DefineOperationState {};
[[nodiscard]] base::Result<OperationDefined, CatalogueRefusal> decide(
    const DefineOperationState& state, const DefineOperation& command);

struct PriceOperationState {
    bool operation_is_known = false;
    bool model_is_known = true;  // or the command names none
    base::Day today;
};
[[nodiscard]] base::Result<OperationPriced, CatalogueRefusal> decide(
    const PriceOperationState& state, const PriceOperation& command);

struct SetServiceTermsState {};
[[nodiscard]] base::Result<ServiceTermsSet, CatalogueRefusal> decide(
    const SetServiceTermsState& state, const SetServiceTerms& command);

}  // namespace amani::domain
