#include "shared/domain/customers/import.h"

#include <array>

namespace amani::domain {

std::span<const Column> customer_columns() {
    static constexpr std::array columns{
        Column{"kind", "نوع", Presence::optional},
        Column{"name", "نام"},
        Column{"national_id", "کد ملی", Presence::optional},
        Column{"mobile", "تلفن همراه", Presence::optional},
        Column{"address", "نشانی", Presence::optional},
    };
    return columns;
}

base::Result<RegisterCustomer, RefusalText> customer_from(SheetRow row) {
    RegisterCustomer customer;
    customer.kind = row.choice<PersonKind>("kind",
                                           {{"natural", PersonKind::natural},
                                            {"حقیقی", PersonKind::natural},
                                            {"legal", PersonKind::legal},
                                            {"حقوقی", PersonKind::legal}},
                                           PersonKind::natural);
    customer.name = row.text("name");
    customer.national_id = row.text("national_id");
    customer.mobile = row.text("mobile");
    customer.address = row.text("address");
    return row.as(std::move(customer));
}

}  // namespace amani::domain
