// What people ask of the agents' console.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/agents/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>

namespace amani::domain {

// An agent's contract (RULES §6.1), or a change of it.
struct SetAgentTerms {
    static constexpr std::string_view name_of_command = "SetAgentTerms";
    base::SiteId agent;
    SettlementPolicy policy = SettlementPolicy::consignment;
    base::BasisPoints rate;  // agent price = retail × rate: 8500 is 85 %
    VatRegistered vat = VatRegistered::no;
    base::Rial credit_limit;
};
BOOST_DESCRIBE_STRUCT(SetAgentTerms, (), (agent, policy, rate, vat, credit_limit))

// Money that changed hands (P-9a).
struct MakePayment {
    static constexpr std::string_view name_of_command = "MakePayment";
    base::SiteId agent;
    PaymentDirection direction = PaymentDirection::to_agent;
    base::Rial amount;
    std::string reference;  // of the bank; one payment a reference
};
BOOST_DESCRIBE_STRUCT(MakePayment, (), (agent, direction, amount, reference))

}  // namespace amani::domain
