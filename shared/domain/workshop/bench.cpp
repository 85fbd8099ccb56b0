#include "shared/domain/workshop/bench.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

std::optional<WorkshopRefusal> cannot_repair(const std::optional<JobAtBench>& job) {
    if (!job) return FieldRefusal{Unknown{"job", {}}};
    if (!takes_work(job->phase)) return NoWorkNow{job->phase};
    if (!job->bench.pending.is_none()) return HandoverPending{job->unit.name};
    const bool repairs = job->unit.id.is_none() || job->unit.kind == UnitKind::shop;
    if (!repairs) return WrongUnit{job->unit.name, UnitKind::shop};
    return std::nullopt;
}

const RunningClock* clock_of(const Bench& bench, base::UserId user) {
    const auto clock = std::ranges::find(bench.running, user, &RunningClock::user);
    return clock == bench.running.end() ? nullptr : &*clock;
}

}  // namespace

void apply(Bench& bench, base::EventId id, const HandedOver& event) {
    bench.pending = base::HandoverId::of(id);
    bench.on_its_way_to = event.to;
}

void apply(Bench& bench, const HandoverAccepted& event) {
    bench.pending = {};
    bench.on_its_way_to = {};
    bench.unit = event.unit;
}

void apply(Bench& bench, const HandoverRefused& /*event*/) {
    bench.pending = {};
    bench.on_its_way_to = {};
}

void apply(Bench& bench, const TechnicianAssigned& event) { bench.technician = event.technician; }

void apply(Bench& bench, base::EventId id, base::UserId author, const LabourStarted& /*event*/) {
    bench.running.push_back({id, author});
}

void apply(Bench& bench, const LabourStopped& event) {
    std::erase_if(bench.running,
                  [&](const RunningClock& clock) { return clock.started == event.started; });
}

void apply(Bench& bench, const RepairFinished& /*event*/) { bench.running.clear(); }

base::Result<HandedOver, WorkshopRefusal> decide(const HandOverState& state,
                                                 const HandOver& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (!is_in_house(state.job->phase)) return Refused{NotInHouse{state.job->phase}};
    if (const auto wrong = FieldCheck{}
                               .known("to", state.to.has_value())
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    if (state.pending_to) return Refused{HandoverPending{state.pending_to->name}};
    if (state.to->standing == UnitStanding::closed) return Refused{UnitClosed{state.to->name}};
    if (command.to == state.job->bench.unit) return Refused{AlreadyThere{state.to->name}};
    if (auto refusal = not_his_duty(state.acting, state.job->unit, every_duty()))
        return Refused{std::move(*refusal)};
    return HandedOver{
        .job = command.job, .from = state.job->bench.unit, .to = command.to, .note = command.note};
}

base::Result<HandoverAccepted, WorkshopRefusal> decide(const AnswerHandoverState& state,
                                                       const AcceptHandover& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (state.job->bench.pending.is_none()) return Refused{NothingToAccept{}};
    if (auto refusal = not_his_duty(state.acting, state.to, every_duty()))
        return Refused{std::move(*refusal)};
    return HandoverAccepted{command.job, state.job->bench.pending, state.to.id};
}

base::Result<HandoverRefused, WorkshopRefusal> decide(const AnswerHandoverState& state,
                                                      const RefuseHandover& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (state.job->bench.pending.is_none()) return Refused{NothingToAccept{}};
    if (const auto wrong = FieldCheck{}.text("reason", command.reason).first())
        return Refused{*wrong};
    if (auto refusal = not_his_duty(state.acting, state.to, every_duty()))
        return Refused{std::move(*refusal)};
    return HandoverRefused{command.job, state.job->bench.pending, command.reason};
}

base::Result<TechnicianAssigned, WorkshopRefusal> decide(const AssignTechnicianState& state,
                                                         const AssignTechnician& command) {
    if (auto refusal = cannot_repair(state.job)) return Refused{std::move(*refusal)};
    const bool is_nobody = command.technician.is_none();
    if (const auto wrong = FieldCheck{}
                               .known("technician", is_nobody || state.technician.has_value())
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    const Unit& unit = state.job->unit;
    const bool takes_it = command.technician == state.acting.user;
    const auto duties =
        takes_it ? std::vector{Duty::supervisor, Duty::technician} : std::vector{Duty::supervisor};
    if (auto refusal = not_his_duty(state.acting, unit, duties))
        return Refused{std::move(*refusal)};
    if (!is_nobody && !state.technician->may_repair)
        return Refused{NotATechnician{state.technician->name,
                                      state.acting.unit_has_members ? unit.name : std::string{}}};
    return TechnicianAssigned{command.job, command.technician, command.note};
}

base::Result<LabourStarted, WorkshopRefusal> decide(const LabourState& state,
                                                    const StartLabour& command) {
    if (auto refusal = cannot_repair(state.job)) return Refused{std::move(*refusal)};
    if (state.runs_on) return Refused{ClockRuns{*state.runs_on}};
    if (auto refusal =
            not_his_duty(state.acting, state.job->unit, {Duty::technician, Duty::supervisor}))
        return Refused{std::move(*refusal)};
    return LabourStarted{command.job};
}

base::Result<LabourStopped, WorkshopRefusal> decide(const LabourState& state,
                                                    const StopLabour& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    const auto* clock = clock_of(state.job->bench, state.acting.user);
    if (clock == nullptr) return Refused{NoClockRuns{}};
    if (const auto wrong =
            FieldCheck{}.optional_text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    return LabourStopped{command.job, clock->started, command.reason, command.note};
}

}  // namespace amani::domain
