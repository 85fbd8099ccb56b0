// Customers.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries customers_entries() {
    return {
        .nouns =
            {
                {.name = "customer",
                 .label = {"مشتریان", "customers"},
                 .path = "/customers",
                 .columns = "id,name,kind,mobile,national_id,address,site_code",
                 .spare = "address,national_id,kind",
                 .handle = "id",
                 .topic = "board",
                 .import_kind = "customers"},
            },
        .commands = {
            {.noun = "customer", .verb = "add", .gives = "RegisterCustomer", .path = "/customers"},
            {.noun = "customer",
             .verb = "set",
             .gives = "ChangeCustomer",
             .label = {"تغییر مشتری", "change a customer"},
             .path = "/customers/{id}",
             .subject = "customer"},
        }};
}

}  // namespace amani::cli
