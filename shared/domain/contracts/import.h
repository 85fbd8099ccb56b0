// Contracts from a sheet: a row becomes the command that signs one, which is then decided like any
// other.
#pragma once

#include "shared/domain/contracts/commands.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> contract_columns();
[[nodiscard]] base::Result<SignContract, RefusalText> contract_from(SheetRow row,
                                                                    const Directory& directory);

}  // namespace amani::domain
