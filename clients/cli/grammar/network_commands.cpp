#include "clients/cli/grammar/command_tables.h"

namespace amani::cli {
namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;
constexpr std::string_view site_kinds = "central,branch,office,agent,technician";
constexpr std::string_view roles =
    "clerk,technician,supervisor,quality,store,shipping,cashier,agent,parts_desk,used_desk,finance,replacement_desk,"
    "administrator,auditor";

}  // namespace

std::vector<Command> network_commands() {
    return {
        {.noun = "site", .verb = "add", .label = {"تعریف محل", "define a site"}, .path = "/sites",
         .inputs = {{"code", "code", Kind::reference, required, {"کد محل", "code of the site"}},
                    {"name", "name", Kind::text, required, {"نام", "name"}},
                    {"kind", "kind", Kind::choice, required, {"نوع", "kind"}, site_kinds},
                    {"parent", "parent", Kind::reference, optional, {"شعبه یا دفتر بالادست", "branch or office it belongs to"}, "site"}},
         .example = "--code AG-KRJ --name \"نمایندگی کرج\" --kind agent"},
        {.noun = "invite", .verb = "add", .label = {"صدور دعوت‌نامه", "issue an invite"}, .path = "/invites",
         .inputs = {{"site", "site", Kind::reference, required, {"محل", "site"}, "site"}},
         .example = "--site AG-KRJ"},
        {.noun = "user", .verb = "add", .label = {"تعریف کاربر", "add a user"}, .path = "/users",
         .inputs = {{"login", "login", Kind::reference, required, {"نام کاربری", "login"}},
                    {"name", "name", Kind::text, required, {"نام", "name"}},
                    {"role", "roles", Kind::choices, required, {"سطح دسترسی", "role; may be repeated"}, roles},
                    {"password", "password", Kind::secret, required, {"گذرواژه", "password"}}},
         .example = "--login sara --name Sara --role clerk --role cashier"},
        {.noun = "user", .verb = "set", .label = {"تغییر کاربر", "change a user"}, .path = "/users/{id}", .subject = "{id}",
         .inputs = {{"name", "name", Kind::text, required, {"نام", "name"}},
                    {"role", "roles", Kind::choices, optional, {"سطح دسترسی", "role; none: may no longer sign in"}, roles}},
         .example = "sara --name Sara --role supervisor"},
        {.noun = "place", .verb = "add", .label = {"تعریف انبار", "define a place"}, .path = "/places",
         .inputs = {{"kind", "kind", Kind::choice, required, {"نوع", "kind"}, "main,branch,technician,consignment,used,quarantine,scrap,replacement"},
                    {"code", "code", Kind::reference, required, {"کد", "code"}},
                    {"name", "name", Kind::text, required, {"نام", "name"}}},
         .example = "--kind main --code THR-2 --name \"انبار دوم\""},
        {.noun = "agent", .verb = "terms", .label = {"شرایط نمایندگی", "set an agent's terms"}, .path = "/agents/terms", .subject = "agent",
         .inputs = {{"policy", "policy", Kind::choice, required, {"شیوه تسویه", "settlement policy"}, "consignment,sold_on_account"},
                    {"rate", "rate", Kind::rate, required, {"نسبت قیمت نماینده به مصرف‌کننده", "agent price as a share of retail"}},
                    {"vat", "vat", Kind::choice, optional, {"مشمول ارزش افزوده", "registered for VAT"}, "yes,no", "no"},
                    {"credit-limit", "credit_limit", Kind::amount, optional, {"سقف اعتبار", "credit limit"}, {}, "0"}},
         .example = "AG-KRJ --policy consignment --rate 85% --vat yes --credit-limit 500,000,000"},
        {.noun = "agent", .verb = "pay", .label = {"پرداخت به نماینده یا دریافت از او", "pay an agent, or note what it paid"}, .path = "/payments",
         .subject = "agent",
         .inputs = {{"amount", "amount", Kind::amount, required, {"مبلغ به ریال", "amount in Rial"}},
                    {"direction", "direction", Kind::choice, optional, {"جهت", "direction"}, "to_agent,from_agent", "to_agent"},
                    {"reference", "reference", Kind::reference, optional, {"شماره پیگیری", "reference of the bank"}}},
         .example = "AG-KRJ --amount 12,000,000 --reference 98213"},
        {.noun = "payment", .verb = "add", .label = {"ثبت پرداخت", "record a payment"}, .path = "/payments",
         .inputs = {{"agent", "agent", Kind::reference, required, {"نماینده", "agent"}, "agent"},
                    {"amount", "amount", Kind::amount, required, {"مبلغ به ریال", "amount in Rial"}},
                    {"direction", "direction", Kind::choice, optional, {"جهت", "direction"}, "to_agent,from_agent", "to_agent"},
                    {"reference", "reference", Kind::reference, optional, {"شماره پیگیری", "reference of the bank"}}},
         .example = "--agent AG-KRJ --amount 12,000,000"},
    };
}

}  // namespace amani::cli
