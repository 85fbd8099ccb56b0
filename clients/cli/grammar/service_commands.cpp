#include "clients/cli/grammar/command_tables.h"

namespace amani::cli {
namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;

}  // namespace

std::vector<Command> service_commands() {
    return {
        {.noun = "job", .verb = "admit", .label = {"پذیرش دستگاه", "admit a device"}, .path = "/jobs",
         .inputs = {{"serial", "serial", Kind::reference, required, {"شماره سریال", "serial"}, "serial"},
                    {"customer", "customer", Kind::reference, required, {"مشتری", "customer"}, "customer"},
                    {"model", "model", Kind::reference, optional, {"مدل، اگر سریال ناشناخته است", "model, of an unknown serial"}, "model"},
                    {"complaint", "complaint", Kind::text, optional, {"ایراد اظهارشده", "complaint, in the customer's words"}},
                    {"accessories", "accessories", Kind::text, optional, {"متعلقات همراه", "accessories"}},
                    {"cosmetic-state", "cosmetic_state", Kind::text, optional, {"وضعیت ظاهری", "cosmetic state"}},
                    {"promised", "promised", Kind::day, optional, {"وعده تحویل", "promised date"}}},
         .example = "--serial WM7K-000417 --customer 3.1.88 --complaint \"آب نمی‌کشد\" --promised today+3"},
        {.noun = "job", .verb = "work", .label = {"ثبت شرح ماوقع", "record the repair account"}, .path = "/jobs/{id}/work", .subject = "{id}",
         .inputs = {{"fault", "fault", Kind::text, required, {"ایراد", "fault"}},
                    {"cause", "cause", Kind::text, optional, {"علت", "cause"}},
                    {"action", "action", Kind::text, optional, {"اقدام", "action"}}},
         .example = "KRJ-ADM-04-000123 --fault \"پمپ سوخته\" --action \"تعویض پمپ\""},
        {.noun = "job", .verb = "fit", .label = {"نصب قطعه", "fit a part"}, .path = "/jobs/{id}/fit", .subject = "{id}",
         .inputs = {{"part", "part", Kind::reference, required, {"قطعه", "part"}, "part"},
                    {"quantity", "quantity", Kind::count, optional, {"تعداد", "quantity"}, {}, "1"},
                    {"payer", "payer", Kind::choice, required, {"پرداخت‌کننده", "payer"}, "company,customer"},
                    {"part-serial", "part_serials", Kind::references, optional, {"سریال قطعه", "serial of the part; one a piece"}},
                    {"from", "from", Kind::reference, optional, {"از انبار", "place it is taken from"}, "place"}},
         .example = "KRJ-ADM-04-000123 --part PUMP --payer company"},
        {.noun = "job", .verb = "remove", .label = {"ثبت قطعه بازشده", "record a removed part"}, .path = "/jobs/{id}/remove", .subject = "{id}",
         .inputs = {{"tag", "tag", Kind::reference, required, {"برچسب داغی", "used-part tag"}, "used"},
                    {"part-serial", "part_serial", Kind::reference, optional, {"سریال قطعه", "serial of the removed part"}}},
         .example = "KRJ-ADM-04-000123 --tag KRJ-U-04-000391"},
        {.noun = "job", .verb = "finish", .label = {"پایان تعمیر", "finish the repair"}, .path = "/jobs/{id}/finish", .subject = "{id}",
         .example = "KRJ-ADM-04-000123"},
        {.noun = "job", .verb = "deliver", .label = {"تحویل به مشتری", "deliver to the customer"}, .path = "/jobs/{id}/deliver", .subject = "{id}",
         .inputs = {{"receiver", "receiver", Kind::text, required, {"تحویل‌گیرنده", "who received it"}},
                    {"receipt", "receipt", Kind::choice, optional, {"قبض پذیرش", "the admission receipt was"}, "returned,lost", "returned"},
                    {"note", "note", Kind::text, optional, {"تعهدنامه مفقودی قبض", "lost-receipt statement"}}},
         .example = "KRJ-ADM-04-000123 --receiver \"مریم رضایی\""},
        {.noun = "job", .verb = "cancel", .label = {"انصراف پیش از کار", "cancel before work"}, .path = "/jobs/{id}/cancel", .subject = "{id}",
         .inputs = {{"reason", "reason", Kind::text, required, {"دلیل", "reason"}}},
         .example = "KRJ-ADM-04-000123 --reason \"انصراف مشتری\"",
         .question = {"این پرونده لغو شود؟", "Cancel this job?"}},
    };
}

}  // namespace amani::cli
