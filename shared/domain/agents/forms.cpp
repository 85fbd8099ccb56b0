// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/agents/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<SetAgentTerms>() {
    return {{
        {.member = "agent", .need = required, .example = "AG-KRJ", .of = "agent"},
        {.member = "policy", .need = required, .example = "consignment"},
        {.member = "rate",
         .need = required,
         .example = "85%",
         .help_fa = "نسبت قیمت نماینده به مصرف‌کننده",
         .help_en = "agent price as a share of retail"},
        {.member = "vat",
         .example = "yes",
         .otherwise = "no",
         .help_fa = "مشمول ارزش افزوده",
         .help_en = "registered for VAT"},
        {.member = "credit_limit", .example = "500,000,000", .otherwise = "0"},
    }};
}

template <>
CommandForm form_of<MakePayment>() {
    return {{
        {.member = "agent", .need = required, .example = "AG-KRJ", .of = "agent"},
        {.member = "amount", .need = required, .example = "12,000,000"},
        {.member = "direction", .otherwise = "to_agent"},
        {.member = "reference",
         .need = required,
         .example = "98213",
         .help_fa = "شماره پیگیری",
         .help_en = "reference of the bank"},
    }};
}

}  // namespace amani::domain
