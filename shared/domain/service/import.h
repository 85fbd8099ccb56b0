// Jobs that are open on the day on which a site begins to work here, from a sheet.
#pragma once

#include "shared/domain/service/commands.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> open_job_columns();
[[nodiscard]] base::Result<AdmitDevice, RefusalText> open_job_from(SheetRow row,
                                                                   const Directory& directory);

}  // namespace amani::domain
