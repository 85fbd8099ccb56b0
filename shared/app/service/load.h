// What the decisions of the service console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/service/repair_job.h"

namespace amani::app {

[[nodiscard]] domain::AdmitDeviceState load(const Desk& desk, const domain::AdmitDevice& command,
                                            base::Day day);
[[nodiscard]] domain::FitPartState load(const Desk& desk, const domain::FitPart& command,
                                        base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::RecordWork& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::RemovePart& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::FinishRepair& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::DeliverDevice& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::CancelJob& command,
                                    base::Day day);

}  // namespace amani::app
