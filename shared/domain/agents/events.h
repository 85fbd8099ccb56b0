// Agents' terms and payments: by the hub. Type numbers 30–39.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

enum class SettlementPolicy : std::uint8_t { consignment = 1, sold_on_account = 2 };
BOOST_DESCRIBE_ENUM(SettlementPolicy, consignment, sold_on_account)
enum class VatRegistered : std::uint8_t { no = 1, yes = 2 };
BOOST_DESCRIBE_ENUM(VatRegistered, no, yes)

struct AgentTermsSet {
    base::SiteId agent;
    SettlementPolicy policy = SettlementPolicy::consignment;
    base::BasisPoints rate;  // agent price = retail × rate
    VatRegistered vat = VatRegistered::no;
    base::Rial credit_limit;
};
BOOST_DESCRIBE_STRUCT(AgentTermsSet, (), (agent, policy, rate, vat, credit_limit))
[[nodiscard]] constexpr bool is_within_bounds(const AgentTermsSet& event) {
    return base::is_share(event.rate) && event.credit_limit.value >= 0;
}

enum class PaymentDirection : std::uint8_t { to_agent = 1, from_agent = 2 };
BOOST_DESCRIBE_ENUM(PaymentDirection, to_agent, from_agent)

struct PaymentMade {  // P-9a
    base::SiteId agent;
    PaymentDirection direction = PaymentDirection::to_agent;
    base::Rial amount;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(PaymentMade, (), (agent, direction, amount, reference))
[[nodiscard]] constexpr bool is_within_bounds(const PaymentMade& event) {
    return event.amount.value >= 1;
}

}  // namespace amani::domain
