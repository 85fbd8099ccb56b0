// An agent's terms and payments. The settlement policy is fixed while goods or used-part debts are
// open.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/agents/commands.h"
#include "shared/domain/agents/refusals.h"

#include <optional>

namespace amani::domain {

struct SetAgentTermsState {
    bool is_agent = false;                 // the site is known and is an agent
    std::optional<AgentTermsSet> present;  // nothing: no terms yet
    base::Quantity custody;                // A over all parts
    base::Quantity open_debts;             // used parts owed and not closed
};
[[nodiscard]] base::Result<AgentTermsSet, AgentsRefusal> decide(const SetAgentTermsState& state,
                                                                const SetAgentTerms& command);

struct MakePaymentState {
    bool is_agent = false;
    std::optional<base::Rial> recorded_under_reference;  // the agent's payment with this reference
};
[[nodiscard]] base::Result<PaymentMade, AgentsRefusal> decide(const MakePaymentState& state,
                                                              const MakePayment& command);

}  // namespace amani::domain
