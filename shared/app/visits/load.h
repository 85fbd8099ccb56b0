// What the decisions about visits need to know, read from this site's views; one overload for each
// command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/visits/visit.h"

namespace amani::app {

[[nodiscard]] domain::PlanVisitState load(const Desk& desk, const domain::PlanVisit& command,
                                          base::Day day);
[[nodiscard]] domain::VisitState load(const Desk& desk, const domain::StartVisit& command,
                                      base::Day day);
[[nodiscard]] domain::VisitState load(const Desk& desk, const domain::EndVisit& command,
                                      base::Day day);

}  // namespace amani::app
