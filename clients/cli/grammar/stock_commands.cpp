#include "clients/cli/grammar/command_tables.h"

namespace amani::cli {
namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;
constexpr std::string_view place_kinds =
    "main,branch,technician,consignment,used,quarantine,scrap,replacement";

Input lines() {
    return {"line",
            "lines",
            Kind::lines,
            required,
            {"سطر: قطعه=تعداد، قطعه/وضعیت=تعداد، قطعه=تعداد:سریال،سریال",
             "PART=QUANTITY, PART/condition=QUANTITY or PART=QUANTITY:SERIAL,SERIAL"},
            "part"};
}
Input priced_lines() {
    return {"line",
            "lines",
            Kind::priced_lines,
            required,
            {"سطر: قطعه=تعداد@بهای واحد", "PART=QUANTITY@UNIT-COST"},
            "part"};
}

}  // namespace

std::vector<Command> stock_commands() {
    return {
        {.noun = "stock",
         .verb = "receive",
         .label = {"رسید انبار از تأمین‌کننده",
                   "receive goods from a supplier"},
         .path = "/goods-receipts",
         .inputs = {{"supplier", "supplier", Kind::text, required},
                    {"into", "into", Kind::place, optional, {}, place_kinds},
                    priced_lines()},
         .example = "--supplier \"پارس پمپ\" --line PUMP=100@1,200,000"},
        {.noun = "stock",
         .verb = "open",
         .label = {"موجودی ابتدای دوره", "record an opening balance"},
         .path = "/openings",
         .inputs = {{"into", "into", Kind::place, optional, {}, place_kinds}, priced_lines()},
         .example = "--line PUMP=40@1,150,000"},
        {.noun = "stock",
         .verb = "transfer",
         .label = {"حواله بین انبارهای همین محل", "move between places of this site"},
         .path = "/transfers",
         .inputs = {{"from", "from", Kind::place, required, {}, place_kinds},
                    {"to", "to", Kind::place, required, {"به انبار", "to place"}, place_kinds},
                    lines()},
         .example = "--from main --to scrap --line PUMP=2"},
        {.noun = "stock",
         .verb = "dispatch",
         .label = {"ارسال به محل دیگر", "dispatch to another site"},
         .path = "/dispatches",
         .inputs = {{"to", "to", Kind::reference, required, {"مقصد", "receiving site"}, "site"},
                    {"from", "from", Kind::place, optional, {}, place_kinds},
                    {"transport",
                     "transport",
                     Kind::text,
                     optional,
                     {"شرکت حمل و شماره آن", "transport company and its number"}},
                    lines()},
         .example = "--to AG-KRJ --line PUMP=10 --transport \"تیپاکس ۱۲۳\""},
        {.noun = "waybill",
         .verb = "receive",
         .label = {"دریافت محموله؛ آنچه شمرده شد", "receive a waybill: what was counted"},
         .path = "/receipts",
         .subject = "waybill",
         .inputs = {{"into", "into", Kind::place, optional, {}, place_kinds}, lines()},
         .example = "THR-WB-04-000017 --line PUMP=9"},
        {.noun = "waybill",
         .verb = "lose",
         .label = {"اعلام مفقودی در راه", "give up what is missing"},
         .path = "/transit-losses",
         .subject = "waybill",
         .inputs =
             {{"line-number",
               "line",
               Kind::count,
               optional,
               {"شماره سطر بارنامه، از صفر", "line of the waybill, from 0"},
               {},
               "0"},
              {"quantity", "quantity", Kind::count, required},
              {"bearer", "bearer", Kind::choice, required, {}, "transport_company,person,company"},
              {"reason", "reason", Kind::text, required}},
         .example =
             "THR-WB-04-000017 --quantity 1 --bearer transport_company --reason \"کارتن پاره\"",
         .question = {"کسری این بارنامه مفقود اعلام شود؟", "Declare this shortage lost?"}},
    };
}

}  // namespace amani::cli
