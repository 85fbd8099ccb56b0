// The desk of cases: what a person decides that the books cannot.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries cases_entries() {
    return {.nouns = {{.name = "late-event",
                       .label = {"رویدادهای دیررسیده", "late events"},
                       .path = "/late-events",
                       .columns = "id,log,kind,number,day,author_name,through,breach,detail",
                       .more = "site,site_code,time,author",
                       .spare = "log,detail",
                       .handle = "id"}},
            .commands = {
                {.noun = "discrepancy",
                 .verb = "close",
                 .gives = "CloseCase",
                 .path = "/discrepancies/{id}/close",
                 .subject = "discrepancy",
                 .question = {"این مغایرت بسته شود؟", "Close this case?"}},
                {.noun = "discrepancy",
                 .verb = "reopen",
                 .gives = "ReopenCase",
                 .path = "/discrepancies/{id}/reopen",
                 .subject = "discrepancy"},
                {.noun = "used",
                 .verb = "decide",
                 .gives = "DecidePiece",
                 .path = "/used-decisions",
                 .subject = "receipt",
                 .subject_noun = "used-receipt",
                 .question = {"تکلیف این داغی چنین تعیین شود؟", "Decide so about this piece?"}},
                {.noun = "waybill",
                 .verb = "match",
                 .gives = "MatchReceipt",
                 .path = "/receipt-matches",
                 .subject = "waybill",
                 .question = {"این رسید با این بارنامه تطبیق داده شود؟",
                              "Match this receipt with this waybill?"}},
                {.noun = "late-event",
                 .verb = "decide",
                 .gives = "DecideLateEvents",
                 .path = "/late-decisions",
                 .subject = "through",
                 .question = {"درباره همه تا این رویداد چنین تصمیم گرفته شود؟",
                              "Decide so about all up to this event?"}},
            }};
}

}  // namespace amani::cli
