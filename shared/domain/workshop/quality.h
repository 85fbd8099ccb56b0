// The check of finished repairs (R-SHP-6): by a list of the device's model, by another person than
// who repaired it. What fails goes back to the same technician; how often is counted.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/service/repair_job.h"
#include "shared/domain/workshop/bench.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

void apply(RepairJob& job, const QualityChecked& event);

struct DefineCheckListState {
    bool is_known = false;  // the list that the command changes
    std::vector<std::string> unknown_scope;
};
[[nodiscard]] base::Result<CheckListDefined, WorkshopRefusal> decide(
    const DefineCheckListState& state, const DefineCheckList& command);

struct CheckList {
    base::CheckListId id;
    std::string name;
    std::vector<std::string> scope;
    std::vector<std::string> items;
};

struct CheckQualityState {
    std::optional<JobAtBench> job;
    DeviceKindOf device;
    std::optional<CheckList> list;        // the command's
    bool has_quality_unit = false;        // the site: the check is then done there
    Acting acting;                        // in the unit where the device is
    std::vector<base::UserId> repairers;  // who recorded work on the job, fitted parts, ran a clock
    bool is_alone = false;  // nobody else of the site could check: he may check what he repaired
};
[[nodiscard]] base::Result<QualityChecked, WorkshopRefusal> decide(const CheckQualityState& state,
                                                                   const CheckQuality& command);

}  // namespace amani::domain
