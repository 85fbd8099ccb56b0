// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/visits/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField visit{.member = "visit", .need = required, .example = "3.1.120"};

}  // namespace

template <>
CommandForm form_of<PlanVisit>() {
    return {{{.member = "date", .need = required, .example = "today+1"},
             {.member = "request",
              .example = "KRJ-SR-04-000012",
              .help_fa = "درخواست، یا پرونده",
              .help_en = "the request, or the job"},
             {.member = "job", .example = "KRJ-ADM-04-000123"},
             {.member = "technician", .example = "ali", .of = "user"},
             {.member = "hours",
              .example = "09:00-12:00",
              .help_fa = "ساعتی که به مشتری گفته شده",
              .help_en = "the hours that the customer was told"},
             {.member = "address",
              .help_fa = "خالی: نشانی درخواست یا مشتری",
              .help_en = "none: the request's or the customer's"},
             {.member = "note"},
             {.member = "visit",
              .help_fa = "سرویسی که تغییر می‌کند؛ خالی: تازه",
              .help_en = "the visit that is changed; none: a new one"}}};
}

template <>
CommandForm form_of<StartVisit>() {
    return {{visit}};
}

template <>
CommandForm form_of<EndVisit>() {
    return {{visit,
             {.member = "result", .otherwise = "done"},
             {.member = "note"},
             {.member = "next_day",
              .example = "today+3",
              .help_fa = "اگر باز باید رفت",
              .help_en = "when somebody has to go again"}}};
}

}  // namespace amani::domain
