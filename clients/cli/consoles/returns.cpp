// Used parts on their way back.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries returns_entries() {
    return {.nouns =
                {
                    {.name = "used",
                     .label = {"داغی‌ها", "used parts"},
                     .path = "/used-parts",
                     .columns =
                         "number,state,part_code,part_name,part_serial,holder_code,fitted_day,due",
                     .more = "days_left,job_number,waybill_number,receipt_number",
                     .spare = "job_number,receipt_number,waybill_number,part_serial,fitted_day",
                     .topic = "stock",
                     .print_forms = "used-part-tag",
                     .history = Noun::History::timeline},
                    {.name = "used-receipt",
                     .label = {"رسیدهای داغی", "used-part receipts"},
                     .path = "/used-receipts",
                     .columns = "number,day,holder_code,waybill_number",
                     .more = "stage",
                     .topic = "stock",
                     .print_forms = "used-receipt",
                     .history = Noun::History::timeline},
                },
            .commands = {
                {.noun = "used",
                 .verb = "dispatch",
                 .gives = "DispatchUsedParts",
                 .path = "/used-dispatches"},
                {.noun = "used",
                 .verb = "receive",
                 .gives = "ReceiveUsedParts",
                 .path = "/used-receipts"},
                {.noun = "used",
                 .verb = "inspect",
                 .gives = "InspectUsedPart",
                 .path = "/used-inspections",
                 .subject = "receipt",
                 .subject_noun = "used-receipt"},
                {.noun = "used",
                 .verb = "charge",
                 .gives = "ChargeUsedPart",
                 .path = "/used-parts/{id}/charge",
                 .subject = "tag",
                 .question = {"بهای این داغی به بدهی نماینده منظور شود؟",
                              "Charge this used part to the agent?"}},
                {.noun = "used",
                 .verb = "waive",
                 .gives = "WaiveUsedPart",
                 .path = "/used-parts/{id}/waive",
                 .subject = "tag",
                 .question = {"این داغی از عودت معاف شود؟", "Waive the return of this used part?"}},
            }};
}

}  // namespace amani::cli
