// Customers from a sheet.
#pragma once

#include "shared/domain/customers/commands.h"
#include "shared/domain/sheet/sheet.h"

#include <span>

namespace amani::domain {

[[nodiscard]] std::span<const Column> customer_columns();
[[nodiscard]] base::Result<RegisterCustomer, RefusalText> customer_from(SheetRow row);

}  // namespace amani::domain
