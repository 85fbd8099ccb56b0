// What the decisions of the service console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/service/delivery.h"

namespace amani::app {

[[nodiscard]] domain::AdmitDeviceState load(const Desk& desk, const domain::AdmitDevice& command,
                                            base::Day day);
[[nodiscard]] domain::RecordWorkState load(const Desk& desk, const domain::RecordWork& command,
                                           base::Day day);
[[nodiscard]] domain::CorrectPartSerialState load(const Desk& desk,
                                                  const domain::CorrectPartSerial& command,
                                                  base::Day day);
[[nodiscard]] domain::UndoFittingState load(const Desk& desk, const domain::UndoFitting& command,
                                            base::Day day);
[[nodiscard]] domain::FinishRepairState load(const Desk& desk, const domain::FinishRepair& command,
                                             base::Day day);
[[nodiscard]] domain::CancelJobState load(const Desk& desk, const domain::CancelJob& command,
                                          base::Day day);
[[nodiscard]] domain::ServeUnderContractState load(const Desk& desk,
                                                   const domain::ServeUnderContract& command,
                                                   base::Day day);
[[nodiscard]] domain::DeliverDeviceState load(const Desk& desk,
                                              const domain::DeliverDevice& command,
                                              const Author& author);
[[nodiscard]] domain::FitPartState load(const Desk& desk, const domain::FitPart& command,
                                        base::Day day);
// A job of this site; nothing when it is another's or not known here.
[[nodiscard]] domain::KnownJob repair_job(const Desk& desk, base::JobId id);

// A command about one job, whose decision needs to know no more than that job.
template <class Command>
    requires requires(const domain::KnownJob& job, const Command& command) {
        command.job;
        decide(job, command);
    }
[[nodiscard]] domain::KnownJob load(const Desk& desk, const Command& command, base::Day) {
    return repair_job(desk, command.job);
}

}  // namespace amani::app
