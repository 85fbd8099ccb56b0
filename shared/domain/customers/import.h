// Customers from a sheet.
#pragma once

#include <span>

#include "shared/domain/customers/commands.h"
#include "shared/domain/sheet/sheet.h"

namespace amani::domain {

[[nodiscard]] std::span<const Column> customer_columns();
[[nodiscard]] base::Result<RegisterCustomer, RefusalText> customer_from(SheetRow row);

}  // namespace amani::domain
