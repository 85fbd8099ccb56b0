// What the decisions about a job's account need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/billing/estimate.h"

namespace amani::app {

[[nodiscard]] domain::RecordLabourState load(const Desk& desk, const domain::RecordLabour& command,
                                             base::Day day);
[[nodiscard]] domain::AddChargeState load(const Desk& desk, const domain::AddCharge& command,
                                          base::Day day);
[[nodiscard]] domain::WithdrawLineState load(const Desk& desk, const domain::WithdrawLine& command,
                                             base::Day day);
// How much one may give away depends on who asks.
[[nodiscard]] domain::GrantDiscountState load(const Desk& desk,
                                              const domain::GrantDiscount& command,
                                              const Author& author);
[[nodiscard]] domain::GiveEstimateState load(const Desk& desk, const domain::GiveEstimate& command,
                                             base::Day day);
[[nodiscard]] domain::AnswerEstimateState load(const Desk& desk,
                                               const domain::AnswerEstimate& command,
                                               base::Day day);

}  // namespace amani::app
