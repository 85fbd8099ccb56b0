#include "shared/domain/contracts/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

const std::vector<std::string> who_sign{"finance", "administrator"};

struct Named {
    std::string_view fa;
    std::string_view en;
};
Named name_of(ContractPhase phase) {
    switch (phase) {
        case ContractPhase::coming:
            return {"هنوز آغاز نشده است", "has not begun yet"};
        case ContractPhase::active:
            return {"برقرار است", "is active"};
        case ContractPhase::suspended:
            return {"معلق است", "is suspended"};
        case ContractPhase::expired:
            return {"به پایان رسیده است", "has expired"};
        case ContractPhase::terminated:
            break;
    }
    return {"فسخ شده است", "was terminated"};
}
Named name_of(PlanOutcome outcome) {
    switch (outcome) {
        case PlanOutcome::done:
            return {"انجام شده است", "was done"};
        case PlanOutcome::missed:
            return {"انجام نشد", "was missed"};
        case PlanOutcome::waived:
            break;
    }
    return {"بخشیده شده است", "was waived"};
}

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const EndsBeforeItBegins& refusal) {
    return {
        .code = "contracts.ends_before_it_begins",
        .field = "ends",
        .numbers = {},
        .fa = fmt::format(
            "قرارداد از {} آغاز می‌شود و نمی‌تواند {} پایان یابد.",
            day_fa(refusal.begins), day_fa(refusal.ends)),
        .en = fmt::format("The contract begins on {} and cannot end on {}.", day_en(refusal.begins),
                          day_en(refusal.ends)),
        .remedy_fa = "روز پایان را پس از روز آغاز بنویسید.",
        .remedy_en = "Write a last day that is not before the first."};
}

RefusalText text(const PlanUnfit& refusal) {
    if (refusal.scope == ContractScope::cases)
        return {
            .code = "contracts.plan_unasked",
            .field = "contract_scope",
            .numbers = {},
            .fa = "قرارداد موردی برنامه سرویس دوره‌ای ندارد.",
            .en = "A contract for cases alone has no plan of visits.",
            .remedy_fa = "فاصله و تعداد سرویس را خالی بگذارید، یا قرارداد را ادواری کنید.",
            .remedy_en = "Leave interval and visits out, or make the contract a periodic one."};
    return {
        .code = "contracts.plan_missing",
        .field = "interval_months",
        .numbers = {},
        .fa =
            "قرارداد ادواری یا فاصله ماهانه سرویس‌ها را می‌گوید یا تعداد آن‌ها را؛ یکی از این دو.",
        .en =
            "A periodic contract says every how many months, or how many visits: one of the "
            "two.",
        .remedy_fa = "یکی از این دو را بنویسید و دیگری را خالی بگذارید.",
        .remedy_en = "Write one of them, and leave the other out."};
}

RefusalText text(const SerialNamedTwice& refusal) {
    return {.code = "contracts.serial_twice",
            .field = "serials",
            .numbers = {},
            .fa = fmt::format("سریال {} دو بار آمده است.", refusal.serial),
            .en = fmt::format("Serial {} is named twice.", refusal.serial),
            .remedy_fa = "هر سریال را یک بار بنویسید.",
            .remedy_en = "Name each serial once."};
}

RefusalText text(const InstalmentsDiffer& refusal) {
    return {
        .code = "contracts.instalments_differ",
        .field = "instalments",
        .numbers = {{"sum", refusal.sum.value}, {"price", refusal.price.value}},
        .fa = fmt::format(
            "جمع قسط‌ها {} ریال است و مبلغ قرارداد {} ریال.",
            number_fa(refusal.sum.value), number_fa(refusal.price.value)),
        .en = fmt::format("The instalments add up to {} Rial; the contract's price is {} Rial.",
                          number_en(refusal.sum.value), number_en(refusal.price.value)),
        .remedy_fa =
            "قسط‌ها را چنان بنویسید که جمعشان مبلغ قرارداد شود.",
        .remedy_en = "Write instalments that add up to the price."};
}

RefusalText text(const ContractUnfit& refusal) {
    const auto phase = name_of(refusal.phase);
    RefusalText said{.code = "contracts.contract_unfit",
                     .field = "contract",
                     .numbers = {{"phase", static_cast<int>(refusal.phase)}},
                     .fa = fmt::format("قرارداد {} {}.", refusal.number, phase.fa),
                     .en = fmt::format("Contract {} {}.", refusal.number, phase.en),
                     .remedy_fa = {},
                     .remedy_en = {},
                     .who_can = who_sign};
    switch (refusal.phase) {
        case ContractPhase::suspended:
            said.remedy_fa = "مرکز نخست آن را از سر می‌گیرد.";
            said.remedy_en = "The centre resumes it first.";
            break;
        case ContractPhase::coming:
        case ContractPhase::active:
            said.remedy_fa = "کاری لازم نیست.";
            said.remedy_en = "Nothing has to be done.";
            break;
        case ContractPhase::expired:
        case ContractPhase::terminated:
            said.remedy_fa = "مرکز قرارداد تازه‌ای می‌بندد.";
            said.remedy_en = "The centre signs a new one.";
            break;
    }
    return said;
}

RefusalText text(const RenewedAlready& refusal) {
    return {
        .code = "contracts.renewed_already",
        .field = "contract",
        .numbers = {},
        .fa = fmt::format("قرارداد {} با قرارداد {} تمدید شده است.", refusal.number, refusal.by),
        .en = fmt::format("Contract {} was renewed by {}.", refusal.number, refusal.by),
        .remedy_fa = "قرارداد تازه را تمدید کنید.",
        .remedy_en = "Renew the later one."};
}

RefusalText text(const NothingAmended& refusal) {
    return {
        .code = "contracts.nothing_amended",
        .field = "contract",
        .numbers = {},
        .fa = fmt::format("شرایط قرارداد {} همین است که نوشته‌اید.",
                          refusal.number),
        .en = fmt::format("Contract {} has these terms already.", refusal.number),
        .remedy_fa =
            "آنچه تغییر می‌کند را بنویسید؛ مدت و مبلغ با تمدید تغییر می‌کنند.",
        .remedy_en = "Write what changes; period and price change by a renewal."};
}

RefusalText text(const NoSuchInstalment& refusal) {
    return {.code = "contracts.no_such_instalment",
            .field = "instalment",
            .numbers = {{"instalments", refusal.instalments}},
            .fa = fmt::format("قرارداد {} این قسط را ندارد؛ {} قسط دارد.", refusal.number,
                              number_fa(refusal.instalments)),
            .en = fmt::format("Contract {} has no such instalment; it has {}.", refusal.number,
                              number_en(refusal.instalments)),
            .remedy_fa = "شماره قسط را از صفحه قرارداد بخوانید.",
            .remedy_en = "Read its number from the contract's page."};
}

RefusalText text(const InstalmentIsInvoiced& refusal) {
    return {.code = "contracts.instalment_is_invoiced",
            .field = "instalment",
            .numbers = {{"instalment", refusal.instalment}},
            .fa = fmt::format("برای قسط {} فاکتور {} صادر شده است.", number_fa(refusal.instalment),
                              refusal.invoice),
            .en = fmt::format("Instalment {} was invoiced as {}.", number_en(refusal.instalment),
                              refusal.invoice),
            .remedy_fa = "قسط بعدی را بنویسید.",
            .remedy_en = "Name the next one."};
}

RefusalText text(const AllInvoiced& refusal) {
    return {
        .code = "contracts.all_invoiced",
        .field = "instalment",
        .numbers = {},
        .fa = fmt::format("همه قسط‌های قرارداد {} فاکتور شده‌اند.",
                          refusal.number),
        .en = fmt::format("All instalments of contract {} are invoiced.", refusal.number),
        .remedy_fa = "کاری لازم نیست.",
        .remedy_en = "Nothing has to be done."};
}

RefusalText text(const NoSuchVisit& refusal) {
    return {
        .code = "contracts.no_such_visit",
        .field = "plan_item",
        .numbers = {},
        .fa = fmt::format("«{}» سرویسی از هیچ قرارداد یا سیاستی نیست.", refusal.text),
        .en = fmt::format("“{}” is no visit of any contract or policy.", refusal.text),
        .remedy_fa =
            "آن را از فهرست سرویس‌های دوره‌ای بردارید: شماره قرارداد، سریال و شماره سرویس.",
        .remedy_en =
            "Take it from the list of periodic visits: contract, serial and number of the visit."};
}

RefusalText text(const VisitIsOver& refusal) {
    const auto outcome = name_of(refusal.outcome);
    return {
        .code = "contracts.visit_is_over",
        .field = "plan_item",
        .numbers = {{"plan_outcome", static_cast<int>(refusal.outcome)}},
        .fa = fmt::format("سرویس {} {}.", refusal.text, outcome.fa),
        .en = fmt::format("Visit {} {}.", refusal.text, outcome.en),
        .remedy_fa =
            "پایان یک سرویس یک بار ثبت می‌شود؛ سرویس بعدی را بنویسید.",
        .remedy_en = "The end of a visit is recorded once; name the next one."};
}

RefusalText text(const OutsideOfContract& refusal) {
    return {
        .code = "contracts.outside_of_contract",
        .field = "date",
        .numbers = {},
        .fa = fmt::format("{} پس از پایان است: آخرین روز {} است.", day_fa(refusal.date),
                          day_fa(refusal.ends)),
        .en = fmt::format("{} is after the end: the last day is {}.", day_en(refusal.date),
                          day_en(refusal.ends)),
        .remedy_fa =
            "روزی تا پایان قرارداد بنویسید، یا سرویس را انجام‌نشده ثبت کنید.",
        .remedy_en = "Write a day within it, or record the visit as missed."};
}

}  // namespace

RefusalText text_of(const ContractRefusal& refusal) {
    return std::visit([](const auto& one) { return text(one); }, refusal);
}

}  // namespace amani::domain
