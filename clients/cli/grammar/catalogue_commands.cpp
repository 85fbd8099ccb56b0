#include "clients/cli/grammar/command_tables.h"

namespace amani::cli {
namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;

Input late() {
    return {"late", "late", Kind::choice, optional, {"اگر روزهایش گذشته", "when its days are past"}, "refuse,post_difference", "refuse"};
}
Input valid_from() { return {"valid-from", "valid_from", Kind::day, required, {"از تاریخ", "first day"}}; }

// `add` and `set` are one command: a later definition with the same code changes the thing.
std::vector<Command> model_commands() {
    const std::vector<Input> members = {
        {"brand", "brand", Kind::text, required, {"مارک", "brand"}},
        {"type", "type", Kind::text, required, {"نوع", "type"}},
        {"name", "name", Kind::text, required, {"نام", "name"}},
        {"warranty-months", "warranty_months", Kind::count, optional, {"مدت گارانتی به ماه", "months of warranty"}, {}, "0"},
        {"warranty-start", "warranty_start", Kind::choice, optional, {"شروع گارانتی", "warranty starts at"},
         "sale,installation,activation,production", "sale"}};
    return {{.noun = "model", .verb = "add", .label = {"تعریف مدل", "define a model"}, .path = "/models", .subject = "code", .inputs = members,
             .example = "WM7K --brand Amani --type washer --name \"WM 7 kg\" --warranty-months 18"},
            {.noun = "model", .verb = "set", .label = {"تغییر مدل", "change a model"}, .path = "/models", .subject = "code", .inputs = members,
             .example = "WM7K --brand Amani --type washer --name \"WM 7 kg\" --warranty-months 24"}};
}

std::vector<Command> part_commands() {
    const std::vector<Input> members = {
        {"name", "name", Kind::text, required, {"نام", "name"}},
        {"unit", "unit", Kind::text, optional, {"واحد شمارش", "unit"}, {}, "عدد"},
        {"tracking", "tracking", Kind::choice, optional, {"ردیابی", "tracking"}, "by_quantity,by_serial", "by_quantity"},
        {"returnable", "returnable", Kind::choice, optional, {"داغی دارد", "the used part must come back"}, "yes,no", "no"},
        {"due-days", "due_days", Kind::count, optional, {"مهلت عودت به روز", "days for the used part to come back"}, {}, "30"},
        {"substitute", "substitutes", Kind::references, optional, {"قطعه جایگزین", "substitute; may be repeated"}, "part"},
        {"fits", "fits_models", Kind::references, optional, {"مدل سازگار", "model that it fits; may be repeated"}, "model"}};
    return {{.noun = "part", .verb = "add", .label = {"تعریف قطعه", "define a part"}, .path = "/parts", .subject = "code", .inputs = members,
             .example = "PUMP --name \"پمپ تخلیه\" --returnable yes"},
            {.noun = "part", .verb = "set", .label = {"تغییر قطعه", "change a part"}, .path = "/parts", .subject = "code", .inputs = members,
             .example = "PUMP --name \"پمپ تخلیه\" --returnable yes --due-days 45"}};
}

}  // namespace

std::vector<Command> catalogue_commands() {
    std::vector<Command> all = model_commands();
    for (auto& command : part_commands()) all.push_back(std::move(command));
    const std::vector<Command> rest = {
        {.noun = "price-list", .verb = "add", .label = {"انتشار فهرست قیمت", "publish a price list"}, .path = "/price-lists", .subject = "name",
         .inputs = {valid_from(), {"kind", "kind", Kind::choice, optional, {"نوع", "kind"}, "retail", "retail"}, late()},
         .example = "PL-2 --valid-from 1404/10/01"},
        {.noun = "price", .verb = "set", .label = {"تعیین قیمت", "set a price"}, .path = "/prices", .subject = "part", .subject_noun = "part",
         .inputs = {{"list", "list", Kind::reference, required, {"فهرست قیمت", "price list"}, "price-list"},
                    {"price", "price", Kind::amount, required, {"قیمت به ریال", "price in Rial"}}, late()},
         .example = "PUMP --list PL-2 --price 3,480,000"},
        {.noun = "tariff", .verb = "set", .label = {"تعیین اجرت و ارزش بازیافت", "set labour and recovery value"}, .path = "/tariffs",
         .subject = "part", .subject_noun = "part",
         .inputs = {valid_from(),
                    {"labour", "labour", Kind::amount, required, {"اجرت به ریال", "labour in Rial"}},
                    {"recovery", "recovery", Kind::amount, optional, {"ارزش بازیافت به ریال", "recovery value in Rial"}, {}, "0"}, late()},
         .example = "PUMP --valid-from 1404/10/01 --labour 900,000 --recovery 150,000"},
        {.noun = "tariff", .verb = "handling", .label = {"هزینه ارسال هر داغی", "set the handling of a used part"}, .path = "/handling",
         .inputs = {valid_from(), {"handling", "handling", Kind::amount, required, {"مبلغ به ریال", "amount in Rial"}}, late()},
         .example = "--valid-from 1404/10/01 --handling 120,000"},
        {.noun = "tariff", .verb = "vat", .label = {"نرخ ارزش افزوده", "set the rate of VAT"}, .path = "/vat-rates",
         .inputs = {valid_from(), {"rate", "rate", Kind::rate, required, {"نرخ", "rate"}}, late()},
         .example = "--valid-from 1405/01/01 --rate 10%"},
        {.noun = "customer", .verb = "add", .label = {"ثبت مشتری", "register a customer"}, .path = "/customers",
         .inputs = {{"name", "name", Kind::text, required, {"نام", "name"}},
                    {"kind", "kind", Kind::choice, optional, {"حقیقی یا حقوقی", "natural or legal person"}, "natural,legal", "natural"},
                    {"national-id", "national_id", Kind::reference, optional, {"کد ملی", "national ID"}},
                    {"mobile", "mobile", Kind::reference, optional, {"تلفن همراه", "mobile"}},
                    {"address", "address", Kind::text, optional, {"نشانی", "address"}}},
         .example = "--name \"مریم رضایی\" --mobile 09121234567"},
        {.noun = "customer", .verb = "set", .label = {"تغییر مشتری", "change a customer"}, .path = "/customers/{id}", .subject = "{id}",
         .inputs = {{"name", "name", Kind::text, required, {"نام", "name"}},
                    {"kind", "kind", Kind::choice, optional, {"حقیقی یا حقوقی", "natural or legal person"}, "natural,legal", "natural"},
                    {"national-id", "national_id", Kind::reference, optional, {"کد ملی", "national ID"}},
                    {"mobile", "mobile", Kind::reference, optional, {"تلفن همراه", "mobile"}},
                    {"address", "address", Kind::text, optional, {"نشانی", "address"}}},
         .example = "3.1.88 --name \"مریم رضایی\" --mobile 09121234567"},
        {.noun = "serial", .verb = "add", .label = {"ثبت سریال", "register a serial"}, .path = "/serials", .subject = "serial",
         .inputs = {{"model", "model", Kind::reference, required, {"مدل", "model"}, "model"},
                    {"batch", "batch", Kind::reference, optional, {"سری ساخت", "batch"}},
                    {"sold-on", "sold_on", Kind::day, optional, {"تاریخ فروش", "sold on"}},
                    {"card", "warranty_card", Kind::reference, optional, {"شماره کارت گارانتی", "warranty card"}},
                    {"warranty-start", "warranty_start", Kind::day, optional, {"شروع گارانتی", "warranty starts on"}},
                    {"warranty-months", "warranty_months", Kind::count, optional, {"مدت گارانتی به ماه؛ اگر نیاید، مدت مدل", "months of warranty; the model's when absent"}, {}, "-1"},
                    {"owner", "owner", Kind::reference, optional, {"مالک", "owner"}, "customer"}},
         .example = "WM7K-000417 --model WM7K --sold-on 1404/02/01"},
        {.noun = "serial", .verb = "activate", .label = {"فعال‌سازی گارانتی", "activate a warranty"}, .path = "/serials/{id}/activate",
         .subject = "{id}",
         .inputs = {{"card", "warranty_card", Kind::reference, optional, {"شماره کارت گارانتی", "warranty card"}},
                    {"start", "start", Kind::day, optional, {"شروع؛ اگر نیاید امروز", "first day; today when absent"}},
                    {"owner", "owner", Kind::reference, optional, {"مالک", "owner"}, "customer"}},
         .example = "WM7K-000417 --card 881204"},
    };
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

}  // namespace amani::cli
