// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/returns/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<DispatchUsedParts>() {
    return {{
        {.member = "to",
         .help_fa = "مقصد؛ اگر نیاید مرکز",
         .help_en = "receiving site; the centre when absent"},
        {.member = "transport",
         .example = "پست ۱۱۲۲",
         .help_fa = "شرکت حمل و شماره آن",
         .help_en = "transport company and its number"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<ReceiveUsedParts>() {
    return {{
        {.member = "holder",
         .example = "AG-KRJ",
         .help_fa = "فرستنده",
         .help_en = "holder they come from"},
        {.member = "waybill",
         .example = "KRJ-WB-04-000331",
         .help_fa = "بارنامه، اگر هست",
         .help_en = "waybill, if there is one"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<InspectUsedPart>() {
    return {{
        {.member = "receipt", .need = required, .example = "THR-UR-04-000207"},
        {.member = "line",
         .need = required,
         .example = "0",
         .help_fa = "شماره سطر رسید، از صفر",
         .help_en = "line of the receipt, from 0"},
        {.member = "unit",
         .otherwise = "0",
         .help_fa = "چندمین قطعه آن سطر",
         .help_en = "which piece of that line"},
        {.member = "verdict", .need = required, .example = "accepted"},
        {.member = "note"},
    }};
}

template <>
CommandForm form_of<ChargeUsedPart>() {
    return {{
        {.member = "tag", .need = required, .example = "KRJ-U-04-000391"},
        {.member = "reason", .need = required, .example = "۹۰ روز گذشته"},
    }};
}

template <>
CommandForm form_of<WaiveUsedPart>() {
    return {{
        {.member = "tag", .need = required, .example = "KRJ-U-04-000391"},
        {.member = "reason", .need = required, .example = "آتش‌سوزی"},
    }};
}

}  // namespace amani::domain
