#include "clients/cli/grammar/noun.h"

#include <algorithm>

namespace amani::cli {
namespace {

constexpr auto timeline = Noun::History::timeline;
constexpr auto voids = Noun::Undo::voids;

constexpr Noun all[] = {
    {.name = "site", .label = {"محل‌ها", "sites"}, .path = "/sites", .columns = "code,name,kind,parent,last_contact,state",
     .handle = "code", .topic = "sync", .import_kind = "sites"},
    {.name = "user", .label = {"کاربران", "users"}, .path = "/users", .columns = "login,name,roles,site", .handle = "login"},
    {.name = "place", .label = {"انبارها", "places"}, .path = "/places", .columns = "code,name,kind,site", .handle = "code"},
    {.name = "model", .label = {"مدل‌ها", "models"}, .path = "/models",
     .columns = "code,brand,type,name,warranty_months,warranty_start", .handle = "code", .import_kind = "models"},
    {.name = "part", .label = {"قطعه‌ها", "parts"}, .path = "/parts", .columns = "code,name,unit,tracking,returnable,due_days",
     .handle = "code", .import_kind = "parts"},
    {.name = "price-list", .label = {"فهرست‌های قیمت", "price lists"}, .path = "/price-lists",
     .columns = "name,kind,valid_from", .handle = "name"},
    {.name = "price", .label = {"قیمت‌ها", "prices"}, .path = "/prices", .columns = "list,part,price,valid_from",
     .handle = "id", .import_kind = "prices"},
    {.name = "tariff", .label = {"تعرفه‌های اجرت", "labour tariffs"}, .path = "/tariffs",
     .columns = "part,labour,recovery,valid_from", .handle = "id", .import_kind = "tariffs"},
    {.name = "customer", .label = {"مشتریان", "customers"}, .path = "/customers", .columns = "id,name,kind,mobile,national_id,address",
     .handle = "id", .import_kind = "customers"},
    {.name = "serial", .label = {"سریال‌ها", "serials"}, .path = "/serials",
     .columns = "serial,model,state,warranty_start,warranty_expiry,customer", .handle = "serial", .import_kind = "serials",
     .history = timeline},
    {.name = "job", .label = {"پرونده‌های تعمیر", "jobs"}, .path = "/jobs",
     .columns = "number,state,kind,serial,model,customer,admitted_on,promised,stage", .topic = "job",
     .print_form = "admission-receipt", .history = timeline},
    {.name = "stock", .label = {"موجودی", "stock on hand"}, .path = "/stock", .columns = "site,place,part,name,condition,quantity",
     .handle = "part", .topic = "stock"},
    {.name = "move", .label = {"کاردکس", "kardex"}, .path = "/moves", .columns = "day,part,condition,quantity,from,to,number",
     .handle = "id", .topic = "stock"},
    {.name = "waybill", .label = {"بارنامه‌ها", "waybills"}, .path = "/waybills",
     .columns = "number,state,kind,from,to,day,sent,received,difference,stage", .topic = "stock", .print_form = "waybill"},
    {.name = "used", .label = {"داغی‌ها", "used parts"}, .path = "/used-parts",
     .columns = "tag,state,part,part_serial,holder,job,age,due", .handle = "tag", .topic = "stock",
     .print_form = "used-part-tag", .history = timeline},
    {.name = "used-receipt", .label = {"رسیدهای داغی", "used-part receipts"}, .path = "/used-receipts",
     .columns = "number,day,holder,waybill,quantity,firm,provisional,stage", .topic = "stock", .print_form = "used-receipt"},
    {.name = "voucher", .label = {"اسناد حسابداری", "vouchers"}, .path = "/vouchers",
     .columns = "number,day,kind,text,debit,credit,provisional", .print_form = "voucher"},
    {.name = "discrepancy", .label = {"مغایرت‌ها", "discrepancies"}, .path = "/discrepancies",
     .columns = "id,state,kind,site,part,quantity,deadline,detail", .handle = "id", .topic = "inbox"},
    {.name = "agent", .label = {"نمایندگان", "agents"}, .path = "/agents", .columns = "agent,policy,rate,vat,credit_limit,balance",
     .handle = "agent"},
    {.name = "custody", .label = {"اموال امانی", "custody"}, .path = "/custody",
     .columns = "agent,part,accepted,pending,provisional,over,residue", .handle = "part", .topic = "stock"},
    {.name = "payment", .label = {"دریافت و پرداخت", "payments"}, .path = "/payments",
     .columns = "number,day,agent,kind,amount,reference,stage", .handle = "id", .undo = voids},
    {.name = "log", .label = {"دفترهای رویداد", "logs"}, .path = "/logs",
     .columns = "log,site,incarnation,sequence,received,backed_up,held", .handle = "log", .topic = "sync"},
    {.name = "member", .label = {"اعضای شبکه", "members"}, .path = "/members", .columns = "log,site,kind,state,day", .handle = "log"},
    {.name = "invite", .label = {"دعوت‌نامه‌ها", "invites"}, .path = "/invites", .columns = "id,site,kind,expiry,used_by,state",
     .handle = "id"},
};

}  // namespace

std::span<const Noun> nouns() { return all; }

const Noun* find_noun(std::string_view name) {
    const auto* found = std::find_if(std::begin(all), std::end(all), [&](const Noun& noun) { return noun.name == name; });
    return found == std::end(all) ? nullptr : found;
}

const Noun* find_noun_at(std::string_view path) {
    const auto* found = std::find_if(std::begin(all), std::end(all), [&](const Noun& noun) { return noun.path == path; });
    return found == std::end(all) ? nullptr : found;
}

std::vector<std::string_view> columns_of(const Noun& noun) {
    std::vector<std::string_view> names;
    for (std::size_t from = 0; from < noun.columns.size();) {
        const auto comma = std::min(noun.columns.find(',', from), noun.columns.size());
        names.push_back(noun.columns.substr(from, comma - from));
        from = comma + 1;
    }
    return names;
}

}  // namespace amani::cli
