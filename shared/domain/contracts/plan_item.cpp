#include "shared/domain/contracts/plan_item.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

using base::Refused;

// How far ahead a visit is planned.
constexpr std::int32_t most_days_ahead = 730;

// The refusal when nobody promises the visit or it is over.
std::optional<ContractRefusal> is_over(const PlanItemState& state, const std::string& typed) {
    if (!state.item) return NoSuchVisit{typed};
    const std::string name = text_of(state.item->name);
    if (state.item->outcome) return VisitIsOver{name, *state.item->outcome};
    return std::nullopt;
}

// The same, and when its contract does not serve now.
std::optional<ContractRefusal> cannot_be_made(const PlanItemState& state,
                                              const std::string& typed) {
    if (auto refusal = is_over(state, typed)) return refusal;
    const ContractPhase phase = state.item->phase;
    if (phase == ContractPhase::suspended || phase == ContractPhase::terminated)
        return ContractUnfit{state.item->name.source, phase};
    return std::nullopt;
}

PlanItemPlanned planned(const KnownPlanItem& item, base::Day date) {
    return {.contract = item.contract,
            .periodic_policy = item.periodic_policy,
            .serial = item.name.serial,
            .plan_number = item.name.plan_number,
            .date = date,
            .technician = {},
            .note = {}};
}

PlanItemEnded ended(const KnownPlanItem& item, PlanOutcome outcome, const std::string& note) {
    return {.contract = item.contract,
            .periodic_policy = item.periodic_policy,
            .serial = item.name.serial,
            .plan_number = item.name.plan_number,
            .plan_outcome = outcome,
            .job = {},
            .note = note};
}

std::optional<ContractRefusal> wrong_date(const PlanItemState& state, base::Day date) {
    const base::Day today = state.today;
    if (const auto wrong =
            FieldCheck{}
                .range("date", date.value, today.value, today.value + most_days_ahead)
                .first())
        return *wrong;
    if (date > state.item->ends) return OutsideOfContract{date, state.item->ends};
    return std::nullopt;
}

}  // namespace

base::Result<PlanItemPlanned, ContractRefusal> decide(const PlanItemState& state,
                                                      const PlanPeriodicVisit& command) {
    if (auto refusal = cannot_be_made(state, command.plan_item))
        return Refused{std::move(*refusal)};
    const base::Day date = command.date.is_none() ? state.item->due : command.date;
    if (auto refusal = wrong_date(state, date)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .known("technician", state.technician_is_known)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    PlanItemPlanned event = planned(*state.item, date);
    event.technician = command.technician;
    event.note = command.note;
    return event;
}

base::Result<PlanItemPlanned, ContractRefusal> decide(const PlanItemState& state,
                                                      const MovePeriodicVisit& command) {
    if (auto refusal = cannot_be_made(state, command.plan_item))
        return Refused{std::move(*refusal)};
    if (auto refusal = wrong_date(state, command.date)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    PlanItemPlanned event = planned(*state.item, command.date);
    event.plan_side = command.plan_side;
    event.note = command.note;
    return event;
}

base::Result<PlanItemEnded, ContractRefusal> decide(const PlanItemState& state,
                                                    const CompletePeriodicVisit& command) {
    if (auto refusal = cannot_be_made(state, command.plan_item))
        return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .known("job", state.job_is_known)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    PlanItemEnded event = ended(*state.item, PlanOutcome::done, command.note);
    event.job = command.job;
    return event;
}

base::Result<PlanItemEnded, ContractRefusal> decide(const PlanItemState& state,
                                                    const MissPeriodicVisit& command) {
    if (auto refusal = is_over(state, command.plan_item)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    PlanItemEnded event = ended(*state.item, PlanOutcome::missed, command.note);
    event.plan_side = command.plan_side;
    return event;
}

base::Result<PlanItemEnded, ContractRefusal> decide(const PlanItemState& state,
                                                    const WaivePeriodicVisit& command) {
    if (auto refusal = is_over(state, command.plan_item)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    return ended(*state.item, PlanOutcome::waived, command.note);
}

Warnings warnings(const PlanItemState& state, const CompletePeriodicVisit& /*command*/) {
    const KnownPlanItem& item = *state.item;
    if (item.most_visits == 0 || item.visits_done < item.most_visits) return {};
    return {
        {.code = "contracts.visits_used_up",
         .field = "plan_item",
         .numbers = {{"most", item.most_visits}, {"done", item.visits_done}},
         .fa =
             fmt::format("قرارداد {} تا {} سرویس دارد و {} سرویس انجام شده است.", item.name.source,
                         number_fa(item.most_visits), number_fa(item.visits_done)),
         .en = fmt::format("Contract {} promises {}; {} done.", item.name.source,
                           counted_en(item.most_visits, "visit", "visits"),
                           counted_en(item.visits_done, "is", "are")),
         .remedy_fa =
             "اگر انجام شده، ثبتش کنید: هزینه آن با شرکت است و مرکز آن را می‌بیند.",
         .remedy_en = "If it was made, record it: the company bears it, and the centre is told."}};
}

}  // namespace amani::domain
