#include "shared/domain/visits/visit.h"

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::int32_t longest_wait = 365;  // days ahead

bool is_waited_for(const PlanVisitState& state) {
    return state.request ? is_open(state.request->phase) : is_in_house(*state.job);
}

}  // namespace

base::Result<VisitPlanned, VisitsRefusal> decide(const PlanVisitState& state,
                                                 const PlanVisit& command) {
    if (!command.visit.is_none()) {
        if (!state.visit) return Refused{FieldRefusal{Unknown{"visit", {}}}};
        if (state.visit->phase == VisitPhase::ended) return Refused{VisitHasEnded{}};
        if (state.visit->phase == VisitPhase::started) return Refused{VisitHasBegun{}};
    } else {
        if (command.request.is_none() == command.job.is_none()) return Refused{VisitForNothing{}};
        if (const auto wrong =
                FieldCheck{}
                    .known("request", command.request.is_none() || state.request.has_value())
                    .known("job", command.job.is_none() || state.job.has_value())
                    .first())
            return Refused{*wrong};
        if (!is_waited_for(state)) return Refused{NothingToVisit{}};
    }
    if (const auto wrong = FieldCheck{}
                               .range("date", command.date.value, state.today.value,
                                      state.today.value + longest_wait)
                               .known("technician", state.technician_is_known)
                               .optional_text("address", command.address, FieldCheck::text_length)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    if (!state.hours) return Refused{BadVisitHours{command.hours}};
    const std::string address = is_blank(command.address) ? state.address : command.address;
    if (is_blank(address)) return Refused{NoAddress{}};
    return VisitPlanned{.visit = command.visit,
                        .request = state.visit ? state.visit->request : command.request,
                        .job = state.visit ? state.visit->job : command.job,
                        .day = command.date,
                        .from = state.hours->first,
                        .until = state.hours->second,
                        .technician = command.technician,
                        .address = address,
                        .note = command.note};
}

base::Result<VisitStarted, VisitsRefusal> decide(const VisitState& state,
                                                 const StartVisit& command) {
    if (!state.visit) return Refused{FieldRefusal{Unknown{"visit", {}}}};
    if (state.visit->phase == VisitPhase::ended) return Refused{VisitHasEnded{}};
    if (state.visit->phase == VisitPhase::started) return Refused{VisitHasBegun{}};
    return VisitStarted{command.visit};
}

base::Result<VisitEnded, VisitsRefusal> decide(const VisitState& state, const EndVisit& command) {
    if (!state.visit) return Refused{FieldRefusal{Unknown{"visit", {}}}};
    if (state.visit->phase == VisitPhase::ended) return Refused{VisitHasEnded{}};
    const bool has_begun = state.visit->phase == VisitPhase::started;
    if (has_begun && command.result == VisitResult::called_off) return Refused{VisitHasBegun{}};
    if (!has_begun && command.result != VisitResult::called_off &&
        command.result != VisitResult::no_access)
        return Refused{VisitNotBegun{}};
    FieldCheck check;
    check.optional_text("note", command.note, FieldCheck::text_length);
    if (!command.next_day.is_none())
        check.range("next_day", command.next_day.value, state.today.value,
                    state.today.value + longest_wait);
    if (const auto wrong = check.first()) return Refused{*wrong};
    return VisitEnded{command.visit, command.result, command.note, command.next_day};
}

}  // namespace amani::domain
