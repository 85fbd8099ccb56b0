// Repair jobs.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries service_entries() {
    return {.nouns =
                {
                    {.name = "job",
                     .label = {"پرونده‌های تعمیر", "jobs"},
                     .path = "/jobs",
                     .columns =
                         "number,state,kind,serial,model_code,customer_name,admitted_day,promised",
                     .more = "stage",
                     .spare = "model_code,kind,admitted_day",
                     .topic = "job",
                     .print_form = "admission-receipt",
                     .history = Noun::History::timeline},
                },
            .commands = {
                {.noun = "job", .verb = "admit", .gives = "AdmitDevice", .path = "/jobs"},
                {.noun = "job",
                 .verb = "work",
                 .gives = "RecordWork",
                 .path = "/jobs/{id}/work",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "fit",
                 .gives = "FitPart",
                 .path = "/jobs/{id}/fit",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "remove",
                 .gives = "RemovePart",
                 .path = "/jobs/{id}/remove",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "unfit",
                 .gives = "UndoFitting",
                 .path = "/jobs/{id}/unfit",
                 .subject = "job",
                 .question = {"نصب این قطعه لغو شود؟", "Undo this fitting?"}},
                {.noun = "job",
                 .verb = "finish",
                 .gives = "FinishRepair",
                 .path = "/jobs/{id}/finish",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "deliver",
                 .gives = "DeliverDevice",
                 .path = "/jobs/{id}/deliver",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "note",
                 .gives = "NoteJob",
                 .path = "/jobs/{id}/note",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "cancel",
                 .gives = "CancelJob",
                 .path = "/jobs/{id}/cancel",
                 .subject = "job",
                 .question = {"این پرونده لغو شود؟", "Cancel this job?"}},
            }};
}

}  // namespace amani::cli
