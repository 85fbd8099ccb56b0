#include "clients/cli/grammar/noun.h"

#include <algorithm>

namespace amani::cli {
namespace {

constexpr auto timeline = Noun::History::timeline;
constexpr auto voids = Noun::Undo::voids;

constexpr Noun all[] = {
    {.name = "site",
     .label = {"محل‌ها", "sites"},
     .path = "/sites",
     .columns = "code,name,kind,parent_code,last_contact",
     .handle = "code",
     .topic = "sync",
     .import_kind = "sites"},
    {.name = "user",
     .label = {"کاربران", "users"},
     .path = "/users",
     .columns = "login,name,roles,site_code",
     .handle = "login"},
    {.name = "place",
     .label = {"انبارها", "places"},
     .path = "/places",
     .columns = "code,name,kind,site_code",
     .handle = "code"},
    {.name = "model",
     .label = {"مدل‌ها", "models"},
     .path = "/models",
     .columns = "code,brand,type,name,warranty_months,warranty_start",
     .handle = "code",
     .import_kind = "models"},
    {.name = "part",
     .label = {"قطعه‌ها", "parts"},
     .path = "/parts",
     .columns = "code,name,unit,tracking,returnable,due_days",
     .handle = "code",
     .import_kind = "parts"},
    {.name = "price-list",
     .label = {"فهرست‌های قیمت", "price lists"},
     .path = "/price-lists",
     .columns = "name,kind,valid_from",
     .handle = "name"},
    {.name = "price",
     .label = {"قیمت‌ها", "prices"},
     .path = "/prices",
     .columns = "list_name,part_code,part_name,price,valid_from",
     .handle = "event",
     .import_kind = "prices"},
    {.name = "tariff",
     .label = {"تعرفه‌های اجرت", "labour tariffs"},
     .path = "/tariffs",
     .columns = "part_code,labour,recovery,valid_from",
     .handle = "id",
     .import_kind = "tariffs"},
    {.name = "customer",
     .label = {"مشتریان", "customers"},
     .path = "/customers",
     .columns = "id,name,kind,mobile,national_id,address,site_code",
     .handle = "id",
     .import_kind = "customers"},
    {.name = "serial",
     .label = {"سریال‌ها", "serials"},
     .path = "/serials",
     .columns = "serial,model_code,brand,standing,sold_on,warranty_start,warranty_months",
     .handle = "serial",
     .import_kind = "serials",
     .history = timeline},
    {.name = "job",
     .label = {"پرونده‌های تعمیر", "jobs"},
     .path = "/jobs",
     .columns = "number,state,kind,serial,model_code,customer_name,admitted_day,promised,stage",
     .topic = "job",
     .print_form = "admission-receipt",
     .history = timeline},
    {.name = "stock",
     .label = {"موجودی", "stock on hand"},
     .path = "/stock",
     .columns = "site_code,place_kind,part_code,part_name,condition,quantity",
     .handle = "key",
     .topic = "stock"},
    {.name = "move",
     .label = {"کاردکس", "kardex"},
     .path = "/moves",
     .columns = "day,number,site_code,place_kind,part_code,part_name,condition,quantity",
     .handle = "key",
     .topic = "stock"},
    {.name = "waybill",
     .label = {"بارنامه‌ها", "waybills"},
     .path = "/waybills",
     .columns = "number,state,content,from_code,to_code,sent_day,sent,received,lost,missing,stage",
     .topic = "stock",
     .print_form = "waybill"},
    {.name = "used",
     .label = {"داغی‌ها", "used parts"},
     .path = "/used-parts",
     .columns = "number,state,part_code,part_name,part_serial,site_code,fitted_day,due,age,stage",
     .topic = "stock",
     .print_form = "used-part-tag",
     .history = timeline},
    {.name = "used-receipt",
     .label = {"رسیدهای داغی", "used-part receipts"},
     .path = "/used-receipts",
     .columns = "number,day,holder_code,waybill_number,stage",
     .topic = "stock",
     .print_form = "used-receipt"},
    {.name = "voucher",
     .label = {"اسناد حسابداری", "vouchers"},
     .path = "/vouchers",
     .columns = "id,kind,day,site_code,part_code,debit,credit,cause",
     .handle = "id",
     .print_form = "voucher"},
    {.name = "discrepancy",
     .label = {"مغایرت‌ها", "discrepancies"},
     .path = "/discrepancies",
     .columns = "id,kind,site_code,part_code,quantity,left,deadline,detail,opened_day",
     .handle = "id",
     .topic = "inbox"},
    {.name = "agent",
     .label = {"نمایندگان", "agents"},
     .path = "/agents",
     .columns = "code,name,policy,rate,vat,credit_limit,balance",
     .handle = "code"},
    {.name = "custody",
     .label = {"اموال امانی", "custody"},
     .path = "/custody",
     .columns = "agent,part,name,accountable,physical,pending,early,over,residue",
     .handle = "part",
     .topic = "stock"},
    {.name = "payment",
     .label = {"دریافت و پرداخت", "payments"},
     .path = "/payments",
     .columns = "day,agent_code,direction,amount,reference,stage",
     .handle = "id",
     .undo = voids},
    {.name = "log",
     .label = {"دفترهای رویداد", "logs"},
     .path = "/logs",
     .columns = "log,site_code,incarnation,sequence,received,backed_up,held",
     .handle = "log",
     .topic = "sync"},
    {.name = "member",
     .label = {"اعضای شبکه", "members"},
     .path = "/members",
     .columns = "log,site_code,role,state,revoked_after",
     .handle = "log"},
    {.name = "invite",
     .label = {"دعوت‌نامه‌ها", "invites"},
     .path = "/invites",
     .columns = "id,site_code,role,expiry,used_by",
     .handle = "id"},
};

}  // namespace

std::span<const Noun> nouns() { return all; }

const Noun* find_noun(std::string_view name) {
    const auto* found = std::find_if(std::begin(all), std::end(all),
                                     [&](const Noun& noun) { return noun.name == name; });
    return found == std::end(all) ? nullptr : found;
}

const Noun* find_noun_at(std::string_view path) {
    const auto* found = std::find_if(std::begin(all), std::end(all),
                                     [&](const Noun& noun) { return noun.path == path; });
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
