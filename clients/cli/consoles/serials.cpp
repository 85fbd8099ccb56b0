// Products by their serials.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries serials_entries() {
    return {.nouns =
                {
                    {.name = "serial",
                     .label = {"سریال‌ها", "serials"},
                     .path = "/serials",
                     .columns =
                         "serial,model_code,brand,standing,sold_on,warranty_start,warranty_months",
                     .spare = "brand,sold_on",
                     .handle = "serial",
                     .topic = "board",
                     .import_kind = "serials",
                     .history = Noun::History::timeline},
                },
            .commands = {
                {.noun = "serial",
                 .verb = "add",
                 .gives = "RegisterSerial",
                 .path = "/serials",
                 .subject = "serial"},
                {.noun = "serial",
                 .verb = "activate",
                 .gives = "ActivateWarranty",
                 .path = "/serials/{id}/activate",
                 .subject = "serial"},
            }};
}

}  // namespace amani::cli
