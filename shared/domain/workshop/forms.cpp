// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/workshop/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField job{.member = "job", .need = required, .example = "MHD-ADM-04-000123"};
constexpr FormField request{.member = "request", .need = required, .example = "MHD-PR-04-000012"};
constexpr FormField fields{.member = "fields",
                           .example = "ARA",
                           .help_fa = "مارک، نوع دستگاه یا مدل؛ خالی: همه",
                           .help_en = "brands, kinds of devices, models; none: all"};

}  // namespace

template <>
CommandForm form_of<DefineUnit>() {
    return {{{.member = "code", .need = required, .example = "SHOP-1"},
             {.member = "name", .need = required, .example = "تعمیرگاه لوازم خانگی"},
             {.member = "kind", .need = required, .example = "shop"},
             fields,
             {.member = "standing", .otherwise = "open"},
             {.member = "unit",
              .help_fa = "واحدی که تغییر می‌کند؛ خالی: واحد تازه",
              .help_en = "the unit that is changed; none: a new one"}}};
}

template <>
CommandForm form_of<SetUnitMember>() {
    return {{{.member = "unit", .need = required, .example = "SHOP-1"},
             {.member = "user", .need = required, .example = "ali"},
             {.member = "duties",
              .example = "technician",
              .help_fa = "خالی: دیگر عضو نیست",
              .help_en = "none: no member any longer"},
             {.member = "skills",
              .example = "ARA",
              .help_fa = "مارک، نوع دستگاه یا مدل؛ خالی: همه",
              .help_en = "brands, kinds of devices, models; none: all"},
             {.member = "since"},
             {.member = "until"}}};
}

template <>
CommandForm form_of<HandOver>() {
    return {{job,
             {.member = "to",
              .example = "SHOP-1",
              .otherwise = "counter",
              .help_fa = "واحد گیرنده",
              .help_en = "the unit that takes it"},
             {.member = "note",
              .help_fa = "وضع دستگاه هنگام تحویل",
              .help_en = "in which condition it is"}}};
}

template <>
CommandForm form_of<AcceptHandover>() {
    return {{job}};
}

template <>
CommandForm form_of<RefuseHandover>() {
    return {
        {job,
         {.member = "reason", .need = required, .example = "پیچ‌ها همراه نیست"}}};
}

template <>
CommandForm form_of<AssignTechnician>() {
    return {{job,
             {.member = "technician",
              .example = "ali",
              .help_fa = "خالی: ارجاع برداشته می‌شود",
              .help_en = "none: nobody any longer",
              .of = "user"},
             {.member = "note"}}};
}

template <>
CommandForm form_of<StartLabour>() {
    return {{job}};
}

template <>
CommandForm form_of<StopLabour>() {
    return {{job, {.member = "reason", .otherwise = "done"}, {.member = "note"}}};
}

template <>
CommandForm form_of<DefineCheckList>() {
    return {
        {{.member = "name", .need = required, .example = "ماشین لباسشویی"},
         {.member = "items",
          .example = "آب‌بندی",
          .help_fa =
              "بندهایی که دیده می‌شود؛ خالی: فهرست کنار می‌رود",
          .help_en = "what is looked at; none: the list is no longer used"},
         fields,
         {.member = "check_list",
          .help_fa = "چک‌لیستی که تغییر می‌کند؛ خالی: تازه",
          .help_en = "the list that is changed; none: a new one"}}};
}

template <>
CommandForm form_of<CheckQuality>() {
    return {{job,
             {.member = "verdict", .need = required, .example = "passed"},
             {.member = "check_list", .help_fa = "چک‌لیست", .help_en = "check list"},
             {.member = "results"},
             {.member = "note"}}};
}

template <>
CommandForm form_of<RequestPart>() {
    return {{job,
             {.member = "part", .need = required, .example = "PUMP"},
             {.member = "quantity", .otherwise = "1"},
             {.member = "note"}}};
}

template <>
CommandForm form_of<ReviewPartRequest>() {
    return {{request,
             {.member = "verdict", .otherwise = "approved"},
             {.member = "part",
              .help_fa = "قطعه‌ای که به جای آن داده شود",
              .help_en = "what is given instead"},
             {.member = "quantity"},
             {.member = "reason"}}};
}

template <>
CommandForm form_of<IssuePart>() {
    return {{request,
             {.member = "quantity", .otherwise = "1"},
             {.member = "part",
              .help_fa = "جانشین؛ خالی: قطعه تأییدشده",
              .help_en = "a substitute; none: the approved part"},
             {.member = "part_serials",
              .help_fa = "سریال قطعه",
              .help_en = "serial of the part; one a piece"},
             {.member = "from"}}};
}

template <>
CommandForm form_of<ReturnPart>() {
    return {
        {request,
         {.member = "quantity", .otherwise = "1"},
         {.member = "part", .help_fa = "خالی: قطعه تأییدشده", .help_en = "none: the approved part"},
         {.member = "part_serials",
          .help_fa = "سریال قطعه",
          .help_en = "serial of the part; one a piece"},
         {.member = "into"}}};
}

template <>
CommandForm form_of<ClosePartRequest>() {
    return {{request, {.member = "reason", .need = required, .example = "قطعه دیگر لازم نیست"}}};
}

}  // namespace amani::domain
