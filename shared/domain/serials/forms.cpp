// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/serials/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField the_serial{
    .member = "serial", .need = required, .example = "WM7K-000417", .of = "serial"};
constexpr FormField reason(std::string_view example) {
    return {.member = "reason", .need = required, .example = example};
}

}  // namespace

template <>
CommandForm form_of<RegisterSerial>() {
    return {{
        {.member = "serial", .need = required, .example = "WM7K-000417"},
        {.member = "model", .need = required, .example = "WM7K"},
        {.member = "batch"},
        {.member = "produced_on",
         .example = "1403/11/20",
         .help_fa = "تاریخ تولید یا ورود",
         .help_en = "when it was made or imported"},
        {.member = "sold_on", .example = "1404/02/01"},
        {.member = "channel", .example = "فروشگاه مرکزی"},
        {.member = "warranty_card"},
        {.member = "warranty_start",
         .help_fa = "شروع گارانتی؛ اگر نیاید به قاعده مدل",
         .help_en = "first day; by the model's rule when absent"},
        {.member = "warranty_months",
         .help_fa = "مدت گارانتی به ماه؛ اگر نیاید، مدت مدل",
         .help_en = "months of warranty; the model's when absent"},
        {.member = "owner"},
        {.member = "imei1", .example = "490154203237518"},
        {.member = "imei2"},
        {.member = "factory_parts",
         .example = "PUMP:SN-7710",
         .help_fa =
             "قطعه‌ای که از کارخانه در آن است و سریالش، مانند PUMP:SN-7710؛ هر چند بار",
         .help_en = "a part that it was made with, and its serial; may be repeated"},
    }};
}

template <>
CommandForm form_of<ActivateWarranty>() {
    return {{
        the_serial,
        {.member = "warranty_card", .example = "881204"},
        {.member = "start",
         .help_fa = "شروع؛ اگر نیاید امروز",
         .help_en = "first day; today when absent"},
        {.member = "owner"},
    }};
}

template <>
CommandForm form_of<CorrectSerial>() {
    return {{
        the_serial,
        {.member = "right", .need = required, .example = "WM7K-000471"},
        reason("دو رقم جابه‌جا تایپ شده بود"),
        {.member = "site",
         .example = "AG-KRJ",
         .help_fa = "تنها آنچه این محل ثبت کرده است؛ اگر نیاید همه",
         .help_en = "only what this site has recorded; all when absent",
         .of = "site"},
    }};
}

template <>
CommandForm form_of<CorrectStub>() {
    return {{
        the_serial,
        {.member = "right", .need = required, .example = "WM7K-000471"},
        reason("دو رقم جابه‌جا تایپ شده بود"),
    }};
}

template <>
CommandForm form_of<MergeSerials>() {
    return {{
        the_serial,
        {.member = "kept", .need = required, .example = "WM7K-000471", .of = "serial"},
        reason("یک محصول دو بار وارد شده بود"),
    }};
}

template <>
CommandForm form_of<FlagSerial>() {
    return {{
        the_serial,
        {.member = "flag", .need = required, .example = "stolen"},
        reason("نامه کلانتری ۱۲"),
    }};
}

template <>
CommandForm form_of<LiftFlag>() {
    return {{
        the_serial,
        {.member = "flag", .need = required, .example = "stolen"},
        reason("دستگاه به صاحبش برگشت"),
    }};
}

template <>
CommandForm form_of<ChangeOwner>() {
    return {{
        the_serial,
        {.member = "owner", .need = required, .example = "0012345679"},
        {.member = "since",
         .help_fa = "از چه روزی؛ اگر نیاید امروز",
         .help_en = "since when; today when absent"},
    }};
}

template <>
CommandForm form_of<ExtendWarranty>() {
    return {{
        the_serial,
        {.member = "months", .need = required, .example = "6"},
        {.member = "cover", .otherwise = "extended"},
        {.member = "start",
         .help_fa = "شروع؛ اگر نیاید فردای آخرین روز گارانتی",
         .help_en = "first day; the day after the last covered one when absent"},
        {.member = "warranty_card", .example = "990311"},
        reason("فروش گارانتی طلایی"),
    }};
}

template <>
CommandForm form_of<VoidWarranty>() {
    return {{
        the_serial,
        {.member = "why", .need = required, .example = "seal"},
        {.member = "note",
         .help_fa = "توضیح؛ برای «دیگر» لازم است",
         .help_en = "what was found; required of other reasons"},
    }};
}

template <>
CommandForm form_of<RestoreWarranty>() {
    return {{the_serial, reason("پلمب در همین محل باز شده بود")}};
}

template <>
CommandForm form_of<RetireSerial>() {
    return {{
        the_serial,
        {.member = "retirement", .need = required, .example = "scrapped"},
        {.member = "successor",
         .example = "WM7K-000932",
         .help_fa =
             "سریالی که به جای آن داده شد؛ تنها برای تعویض‌شده",
         .help_en = "the serial that was given for it; of a replaced product only",
         .of = "serial"},
        reason("آتش‌سوزی انبار"),
    }};
}

template <>
CommandForm form_of<ReinstateSerial>() {
    return {{the_serial, reason("سریال اشتباه ثبت شده بود")}};
}

template <>
CommandForm form_of<LinkJobs>() {
    return {{
        {.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
        {.member = "earlier", .need = required, .example = "MHD-ADM-04-000098"},
        reason("دستگاه با باربری از شعبه فرستاده شد"),
    }};
}

}  // namespace amani::domain
