// Serials from a sheet (batch import, R-SER-3).
#pragma once

#include "shared/domain/serials/commands.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> serial_columns();
[[nodiscard]] base::Result<RegisterSerial, RefusalText> serial_from(SheetRow row,
                                                                    const Directory& directory);

}  // namespace amani::domain
