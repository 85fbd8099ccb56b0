// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/cases/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<CloseCase>() {
    return {{
        {.member = "discrepancy", .need = required, .example = "2.4096.12"},
        {.member = "reason", .need = required, .example = "کارتن در انبار پیدا شد"},
    }};
}

template <>
CommandForm form_of<ReopenCase>() {
    return {{
        {.member = "discrepancy", .need = required, .example = "2.4096.12"},
        {.member = "reason", .need = required, .example = "کارتن دیگری بود"},
    }};
}

template <>
CommandForm form_of<DecidePiece>() {
    return {{
        {.member = "receipt", .need = required, .example = "THR-UR-04-000201"},
        {.member = "line",
         .otherwise = "0",
         .help_fa = "شماره سطر رسید، از صفر",
         .help_en = "line of the receipt, from 0"},
        {.member = "unit",
         .otherwise = "0",
         .help_fa = "شماره قطعه در سطر بی‌برچسب، از صفر",
         .help_en = "piece of a line without a tag, from 0"},
        {.member = "ruling", .otherwise = "counts"},
        {.member = "holder",
         .example = "AG-KRJ",
         .help_fa = "داغی از آن کیست؛ اگر نیاید دارنده رسید",
         .help_en = "whose piece it is; the receipt's holder when absent",
         .of = "site"},
        {.member = "tag",
         .example = "KRJ-U-04-000391",
         .help_fa =
             "برچسبی که پاسخ می‌دهد؛ اگر نیاید قدیمی‌ترین بدهی",
         .help_en = "the tag that it answers; the oldest debt when absent"},
        {.member = "reason", .need = required, .example = "برچسب رونوشت بود"},
    }};
}

template <>
CommandForm form_of<MatchReceipt>() {
    return {{
        {.member = "receipt", .need = required, .example = "3.1.214"},
        {.member = "waybill", .need = required, .example = "THR-WB-04-000017"},
        {.member = "reason", .need = required, .example = "شماره اشتباه خوانده شده بود"},
    }};
}

template <>
CommandForm form_of<DecideLateEvents>() {
    return {{
        {.member = "through",
         .need = required,
         .example = "3.1.214",
         .help_fa =
             "آخرین رویداد امضاشده‌ای که درباره‌اش تصمیم گرفته می‌شود",
         .help_en = "the last event of a signed piece of the log",
         .of = "late_event"},
        {.member = "refused",
         .example = "3.1.212",
         .help_fa = "رویدادی که پذیرفته نمی‌شود؛ هر چند بار",
         .help_en = "an event that is not accepted; may be repeated",
         .of = "late_event"},
        {.member = "reason", .need = required, .example = "دستگاه پیدا شد"},
    }};
}

}  // namespace amani::domain
