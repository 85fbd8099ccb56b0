#include "clients/cli/grammar/command_tables.h"

namespace amani::cli {
namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;

Input tags() {
    return {"tags",
            "lines",
            Kind::tags,
            optional,
            {"فایل برچسب‌ها، هر سطر یکی؛ «-» یعنی ورودی",
             "file of tags, one a line; - is the input"}};
}
Input untagged() {
    return {"line",
            "lines",
            Kind::used_line,
            optional,
            {"بی‌برچسب: قطعه=تعداد یا قطعه=1:سریال",
             "without a tag: PART=QUANTITY or PART=1:SERIAL"},
            "part"};
}

}  // namespace

std::vector<Command> used_commands() {
    return {
        {.noun = "used",
         .verb = "dispatch",
         .label = {"ارسال داغی", "dispatch used parts"},
         .path = "/used-dispatches",
         .inputs = {{"to",
                     "to",
                     Kind::reference,
                     optional,
                     {"مقصد؛ اگر نیاید مرکز", "receiving site; the centre when absent"},
                     "site"},
                    {"transport",
                     "transport",
                     Kind::text,
                     optional,
                     {"شرکت حمل و شماره آن", "transport company and its number"}},
                    tags(),
                    untagged()},
         .example = "--tags tags.txt --transport \"پست ۱۱۲۲\""},
        {.noun = "used",
         .verb = "receive",
         .label = {"رسید داغی", "receive used parts"},
         .path = "/used-receipts",
         .inputs = {{"from",
                     "holder",
                     Kind::reference,
                     optional,
                     {"فرستنده", "holder they come from"},
                     "site"},
                    {"waybill",
                     "waybill",
                     Kind::reference,
                     optional,
                     {"بارنامه، اگر هست", "waybill, if there is one"},
                     "waybill"},
                    tags(),
                    untagged()},
         .example = "--from AG-KRJ --waybill KRJ-WB-04-000331 --tags tags.txt --dry-run"},
        {.noun = "used",
         .verb = "inspect",
         .label = {"کارشناسی یک قطعه داغی", "inspect one piece of a receipt"},
         .path = "/used-inspections",
         .subject = "receipt",
         .subject_noun = "used-receipt",
         .inputs =
             {{"line-number",
               "line",
               Kind::count,
               required,
               {"شماره سطر رسید، از صفر", "line of the receipt, from 0"}},
              {"unit",
               "unit",
               Kind::count,
               optional,
               {"چندمین قطعه آن سطر", "which piece of that line"},
               {},
               "0"},
              {"verdict",
               "verdict",
               Kind::choice,
               required,
               {},
               "accepted,wrong_part,wrong_serial,foreign,opened,damaged,incomplete,not_faulty"},
              {"note", "note", Kind::text, optional}},
         .example = "THR-UR-04-000207 --line-number 0 --verdict accepted"},
        {.noun = "used",
         .verb = "charge",
         .label = {"منظور به بدهی نماینده", "charge it to the agent"},
         .path = "/used-parts/{id}/charge",
         .subject = "tag",
         .inputs = {{"reason", "reason", Kind::text, required}},
         .example = "KRJ-U-04-000391 --reason \"۹۰ روز گذشته\"",
         .question = {"بهای این داغی به بدهی نماینده منظور شود؟",
                      "Charge this used part to the agent?"}},
        {.noun = "used",
         .verb = "waive",
         .label = {"معافیت از عودت", "waive the return"},
         .path = "/used-parts/{id}/waive",
         .subject = "tag",
         .inputs = {{"reason", "reason", Kind::text, required}},
         .example = "KRJ-U-04-000391 --reason \"آتش‌سوزی\"",
         .question = {"این داغی از عودت معاف شود؟", "Waive the return of this used part?"}},
    };
}

}  // namespace amani::cli
