// Visits at customers'.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries visits_entries() {
    return {.nouns =
                {
                    {.name = "visit",
                     .label = {"سرویس‌های در محل", "visits"},
                     .path = "/visits",
                     .columns = "id,day,hours,state,technician_name,customer_name,mobile,address,"
                                "result,request_number,job_number",
                     .spare = "mobile,job_number,request_number",
                     .handle = "id",
                     .topic = "board"},
                },
            .commands = {
                {.noun = "visit", .verb = "add", .gives = "PlanVisit", .path = "/visits"},
                {.noun = "visit",
                 .verb = "start",
                 .gives = "StartVisit",
                 .path = "/visits/{id}/start",
                 .subject = "visit"},
                {.noun = "visit",
                 .verb = "end",
                 .gives = "EndVisit",
                 .path = "/visits/{id}/end",
                 .subject = "visit"},
            }};
}

}  // namespace amani::cli
