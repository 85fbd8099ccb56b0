#include "shared/domain/agents/agent_account.h"

namespace amani::domain {

using base::Refused;

base::Result<AgentTermsSet, AgentsRefusal> decide(const SetAgentTermsState& state,
                                                  const SetAgentTerms& command) {
    if (!state.is_agent) return Refused{NotAnAgent{}};
    if (const auto wrong =
            FieldCheck{}
                .range("rate", command.rate.value, 1, base::whole_in_basis_points)
                .range("credit_limit", command.credit_limit.value, 0, base::most_amount)
                .first()) {
        return Refused{*wrong};
    }
    const bool changes_policy = state.present && state.present->policy != command.policy;
    if (changes_policy && (state.custody.value != 0 || state.open_debts.value != 0)) {
        return Refused{PolicyInUse{state.custody, state.open_debts}};
    }
    return AgentTermsSet{command.agent, command.policy, command.rate, command.vat,
                         command.credit_limit};
}

base::Result<PaymentMade, AgentsRefusal> decide(const MakePaymentState& state,
                                                const MakePayment& command) {
    if (!state.is_agent) return Refused{NotAnAgent{}};
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 1, base::most_amount)
                               .text("reference", command.reference)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.recorded_under_reference) {
        return Refused{PaymentRepeated{command.reference, *state.recorded_under_reference}};
    }
    return PaymentMade{command.agent, command.direction, command.amount, command.reference};
}

}  // namespace amani::domain
