// Accounts of jobs: labour, charges, discounts, estimates.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries billing_entries() {
    return {.nouns =
                {
                    {.name = "estimate",
                     .label = {"برآوردها", "estimates"},
                     .path = "/estimates",
                     .columns = "job_number,approval,amount,customer_name,mobile,given_time,"
                                "valid_until,answered_time",
                     .spare = "mobile",
                     .handle = "job_number",
                     .topic = "job",
                     .record = Noun::Record::none},
                    {.name = "discount",
                     .label = {"تخفیف‌ها", "discounts"},
                     .path = "/discounts",
                     .columns = "job_number,amount,reason,author_name,day",
                     .handle = "job_number",
                     .topic = "job",
                     .record = Noun::Record::none},
                },
            .commands = {
                {.noun = "job",
                 .verb = "labour",
                 .gives = "RecordLabour",
                 .path = "/jobs/{id}/labour",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "charge",
                 .gives = "AddCharge",
                 .path = "/jobs/{id}/charge",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "withdraw",
                 .gives = "WithdrawLine",
                 .path = "/jobs/{id}/withdraw",
                 .subject = "job",
                 .question = {"این سطر حذف شود؟", "Withdraw this line?"}},
                {.noun = "job",
                 .verb = "discount",
                 .gives = "GrantDiscount",
                 .path = "/jobs/{id}/discount",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "estimate",
                 .gives = "GiveEstimate",
                 .path = "/jobs/{id}/estimate",
                 .subject = "job"},
                {.noun = "job",
                 .verb = "answer",
                 .gives = "AnswerEstimate",
                 .path = "/jobs/{id}/answer",
                 .subject = "job"},
            }};
}

}  // namespace amani::cli
