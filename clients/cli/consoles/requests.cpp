// Service requests.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries requests_entries() {
    return {.nouns =
                {
                    {.name = "service-request",
                     .label = {"درخواست‌های خدمت", "service requests"},
                     .path = "/requests",
                     .columns = "number,state,contact,customer_name,mobile,model_code,wanted,"
                                "served_at,priority,technician_name,job_number",
                     .spare = "contact,model_code,priority",
                     .topic = "board"},
                    {.name = "open-request",
                     .label = {"درخواست‌های بی‌پاسخ", "open service requests"},
                     .path = "/open-requests",
                     .columns = "number,wanted,scheduled_day,technician_name,customer_name,mobile,"
                                "complaint,served_at,priority",
                     .spare = "complaint",
                     .topic = "board",
                     .record = Noun::Record::none},
                },
            .commands = {
                {.noun = "service-request",
                 .verb = "add",
                 .gives = "RegisterRequest",
                 .path = "/requests"},
                {.noun = "service-request",
                 .verb = "schedule",
                 .gives = "ScheduleRequest",
                 .path = "/requests/{id}/schedule",
                 .subject = "request"},
                {.noun = "service-request",
                 .verb = "cancel",
                 .gives = "CancelRequest",
                 .path = "/requests/{id}/cancel",
                 .subject = "request",
                 .question = {"این درخواست لغو شود؟", "Cancel this request?"}},
            }};
}

}  // namespace amani::cli
