// The desk of cases: what a person decides that the books cannot.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries cases_entries() {
    return {.nouns = {},
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
            }};
}

}  // namespace amani::cli
