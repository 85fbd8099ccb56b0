// A visit of a plan at the site that makes it: planned, moved, done, missed or waived. What the
// customer missed is told apart from what we did (R-CON-5).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/contracts/commands.h"
#include "shared/domain/contracts/plan.h"
#include "shared/domain/contracts/refusals.h"
#include "shared/domain/refusal/warning.h"

#include <optional>

namespace amani::domain {

// A visit that a contract or a policy promises.
struct KnownPlanItem {
    base::ContractId contract;
    base::PeriodicPolicyId periodic_policy;
    PlanItemName name;
    base::Day due;                                // by the calendar of the site that looks after it
    base::Day ends;                               // the last day of the contract or of the warranty
    ContractPhase phase = ContractPhase::active;  // of the contract
    std::optional<PlanOutcome> outcome;           // nothing: it is not over
    std::int64_t visits_done = 0;                 // under the contract, as known here
    std::int32_t most_visits = 0;                 // that it promises in all; 0: any number
};

struct PlanItemState {
    std::optional<KnownPlanItem> item;  // nothing: nobody promises it
    bool technician_is_known = true;    // at this site; or the command names none
    bool job_is_known = true;           // the same
    base::Day today;
};
[[nodiscard]] base::Result<PlanItemPlanned, ContractRefusal> decide(
    const PlanItemState& state, const PlanPeriodicVisit& command);
[[nodiscard]] base::Result<PlanItemPlanned, ContractRefusal> decide(
    const PlanItemState& state, const MovePeriodicVisit& command);
[[nodiscard]] base::Result<PlanItemEnded, ContractRefusal> decide(
    const PlanItemState& state, const CompletePeriodicVisit& command);
[[nodiscard]] base::Result<PlanItemEnded, ContractRefusal> decide(const PlanItemState& state,
                                                                  const MissPeriodicVisit& command);
[[nodiscard]] base::Result<PlanItemEnded, ContractRefusal> decide(
    const PlanItemState& state, const WaivePeriodicVisit& command);

// A visit beyond what the contract promises.
[[nodiscard]] Warnings warnings(const PlanItemState& state, const CompletePeriodicVisit& command);

}  // namespace amani::domain
