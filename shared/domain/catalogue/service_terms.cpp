#include "shared/domain/catalogue/service_terms.h"

#include "shared/base/fold.h"

namespace amani::domain {

using base::Refused;

base::Result<RepairCodeDefined, CatalogueRefusal> decide(const DefineRepairCodeState& state,
                                                         const DefineRepairCode& command) {
    const std::string code = base::code_key(command.code);
    if (const auto wrong = FieldCheck{}
                               .code("code", code)
                               .text("name", command.name)
                               .optional_text("group", command.group)
                               .first())
        return Refused{*wrong};
    if (state.kind_of_code && *state.kind_of_code != command.kind)
        return Refused{FieldRefusal{AlreadyTaken{"code", code}}};
    return RepairCodeDefined{command.kind, code, command.name, base::search_key(command.group),
                             command.offering};
}

base::Result<OperationDefined, CatalogueRefusal> decide(const DefineOperationState& /*state*/,
                                                        const DefineOperation& command) {
    const std::string code = base::code_key(command.code);
    if (const auto wrong = FieldCheck{}
                               .code("code", code)
                               .text("name", command.name)
                               .range("minutes", command.minutes, 0, most_minutes)
                               .first())
        return Refused{*wrong};
    return OperationDefined{code, command.name, command.minutes, command.offering};
}

base::Result<OperationPriced, CatalogueRefusal> decide(const PriceOperationState& state,
                                                       const PriceOperation& command) {
    if (const auto wrong = FieldCheck{}
                               .known("operation", state.operation_is_known)
                               .known("model", state.model_is_known)
                               .range("price", command.price.value, 0, base::most_price)
                               .first())
        return Refused{*wrong};
    return OperationPriced{command.operation, command.model,
                           command.valid_from.is_none() ? state.today : command.valid_from,
                           command.price};
}

base::Result<ServiceTermsSet, CatalogueRefusal> decide(const SetServiceTermsState& /*state*/,
                                                       const SetServiceTerms& command) {
    FieldCheck check;
    check.range("repair_guarantee_days", command.repair_guarantee_days, 0, most_guarantee_days);
    for (const DiscountCeiling& ceiling : command.ceilings)
        check.range("share", ceiling.share.value, 0, base::whole_in_basis_points);
    if (const auto wrong = check.first()) return Refused{*wrong};
    return ServiceTermsSet{command.repair_guarantee_days, command.ceilings};
}

}  // namespace amani::domain
