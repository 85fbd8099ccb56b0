// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/contracts/commands.h"

#include <initializer_list>

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField contract{.member = "contract", .need = required, .example = "HQ-CON-04-000012"};
constexpr FormField plan_item{.member = "plan_item",
                              .need = required,
                              .example = "HQ-CON-04-000012:WM7K000417:3",
                              .help_fa = "از فهرست سرویس‌های دوره‌ای",
                              .help_en = "from the list of periodic visits"};
constexpr FormField reason{.member = "reason", .need = required, .example = "به خواست مشتری"};
constexpr FormField note{.member = "note"};
constexpr FormField needed_note{.member = "note", .need = required, .example = "مشتری در محل نبود"};
constexpr FormField instalments{.member = "instalments",
                                .help_fa = "خالی: قسط‌های برابر",
                                .help_en = "none: equal ones"};
constexpr FormField instalment_count{
    .member = "instalment_count",
    .otherwise = "1",
    .help_fa = "تعداد قسط‌های برابر در طول قرارداد",
    .help_en = "equal ones over the period"};
constexpr FormField price{.member = "price",
                          .example = "120m",
                          .help_fa = "کل دوره، بدون مالیات",
                          .help_en = "of the whole period, without VAT"};

std::vector<FormField> terms() {
    return {
        {.member = "service_site",
         .need = required,
         .example = "BR-MHD",
         .help_fa =
             "محلی که سرویس می‌دهد و تقویم کارش روزها را تعیین می‌کند",
         .help_en = "that serves it, and whose working days count"},
        {.member = "response_hours",
         .help_fa = "ساعت کاری تا آغاز کار؛ خالی: تعهدی نیست",
         .help_en = "working hours until work begins; none: not promised"},
        {.member = "repair_hours",
         .help_fa = "ساعت کاری تا آماده شدن؛ خالی: تعهدی نیست",
         .help_en = "working hours until it is ready; none: not promised"},
        {.member = "parts_cover", .otherwise = "included"},
        {.member = "most_cases", .help_fa = "خالی: بی سقف", .help_en = "none: any number"},
        {.member = "most_visits", .help_fa = "خالی: بی سقف", .help_en = "none: any number"},
        {.member = "most_parts",
         .help_fa = "به بهای فهرست؛ خالی: بی سقف",
         .help_en = "at list prices; none: any value"},
        {.member = "tariff",
         .otherwise = "100%",
         .help_fa =
             "سهمی از بهای فهرست که مشتری بیش از سقف می‌پردازد",
         .help_en = "of the list price, that the customer pays beyond the caps"}};
}

CommandForm with_terms(std::vector<FormField> first, std::initializer_list<FormField> last) {
    for (const FormField& field : terms()) first.push_back(field);
    first.insert(first.end(), last);
    return {std::move(first)};
}

constexpr FormField serials{.member = "serials", .need = required, .example = "WM7K-000417"};

}  // namespace

template <>
CommandForm form_of<SignContract>() {
    return with_terms({{.member = "customer", .need = required, .example = "3.1.88"},
                       {.member = "begins", .need = required, .example = "1404/10/01"},
                       {.member = "ends",
                        .need = required,
                        .example = "1405/09/30",
                        .help_fa = "آخرین روز",
                        .help_en = "the last day"},
                       {.member = "contract_scope", .otherwise = "cases"},
                       serials,
                       {.member = "interval_months",
                        .help_fa = "هر چند ماه یک سرویس",
                        .help_en = "a visit every so many months"},
                       {.member = "visits",
                        .help_fa = "به جای فاصله: این تعداد در طول قرارداد",
                        .help_en = "in place of an interval: so many over the period"}},
                      {price, instalments, instalment_count, note});
}

template <>
CommandForm form_of<RenewContract>() {
    return {{contract,
             {.member = "ends",
              .need = required,
              .example = "1406/09/30",
              .help_fa = "آخرین روز",
              .help_en = "the last day"},
             price,
             instalments,
             instalment_count,
             note}};
}

template <>
CommandForm form_of<AmendContract>() {
    auto form = with_terms({contract, reason, serials}, {});
    for (FormField& field : form.fields) {
        if (field.member == "contract" || field.member == "reason") continue;
        field.need = optional;
        field.otherwise = {};
        field.help_fa = "خالی: همان که هست";
        field.help_en = "none: as it is";
        if (field.member.starts_with("most_")) {
            field.help_fa = "صفر: بی سقف";
            field.help_en = "0: any number";
        } else if (field.member.ends_with("_hours")) {
            field.help_fa = "صفر: تعهدی نیست";
            field.help_en = "0: not promised";
        }
    }
    return form;
}

template <>
CommandForm form_of<SuspendContract>() {
    return {{contract, reason}};
}

template <>
CommandForm form_of<ResumeContract>() {
    return {{contract, note}};
}

template <>
CommandForm form_of<TerminateContract>() {
    return {{contract,
             {.member = "remainder",
              .otherwise = "refunded",
              .help_fa = "درآمدی که فاکتور شده و به دست نیامده است",
              .help_en = "the income that was invoiced and is not earned"},
             reason}};
}

template <>
CommandForm form_of<SetPeriodicPolicy>() {
    return {{{.member = "code", .need = required, .example = "PM-WM"},
             {.member = "name", .need = required, .example = "سرویس رایگان لباسشویی"},
             {.member = "model",
              .example = "WM-7K",
              .help_fa = "خالی: همه مدل‌ها",
              .help_en = "none: every model"},
             {.member = "interval_months", .example = "6"},
             {.member = "visits",
              .example = "3",
              .help_fa = "صفر: پایان سیاست",
              .help_en = "0 ends the policy"}}};
}

template <>
CommandForm form_of<InvoiceInstalment>() {
    return {
        {contract,
         {.member = "instalment", .help_fa = "خالی: قسط بعدی", .help_en = "none: the next one"}}};
}

template <>
CommandForm form_of<PlanPeriodicVisit>() {
    return {{plan_item,
             {.member = "date",
              .help_fa = "خالی: روز سررسید",
              .help_en = "none: the day on which it is due"},
             {.member = "technician"},
             note}};
}

template <>
CommandForm form_of<MovePeriodicVisit>() {
    return {{plan_item,
             {.member = "date", .need = required, .example = "1404/11/05"},
             {.member = "plan_side", .otherwise = "customer"},
             needed_note}};
}

template <>
CommandForm form_of<CompletePeriodicVisit>() {
    return {{plan_item, {.member = "job", .example = "MHD-ADM-04-000123"}, note}};
}

template <>
CommandForm form_of<MissPeriodicVisit>() {
    return {{plan_item, {.member = "plan_side", .otherwise = "customer"}, needed_note}};
}

template <>
CommandForm form_of<WaivePeriodicVisit>() {
    return {{plan_item, needed_note}};
}

}  // namespace amani::domain
