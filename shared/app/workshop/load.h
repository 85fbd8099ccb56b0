// What the decisions of the workshop need to know, read from this site's views; one overload for
// each command. Most depend on who asks.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/workshop/bench.h"
#include "shared/domain/workshop/part_request.h"
#include "shared/domain/workshop/quality.h"
#include "shared/domain/workshop/units.h"

namespace amani::app {

[[nodiscard]] domain::DefineUnitState load(const Desk& desk, const domain::DefineUnit& command,
                                           base::Day day);
[[nodiscard]] domain::SetUnitMemberState load(const Desk& desk,
                                              const domain::SetUnitMember& command, base::Day day);
[[nodiscard]] domain::DefineCheckListState load(const Desk& desk,
                                                const domain::DefineCheckList& command,
                                                base::Day day);
[[nodiscard]] domain::HandOverState load(const Desk& desk, const domain::HandOver& command,
                                         const Author& author);
[[nodiscard]] domain::AnswerHandoverState load(const Desk& desk,
                                               const domain::AcceptHandover& command,
                                               const Author& author);
[[nodiscard]] domain::AnswerHandoverState load(const Desk& desk,
                                               const domain::RefuseHandover& command,
                                               const Author& author);
[[nodiscard]] domain::AssignTechnicianState load(const Desk& desk,
                                                 const domain::AssignTechnician& command,
                                                 const Author& author);
[[nodiscard]] domain::LabourState load(const Desk& desk, const domain::StartLabour& command,
                                       const Author& author);
[[nodiscard]] domain::LabourState load(const Desk& desk, const domain::StopLabour& command,
                                       const Author& author);
[[nodiscard]] domain::CheckQualityState load(const Desk& desk, const domain::CheckQuality& command,
                                             const Author& author);
[[nodiscard]] domain::RequestPartState load(const Desk& desk, const domain::RequestPart& command,
                                            const Author& author);
[[nodiscard]] domain::ReviewPartRequestState load(const Desk& desk,
                                                  const domain::ReviewPartRequest& command,
                                                  const Author& author);
[[nodiscard]] domain::IssuePartState load(const Desk& desk, const domain::IssuePart& command,
                                          base::Day day);
[[nodiscard]] domain::ReturnPartState load(const Desk& desk, const domain::ReturnPart& command,
                                           base::Day day);
[[nodiscard]] domain::ClosePartRequestState load(const Desk& desk,
                                                 const domain::ClosePartRequest& command,
                                                 base::Day day);

// A job of this site with where its device is; nothing when it is another's or not known here.
[[nodiscard]] std::optional<domain::JobAtBench> job_at_bench(const Desk& desk, base::JobId job);
// The unit with this id; none: the counter.
[[nodiscard]] domain::Unit unit_named(const Desk& desk, base::UnitId id);

// What scopes and skills are held against; empty texts where the model is not known here.
[[nodiscard]] domain::DeviceKindOf device_of(const Desk& desk, base::JobId job);

// The check lists in use that are for this job's device, or for any.
[[nodiscard]] std::vector<domain::CheckList> check_lists_for(const Desk& desk, base::JobId job);

// Somebody who may repair a device where it is, with what a supervisor wants to know of him
// (R-SHP-7). The first is the one to take.
struct Candidate {
    base::UserId user;
    std::string name;
    bool has_skill = false;        // for this brand, kind or model
    bool repaired_before = false;  // this device: what a check has failed goes back to him
    std::int64_t open_jobs = 0;    // assigned to him and not repaired
    std::int64_t clocks = 0;       // of his that run now
};
[[nodiscard]] std::vector<Candidate> candidates_for(const Desk& desk, base::JobId job,
                                                    base::Day day);

}  // namespace amani::app
