// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/customers/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<RegisterCustomer>() {
    return {{
        {.member = "name", .need = required, .example = "مریم رضایی"},
        {.member = "kind",
         .otherwise = "natural",
         .help_fa = "حقیقی یا حقوقی",
         .help_en = "natural or legal person"},
        {.member = "national_id"},
        {.member = "mobile", .example = "09121234567"},
        {.member = "address"},
    }};
}

template <>
CommandForm form_of<ChangeCustomer>() {
    return {{
        {.member = "customer", .need = required, .example = "3.1.88"},
        {.member = "name", .need = required, .example = "مریم رضایی"},
        {.member = "kind",
         .otherwise = "natural",
         .help_fa = "حقیقی یا حقوقی",
         .help_en = "natural or legal person"},
        {.member = "national_id"},
        {.member = "mobile", .example = "09121234567"},
        {.member = "address"},
    }};
}

}  // namespace amani::domain
