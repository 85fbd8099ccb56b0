// Where a device is in the house, who works on it and how it goes from hand to hand (R-SHP-7, 8).
// A device is in one unit at a time. A handover has two steps: it stays with the unit that hands
// over until the other one accepts it.
#pragma once

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/domain/workshop/units.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// A handover that nobody has answered after so many working minutes is late (RULES §4.3).
inline constexpr std::int64_t answered_within_minutes = 4 * 60;

struct RunningClock {
    base::EventId started;
    base::UserId user;
};

// A device in the house, folded from the events of its job.
struct Bench {
    base::UnitId unit;           // none: the counter
    base::HandoverId pending;    // not answered yet, or none
    base::UnitId on_its_way_to;  // of the pending handover
    base::UserId technician;     // or none
    std::vector<RunningClock> running;
};
void apply(Bench& bench, base::EventId id, const HandedOver& event);
void apply(Bench& bench, const HandoverAccepted& event);
void apply(Bench& bench, const HandoverRefused& event);
void apply(Bench& bench, const TechnicianAssigned& event);
void apply(Bench& bench, base::EventId id, base::UserId author, const LabourStarted& event);
void apply(Bench& bench, const LabourStopped& event);
// The end of a repair stops all clocks.
void end_repair(Bench& bench);

// A job of this site with its bench.
struct JobAtBench {
    RepairPhase phase = RepairPhase::admitted;
    Bench bench;
    Unit unit;  // where it is
};

struct HandOverState {
    std::optional<JobAtBench> job;  // nothing: not known at this site
    std::optional<Unit> to;
    std::optional<Unit> pending_to;
    Acting acting;  // in the unit where the device is
};
[[nodiscard]] base::Result<HandedOver, WorkshopRefusal> decide(const HandOverState& state,
                                                               const HandOver& command);

struct AnswerHandoverState {
    std::optional<JobAtBench> job;
    Unit to;        // of the pending handover
    Acting acting;  // in that unit
};
[[nodiscard]] base::Result<HandoverAccepted, WorkshopRefusal> decide(
    const AnswerHandoverState& state, const AcceptHandover& command);
[[nodiscard]] base::Result<HandoverRefused, WorkshopRefusal> decide(
    const AnswerHandoverState& state, const RefuseHandover& command);

struct AssignTechnicianState {
    std::optional<JobAtBench> job;
    Acting acting;  // in the unit where the device is
    struct Candidate {
        std::string name;
        bool may_repair =
            false;  // has the duty in that unit; without members, the role at the site
    };
    std::optional<Candidate> technician;  // the command's
};
// Who leads the unit assigns anybody of it; a technician takes a device for himself.
[[nodiscard]] base::Result<TechnicianAssigned, WorkshopRefusal> decide(
    const AssignTechnicianState& state, const AssignTechnician& command);

struct LabourState {
    std::optional<JobAtBench> job;
    Acting acting;                       // in the unit where the device is
    std::optional<std::string> runs_on;  // number of the job on which the person's clock runs
};
[[nodiscard]] base::Result<LabourStarted, WorkshopRefusal> decide(const LabourState& state,
                                                                  const StartLabour& command);
[[nodiscard]] base::Result<LabourStopped, WorkshopRefusal> decide(const LabourState& state,
                                                                  const StopLabour& command);

}  // namespace amani::domain
