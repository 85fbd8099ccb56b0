// Sites from a sheet. A code that is known changes that site.
#pragma once

#include "shared/domain/network/commands.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> site_columns();
[[nodiscard]] base::Result<DefineSite, RefusalText> site_from(SheetRow row,
                                                              const Directory& directory);

}  // namespace amani::domain
