#include "shared/domain/catalogue/article.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

std::vector<std::string> as_codes(const std::vector<std::string>& texts) {
    std::vector<std::string> codes;
    for (const std::string& text : texts) {
        std::string code = base::code_key(text);
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace

base::Result<ModelDefined, CatalogueRefusal> decide(const DefineModelState& /*state*/,
                                                    const DefineModel& command) {
    const std::string code = base::code_key(command.code);
    if (const auto wrong = FieldCheck{}
                               .code("code", code)
                               .text("brand", command.brand)
                               .text("type", command.type)
                               .text("name", command.name)
                               .range("warranty_months", command.warranty_months, 0, 240)
                               .first()) {
        return Refused{*wrong};
    }
    return ModelDefined{code,         command.brand,           command.type,
                        command.name, command.warranty_months, command.warranty_start};
}

base::Result<PartDefined, CatalogueRefusal> decide(const DefinePartState& state,
                                                   const DefinePart& command) {
    const std::string code = base::code_key(command.code);
    const auto substitutes = as_codes(command.substitutes);
    FieldCheck check;
    check.code("code", code)
        .text("name", command.name)
        .text("unit", command.unit, 20)
        .range("due_days", command.due_days, 1, 365);
    for (const std::string& substitute : substitutes) check.code("substitutes", substitute);
    for (const std::string& model : state.unknown_models) check.known("fits_models", false, model);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (std::ranges::find(substitutes, code) != substitutes.end()) {
        return Refused{OwnSubstitute{code}};
    }
    if (state.present && state.has_moves) {
        if (state.present->tracking != command.tracking)
            return Refused{PartInUse{code, "tracking"}};
        if (state.present->returnable != command.returnable) {
            return Refused{PartInUse{code, "returnable"}};
        }
    }
    return PartDefined{code,
                       command.name,
                       command.unit,
                       command.tracking,
                       command.returnable,
                       command.due_days,
                       substitutes,
                       as_codes(command.fits_models)};
}

}  // namespace amani::domain
