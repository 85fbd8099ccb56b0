// What the decisions of the customers console need to know, read from this site's views; one
// overload for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/customers/customer.h"

namespace amani::app {

[[nodiscard]] domain::RegisterCustomerState load(const Desk& desk,
                                                 const domain::RegisterCustomer& command,
                                                 base::Day day);
[[nodiscard]] domain::ChangeCustomerState load(const Desk& desk,
                                               const domain::ChangeCustomer& command,
                                               base::Day day);

}  // namespace amani::app
