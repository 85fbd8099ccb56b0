// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/network/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<DefineSite>() {
    return {{
        {.member = "code", .need = required, .example = "AG-KRJ"},
        {.member = "name", .need = required, .example = "نمایندگی کرج"},
        {.member = "kind", .need = required, .example = "agent"},
        {.member = "parent",
         .help_fa = "شعبه یا دفتر بالادست",
         .help_en = "branch or office it belongs to"},
        {.member = "province", .example = "alborz"},
        {.member = "site", .example = "AG-KRJ"},
    }};
}

template <>
CommandForm form_of<DefinePlace>() {
    return {{
        {.member = "kind", .need = required, .example = "main"},
        {.member = "code", .need = required, .example = "THR-2"},
        {.member = "name", .need = required, .example = "انبار دوم"},
    }};
}

template <>
CommandForm form_of<AnnounceHubAddresses>() {
    return {{
        {.member = "addresses",
         .need = required,
         .example = "hub.example.ir:7411",
         .help_fa =
             "نشانی و درگاه، به ترتیب آزمودن؛ همه نشانی‌ها، چون نشانی‌های پیشین کنار می‌روند",
         .help_en = "host:port, in the order to be tried; all of them, for earlier ones end"},
    }};
}

template <>
CommandForm form_of<AddUser>() {
    return {{
        {.member = "login", .need = required, .example = "sara"},
        {.member = "name", .need = required, .example = "Sara"},
        {.member = "roles",
         .need = required,
         .example = "clerk",
         .help_fa = "نقش",
         .help_en = "role"},
    }};
}

template <>
CommandForm form_of<ChangeUser>() {
    return {{
        {.member = "user", .need = required, .example = "sara"},
        {.member = "name", .need = required, .example = "Sara"},
        {.member = "roles",
         .example = "supervisor",
         .help_fa = "نقش",
         .help_en = "role; none: may no longer sign in"},
    }};
}

namespace {

std::vector<FormField> week() {
    return {{.member = "valid_from", .otherwise = "today"},
            {.member = "saturday",
             .example = "08:00-17:00",
             .help_fa = "خالی: تعطیل",
             .help_en = "empty: closed"},
            {.member = "sunday"},
            {.member = "monday"},
            {.member = "tuesday"},
            {.member = "wednesday"},
            {.member = "thursday"},
            {.member = "friday"}};
}

constexpr FormField hours_left{
    .member = "hours",
    .example = "08:00-12:00",
    .help_fa = "ساعتی که کار می‌شود؛ خالی: همه روز تعطیل",
    .help_en = "that remain; empty: closed all day"};

}  // namespace

template <>
CommandForm form_of<SetWorkingWeek>() {
    return {week()};
}

template <>
CommandForm form_of<SetHoliday>() {
    return {{{.member = "date", .need = required, .example = "1404/11/22"},
             {.member = "name", .need = required, .example = "پیروزی انقلاب"},
             {.member = "province", .help_fa = "خالی: همه کشور", .help_en = "none: everywhere"},
             hours_left,
             {.member = "standing", .otherwise = "kept"}}};
}

template <>
CommandForm form_of<SetOwnWeek>() {
    return {week()};
}

template <>
CommandForm form_of<SetOwnClosure>() {
    return {{{.member = "date", .need = required, .example = "1404/11/22"},
             {.member = "name", .need = required, .example = "انبارگردانی"},
             hours_left,
             {.member = "standing", .otherwise = "kept"}}};
}

}  // namespace amani::domain
