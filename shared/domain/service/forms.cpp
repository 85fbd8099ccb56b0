// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/service/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<AdmitDevice>() {
    return {{
        {.member = "serial", .need = required, .example = "WM7K-000417", .of = "serial"},
        {.member = "customer", .need = required, .example = "3.1.88"},
        {.member = "model",
         .help_fa = "مدل، اگر سریال ناشناخته است",
         .help_en = "model, of an unknown serial"},
        {.member = "complaint",
         .need = required,
         .example = "آب نمی‌کشد",
         .help_fa = "ایراد اظهارشده",
         .help_en = "complaint, in the customer's words"},
        {.member = "accessories"},
        {.member = "cosmetic_state"},
        {.member = "promised", .example = "today+3"},
        {.member = "price_ceiling",
         .help_fa = "تا این مبلغ بدون پرسیدن تعمیر شود",
         .help_en = "repair without asking up to this amount"},
        {.member = "data_consent"},
        {.member = "unlocking",
         .help_fa = "رمز دستگاه را هیچ‌جا ننویسید",
         .help_en = "write the device's secret nowhere"},
        {.member = "request", .example = "KRJ-SR-04-000012"},
        {.member = "repeat_of",
         .example = "KRJ-ADM-04-000098",
         .help_fa =
             "پرونده‌ای که همین ایراد در آن تعمیر شده بود",
         .help_en = "the job in which the same fault was repaired"},
        {.member = "earlier_number",
         .example = "1250",
         .help_fa = "شماره‌اش در برنامه یا دفتر پیشین",
         .help_en = "its number on paper or in another program"},
        {.member = "earlier_day",
         .example = "1404/08/20",
         .help_fa =
             "روزی که آنجا پذیرش شده بود؛ گارانتی با این روز سنجیده می‌شود",
         .help_en = "when it was taken in there; warranty is judged by this day"},
    }};
}

template <>
CommandForm form_of<RecordWork>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "fault", .example = "پمپ سوخته"},
        {.member = "fault_code", .example = "E20"},
        {.member = "cause"},
        {.member = "cause_code"},
        {.member = "action", .example = "تعویض پمپ"},
        {.member = "action_code"},
    }};
}

template <>
CommandForm form_of<FitPart>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "part", .need = required, .example = "PUMP"},
        {.member = "quantity", .otherwise = "1"},
        {.member = "payer", .need = required, .example = "company"},
        {.member = "part_serials",
         .help_fa = "سریال قطعه",
         .help_en = "serial of the part; one a piece"},
        {.member = "from"},
    }};
}

template <>
CommandForm form_of<RemovePart>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "tag", .need = required, .example = "KRJ-U-04-000391"},
        {.member = "part_serial", .help_fa = "سریال قطعه", .help_en = "serial of the removed part"},
    }};
}

template <>
CommandForm form_of<CorrectPartSerial>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "fitted", .need = required, .example = "KRJ-U-04-000391"},
        {.member = "right", .need = required, .example = "PMP-70417"},
        {.member = "reason",
         .need = required,
         .example = "دو رقم جابه‌جا خوانده شده بود"},
    }};
}

template <>
CommandForm form_of<UndoFitting>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "fitted",
         .need = required,
         .example = "KRJ-U-04-000391",
         .help_fa = "برچسب داغی قطعه، یا شناسه نصب آن",
         .help_en = "the part's used-part tag, or the id of its fitting"},
        {.member = "reason", .need = required, .example = "قطعه اشتباه ثبت شد"},
    }};
}

template <>
CommandForm form_of<FinishRepair>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
    }};
}

template <>
CommandForm form_of<DeliverDevice>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "receiver", .need = required, .example = "مریم رضایی"},
        {.member = "receipt",
         .otherwise = "returned",
         .help_fa = "قبض پذیرش",
         .help_en = "the admission receipt was"},
        {.member = "note", .help_fa = "تعهدنامه مفقودی قبض", .help_en = "lost-receipt statement"},
        {.member = "on_credit",
         .example = "مشتری سازمانی، تسویه پایان ماه",
         .help_fa = "علت تحویل پیش از تسویه",
         .help_en = "why it goes before it is paid"},
    }};
}

template <>
CommandForm form_of<CancelJob>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "reason", .need = required, .example = "انصراف مشتری"},
    }};
}

template <>
CommandForm form_of<NoteJob>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "note", .need = required, .example = "مشتری عصر زنگ می‌زند"},
    }};
}

template <>
CommandForm form_of<ShelveDevice>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "shelf", .need = required, .example = "A-12"},
    }};
}

template <>
CommandForm form_of<GiveNotice>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "way", .otherwise = "telephone"},
        {.member = "note"},
    }};
}

template <>
CommandForm form_of<ServeUnderContract>() {
    return {
        {{.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
         {.member = "contract",
          .example = "HQ-CON-04-000012",
          .help_fa =
              "خالی: قراردادی که این سریال را در بر می‌گیرد",
          .help_en = "none: the one that covers its serial"}}};
}

}  // namespace amani::domain
