// What the decisions of the returns console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/returns/used_parcel.h"
#include "shared/domain/returns/used_part_debt.h"

namespace amani::app {

[[nodiscard]] domain::DispatchUsedPartsState load(const Desk& desk,
                                                  const domain::DispatchUsedParts& command,
                                                  base::Day day);
[[nodiscard]] domain::ReceiveUsedPartsState load(const Desk& desk,
                                                 const domain::ReceiveUsedParts& command,
                                                 base::Day day);
[[nodiscard]] domain::InspectUsedPartState load(const Desk& desk,
                                                const domain::InspectUsedPart& command,
                                                base::Day day);
[[nodiscard]] domain::UsedPartDebtState load(const Desk& desk,
                                             const domain::ChargeUsedPart& command, base::Day day);
[[nodiscard]] domain::UsedPartDebtState load(const Desk& desk, const domain::WaiveUsedPart& command,
                                             base::Day day);

}  // namespace amani::app
