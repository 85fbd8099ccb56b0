// What the decisions of the serials console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/serials/identity_file.h"
#include "shared/domain/serials/names.h"
#include "shared/domain/serials/product_desk.h"

namespace amani::app {

[[nodiscard]] domain::RegisterSerialState load(const Desk& desk,
                                               const domain::RegisterSerial& command,
                                               base::Day day);
[[nodiscard]] domain::ActivateWarrantyState load(const Desk& desk,
                                                 const domain::ActivateWarranty& command,
                                                 base::Day day);
[[nodiscard]] domain::CorrectSerialState load(const Desk& desk,
                                              const domain::CorrectSerial& command, base::Day day);
[[nodiscard]] domain::CorrectStubState load(const Desk& desk, const domain::CorrectStub& command,
                                            base::Day day);
[[nodiscard]] domain::MergeSerialsState load(const Desk& desk, const domain::MergeSerials& command,
                                             base::Day day);
[[nodiscard]] domain::ProductState load(const Desk& desk, const domain::FlagSerial& command,
                                        base::Day day);
[[nodiscard]] domain::ProductState load(const Desk& desk, const domain::LiftFlag& command,
                                        base::Day day);
[[nodiscard]] domain::ChangeOwnerState load(const Desk& desk, const domain::ChangeOwner& command,
                                            base::Day day);
[[nodiscard]] domain::ExtendWarrantyState load(const Desk& desk,
                                               const domain::ExtendWarranty& command,
                                               base::Day day);
[[nodiscard]] domain::ProductState load(const Desk& desk, const domain::VoidWarranty& command,
                                        base::Day day);
[[nodiscard]] domain::ProductState load(const Desk& desk, const domain::RestoreWarranty& command,
                                        base::Day day);
[[nodiscard]] domain::RetireSerialState load(const Desk& desk, const domain::RetireSerial& command,
                                             base::Day day);
[[nodiscard]] domain::ProductState load(const Desk& desk, const domain::ReinstateSerial& command,
                                        base::Day day);
[[nodiscard]] domain::LinkJobsState load(const Desk& desk, const domain::LinkJobs& command,
                                         base::Day day);

}  // namespace amani::app
