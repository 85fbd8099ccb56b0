// Models and parts as the centre defines them. The code is their identity. What stock and debts
// depend on (tracking, returnable) is fixed once the part has moved.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/catalogue/refusals.h"
#include "shared/domain/refusal/warning.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

struct DefineModelState {
    std::optional<ModelDefined> present = {};  // under this code
};
[[nodiscard]] base::Result<ModelDefined, CatalogueRefusal> decide(const DefineModelState& state,
                                                                  const DefineModel& command);
// What is defined already would be changed.
[[nodiscard]] Warnings warnings(const DefineModelState& state, const DefineModel& command);

struct DefinePartState {
    std::optional<PartDefined> present;       // under this code
    bool has_moves = false;                   // its stock has moved anywhere, as the centre knows
    std::vector<std::string> unknown_models;  // those of fits_models that are not defined
};
[[nodiscard]] base::Result<PartDefined, CatalogueRefusal> decide(const DefinePartState& state,
                                                                 const DefinePart& command);
[[nodiscard]] Warnings warnings(const DefinePartState& state, const DefinePart& command);

}  // namespace amani::domain
