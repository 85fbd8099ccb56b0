// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/requests/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<RegisterRequest>() {
    return {{{.member = "complaint",
              .need = required,
              .example = "یخچال خنک نمی‌کند",
              .help_fa = "آنچه مشتری می‌گوید",
              .help_en = "in the customer's words"},
             {.member = "customer",
              .example = "3.1.88",
              .help_fa = "یا نام و تلفن تماس‌گیرنده",
              .help_en = "or the caller's name and mobile"},
             {.member = "caller", .example = "مریم رضایی"},
             {.member = "mobile", .example = "09121234567"},
             {.member = "serial", .example = "WM7K-000417", .of = "serial"},
             {.member = "model"},
             {.member = "wanted", .example = "today+1"},
             {.member = "contact", .otherwise = "counter"},
             {.member = "served_at", .otherwise = "shop"},
             {.member = "address",
              .help_fa = "خالی: نشانی ثبت‌شده مشتری",
              .help_en = "none: the customer's own"},
             {.member = "priority", .otherwise = "normal"}}};
}

template <>
CommandForm form_of<ScheduleRequest>() {
    return {{{.member = "request", .need = required, .example = "KRJ-SR-04-000012"},
             {.member = "date", .need = required, .example = "today+1"},
             {.member = "technician",
              .example = "ali",
              .help_fa = "چه کسی انجام می‌دهد",
              .help_en = "who is to do it",
              .of = "user"},
             {.member = "note"}}};
}

template <>
CommandForm form_of<CancelRequest>() {
    return {{{.member = "request", .need = required, .example = "KRJ-SR-04-000012"},
             {.member = "reason", .need = required, .example = "مشتری منصرف شد"}}};
}

}  // namespace amani::domain
