// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/warehouse/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<ReceiveGoods>() {
    return {{
        {.member = "supplier", .need = required, .example = "پارس پمپ"},
        {.member = "into"},
        {.member = "lines", .need = required},
        {.member = "supplier_vat",
         .otherwise = "not_charged",
         .help_fa = "فاکتور فروشنده ارزش افزوده دارد یا نه",
         .help_en = "whether the supplier's invoice has VAT"},
    }};
}

template <>
CommandForm form_of<RecordOpening>() {
    return {{
        {.member = "into"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<MoveStock>() {
    return {{
        {.member = "from", .need = required, .example = "main"},
        {.member = "to",
         .need = required,
         .example = "scrap",
         .help_fa = "به انبار",
         .help_en = "to place"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<DispatchStock>() {
    return {{
        {.member = "to",
         .need = required,
         .example = "AG-KRJ",
         .help_fa = "مقصد",
         .help_en = "receiving site"},
        {.member = "from"},
        {.member = "transport",
         .example = "تیپاکس ۱۲۳",
         .help_fa = "شرکت حمل و شماره آن",
         .help_en = "transport company and its number"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<ReceiveStock>() {
    return {{
        {.member = "waybill", .example = "THR-WB-04-000017"},
        {.member = "into"},
        {.member = "lines", .need = required},
    }};
}

template <>
CommandForm form_of<TakeBackWaybill>() {
    return {{
        {.member = "waybill", .need = required, .example = "THR-WB-04-000017"},
        {.member = "reason", .need = required, .example = "گیرنده تحویل نگرفت"},
        {.member = "into"},
    }};
}

template <>
CommandForm form_of<CorrectDispatch>() {
    return {{
        {.member = "waybill", .need = required, .example = "THR-WB-04-000017"},
        {.member = "line",
         .otherwise = "0",
         .help_fa = "شماره سطر بارنامه، از صفر",
         .help_en = "line of the waybill, from 0"},
        {.member = "quantity",
         .need = required,
         .example = "1",
         .help_fa = "مقدار ارسال‌شده بیش از بارنامه",
         .help_en = "what was sent beyond the waybill"},
        {.member = "reason", .need = required, .example = "فرستنده تأیید کرد"},
    }};
}

template <>
CommandForm form_of<DeclareTransitLoss>() {
    return {{
        {.member = "waybill", .need = required, .example = "THR-WB-04-000017"},
        {.member = "line",
         .otherwise = "0",
         .help_fa = "شماره سطر بارنامه، از صفر",
         .help_en = "line of the waybill, from 0"},
        {.member = "quantity", .need = required, .example = "1"},
        {.member = "bearer", .need = required, .example = "transport_company"},
        {.member = "reason", .need = required, .example = "کارتن پاره"},
    }};
}

}  // namespace amani::domain
