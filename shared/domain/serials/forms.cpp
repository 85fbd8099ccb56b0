// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/serials/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<RegisterSerial>() {
    return {{
        {.member = "serial", .need = required, .example = "WM7K-000417"},
        {.member = "model", .need = required, .example = "WM7K"},
        {.member = "batch"},
        {.member = "sold_on", .example = "1404/02/01"},
        {.member = "warranty_card"},
        {.member = "warranty_start"},
        {.member = "warranty_months",
         .help_fa = "مدت گارانتی به ماه؛ اگر نیاید، مدت مدل",
         .help_en = "months of warranty; the model's when absent"},
        {.member = "owner"},
    }};
}

template <>
CommandForm form_of<ActivateWarranty>() {
    return {{
        {.member = "serial", .need = required, .example = "WM7K-000417", .of = "serial"},
        {.member = "warranty_card", .example = "881204"},
        {.member = "start",
         .help_fa = "شروع؛ اگر نیاید امروز",
         .help_en = "first day; today when absent"},
        {.member = "owner"},
    }};
}

}  // namespace amani::domain
