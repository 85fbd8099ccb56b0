// What the decisions of the agents console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/agents/agent_account.h"

namespace amani::app {

[[nodiscard]] domain::SetAgentTermsState load(const Desk& desk,
                                              const domain::SetAgentTerms& command, base::Day day);
[[nodiscard]] domain::MakePaymentState load(const Desk& desk, const domain::MakePayment& command,
                                            base::Day day);

}  // namespace amani::app
