// A visit at the customer's, from its plan to its result. It is for a request that is open or a job
// whose device has not left: one that ended without having done the work is followed by another.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/requests/service_request.h"
#include "shared/domain/service/repair_phase.h"
#include "shared/domain/visits/commands.h"
#include "shared/domain/visits/refusals.h"
#include "shared/domain/visits/visit_phase.h"

#include <optional>
#include <string>
#include <utility>

namespace amani::domain {

// A visit of this site.
struct KnownVisit {
    VisitPhase phase = VisitPhase::planned;
    base::ServiceRequestId request;
    base::JobId job;
};

struct PlanVisitState {
    std::optional<KnownVisit> visit;      // the command's, when it names a known one
    std::optional<KnownRequest> request;  // that the visit is for
    std::optional<RepairPhase> job;       // the same
    std::string address;                  // of the request, or of the job's customer
    bool technician_is_known = true;      // at this site; or the command names none
    std::optional<std::pair<std::int32_t, std::int32_t>> hours;  // the command's, as minutes
    base::Day today;
};
[[nodiscard]] base::Result<VisitPlanned, VisitsRefusal> decide(const PlanVisitState& state,
                                                               const PlanVisit& command);

struct VisitState {
    std::optional<KnownVisit> visit;  // nothing: not known at this site
    base::Day today;
};
[[nodiscard]] base::Result<VisitStarted, VisitsRefusal> decide(const VisitState& state,
                                                               const StartVisit& command);
[[nodiscard]] base::Result<VisitEnded, VisitsRefusal> decide(const VisitState& state,
                                                             const EndVisit& command);

}  // namespace amani::domain
