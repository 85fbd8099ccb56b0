// What the decisions of the serials console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/serials/identity_file.h"

namespace amani::app {

[[nodiscard]] domain::RegisterSerialState load(const Desk& desk,
                                               const domain::RegisterSerial& command,
                                               base::Day day);
[[nodiscard]] domain::ActivateWarrantyState load(const Desk& desk,
                                                 const domain::ActivateWarranty& command,
                                                 base::Day day);

}  // namespace amani::app
