// Vouchers, custody, and what does not match.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries books_entries() {
    return {
        .nouns =
            {
                {.name = "custody",
                 .label = {"اموال امانی", "custody"},
                 .path = "/custody",
                 .more =
                     "agent_code,part_code,part_name,accountable,physical,under_way,pending,early,"
                     "over,residue",
                 .spare = "over,early",
                 .handle = "part_code",
                 .topic = "stock",
                 .asks = "agent",
                 .sheet = Noun::Sheet::of_report,
                 .record = Noun::Record::none,
                 .numbers = Noun::Numbers::explained},
                {.name = "trial-balance",
                 .label = {"تراز آزمایشی", "trial balance"},
                 .path = "/trial-balance",
                 .more = "account,debit,credit",
                 .handle = "account",
                 .sheet = Noun::Sheet::of_report,
                 .record = Noun::Record::none},
                {.name = "warranty-costs",
                 .label = {"هزینه گارانتی", "warranty costs"},
                 .path = "/warranty-costs",
                 .more = "code,name,jobs,parts_cost,labour_cost,handling_cost,recovered,cost",
                 .spare = "handling_cost,recovered",
                 .handle = "code",
                 .asks = "from,until,by",
                 .sheet = Noun::Sheet::of_report,
                 .record = Noun::Record::none},
                {.name = "voucher",
                 .label = {"اسناد حسابداری", "vouchers"},
                 .path = "/vouchers",
                 .columns = "id,day,kind,site_code,part_code,cause",
                 .more = "posting_rule,debit,credit,time",
                 .spare = "cause",
                 .handle = "id",
                 .print_forms = "voucher",
                 .history = Noun::History::timeline},
                {.name = "discrepancy",
                 .label = {"مغایرت‌ها", "discrepancies"},
                 .path = "/discrepancies",
                 .columns =
                     "id,state,kind,site_code,part_code,quantity,left,deadline,detail,opened_day",
                 .spare = "opened_day,quantity",
                 .handle = "id",
                 .topic = "inbox",
                 .history = Noun::History::timeline},
            },
    };
}

}  // namespace amani::cli
