#include "shared/domain/customers/import.h"

#include <array>

namespace amani::domain {

std::span<const Column> customer_columns() {
    static constexpr std::array columns{
        Column{"kind", Presence::optional},        Column{"name"},
        Column{"national_id", Presence::optional}, Column{"mobile", Presence::optional},
        Column{"address", Presence::optional},
    };
    return columns;
}

base::Result<RegisterCustomer, RefusalText> customer_from(SheetRow row) {
    RegisterCustomer customer;
    customer.kind = row.choice("kind", "person_kind", PersonKind::natural);
    customer.name = row.text("name");
    customer.national_id = row.identifier("national_id");
    customer.mobile = row.identifier("mobile");
    customer.address = row.text("address");
    return row.as(std::move(customer));
}

}  // namespace amani::domain
