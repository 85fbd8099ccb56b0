// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/replacement/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField replacement{
    .member = "replacement", .need = required, .example = "MHD-RPL-04-000012"};

}  // namespace

template <>
CommandForm form_of<OpenReplacement>() {
    return {{{.member = "serial",
              .example = "WM7K-000417",
              .help_fa = "خالی: سریال پرونده تعمیر",
              .help_en = "none: the job's",
              .of = "serial"},
             {.member = "job", .example = "MHD-ADM-04-000123"},
             {.member = "mode", .otherwise = "reviewed"},
             {.member = "reason", .otherwise = "unrepairable"},
             {.member = "note",
              .help_fa = "برای دلیل «دیگر» لازم است",
              .help_en = "needed for another reason"},
             {.member = "wanted_model",
              .example = "WM-9K",
              .help_fa = "خالی: همان مدل",
              .help_en = "none: the same model"},
             {.member = "customer",
              .help_fa = "خالی: مشتری پرونده یا مالک محصول",
              .help_en = "none: the job's, else the product's owner"}}};
}

template <>
CommandForm form_of<GiveVerdict>() {
    return {{replacement,
             {.member = "of", .need = required, .example = "technician"},
             {.member = "verdict", .otherwise = "unrepairable"},
             {.member = "note", .need = required, .example = "برد اصلی سوخته است"}}};
}

template <>
CommandForm form_of<GrantReplacement>() {
    return {{replacement,
             {.member = "until",
              .otherwise = "+30",
              .help_fa = "آخرین روز مجوز",
              .help_en = "the last day"},
             {.member = "model",
              .example = "WM-9K",
              .help_fa = "خالی: مدلی که خواسته شده",
              .help_en = "none: the one that is asked for"},
             {.member = "cap", .help_fa = "خالی: بی سقف", .help_en = "none: any value"},
             {.member = "advance", .otherwise = "no"}}};
}

template <>
CommandForm form_of<RefuseReplacement>() {
    return {{replacement, {.member = "reason", .need = required, .example = "قابل تعمیر است"}}};
}

template <>
CommandForm form_of<GrantQuota>() {
    return {{{.member = "site", .need = required, .example = "BR-MHD"},
             {.member = "per_week",
              .need = required,
              .example = "2",
              .help_fa = "صفر: پایان سهمیه",
              .help_en = "0 ends the quota"},
             {.member = "until", .need = required, .example = "1404/12/29"},
             {.member = "model",
              .example = "WM-7K",
              .help_fa = "مدل محصول معیوب؛ خالی: هر مدل",
              .help_en = "of the faulty product; none: any"},
             {.member = "cap",
              .help_fa = "سقف بهای هر محصول نو؛ خالی: بی سقف",
              .help_en = "of each new product's price; none: any"},
             {.member = "grant",
              .help_fa = "سهمیه‌ای که تغییر می‌کند؛ خالی: تازه",
              .help_en = "the quota that is changed; none: a new one"}}};
}

template <>
CommandForm form_of<IssueReplacement>() {
    return {{replacement,
             {.member = "new_serial", .need = required, .example = "WM7K-000901"},
             {.member = "model",
              .help_fa = "خالی: مدل خواسته‌شده، وگرنه همان مدل",
              .help_en = "none: the one that is asked for, else the same"},
             {.member = "deposit",
              .help_fa = "تنها وقتی محصول معیوب هنوز نرسیده است",
              .help_en = "only while the faulty product is not here"}}};
}

template <>
CommandForm form_of<ReceiveDefective>() {
    return {{replacement,
             {.member = "product_condition",
              .help_fa = "وضع ظاهری محصول",
              .help_en = "in which condition it is"}}};
}

template <>
CommandForm form_of<CloseReplacement>() {
    return {{replacement,
             {.member = "reason",
              .example = "مشتری منصرف شد",
              .help_fa = "اگر تعویضی انجام نشده، لازم است",
              .help_en = "needed when nothing was exchanged"}}};
}

template <>
CommandForm form_of<SetReplacementPolicy>() {
    return {{{.member = "inheritance", .need = required, .example = "remaining"},
             {.member = "months",
              .help_fa = "کمترین ماه‌ها، برای «بلندتر»",
              .help_en = "the least months, of the longer"},
             {.member = "per_month",
              .help_fa = "سقف تعویض با سهمیه در ماه برای هر محل؛ خالی: بی سقف",
              .help_en = "on quotas, a site and month; none: any number"}}};
}

template <>
CommandForm form_of<SettleReplacement>() {
    return {{replacement,
             {.member = "resolution", .need = required, .example = "unit_recovered"},
             {.member = "reason", .need = required, .example = "محصول از مشتری پس گرفته شد"}}};
}

}  // namespace amani::domain
