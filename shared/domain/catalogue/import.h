// Parts, models, prices and tariffs from a sheet: a row becomes a command, which is then decided
// like any other.
#pragma once

#include "shared/domain/catalogue/commands.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> model_columns();
[[nodiscard]] base::Result<DefineModel, RefusalText> model_from(SheetRow row);

[[nodiscard]] std::span<const Column> part_columns();
[[nodiscard]] base::Result<DefinePart, RefusalText> part_from(SheetRow row);

[[nodiscard]] std::span<const Column> price_columns();
[[nodiscard]] base::Result<SetPrice, RefusalText> price_from(SheetRow row,
                                                             const Directory& directory);

[[nodiscard]] std::span<const Column> tariff_columns();
[[nodiscard]] base::Result<SetTariff, RefusalText> tariff_from(SheetRow row,
                                                               const Directory& directory);

}  // namespace amani::domain
