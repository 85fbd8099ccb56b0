// Agents and their payments.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries agents_entries() {
    return {
        .nouns =
            {
                {.name = "agent",
                 .label = {"نمایندگان", "agents"},
                 .path = "/agents",
                 .columns = "code,name,policy,rate,vat,credit_limit",
                 .more = "balance",
                 .spare = "credit_limit",
                 .handle = "code",
                 .topic = "board",
                 .print_forms = "statement"},
                {.name = "payment",
                 .label = {"دریافت و پرداخت", "payments"},
                 .path = "/payments",
                 .columns = "day,agent_code,direction,amount,reference",
                 .more = "stage",
                 .handle = "reference",
                 .topic = "board"},
            },
        .commands = {
            {.noun = "agent",
             .verb = "terms",
             .gives = "SetAgentTerms",
             .path = "/agents/terms",
             .subject = "agent"},
            {.noun = "agent",
             .verb = "pay",
             .gives = "MakePayment",
             .label = {"پرداخت به نماینده یا دریافت از او", "pay an agent, or note what it paid"},
             .path = "/payments",
             .subject = "agent",
             .question = {"این پرداخت ثبت شود؟", "Record this payment?"}},
            {.noun = "payment",
             .verb = "add",
             .gives = "MakePayment",
             .path = "/payments",
             .question = {"این پرداخت ثبت شود؟", "Record this payment?"}},
        }};
}

}  // namespace amani::cli
