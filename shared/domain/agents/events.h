// Agents' terms and payments: by the hub. Type numbers 30–39.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

enum class SettlementPolicy : std::uint8_t { consignment = 1, sold_on_account = 2 };
BOOST_DESCRIBE_ENUM(SettlementPolicy, consignment, sold_on_account)
enum class VatRegistered : std::uint8_t { no = 1, yes = 2 };
BOOST_DESCRIBE_ENUM(VatRegistered, no, yes)

struct AgentTermsSet {
    static constexpr AboutEvent about{30, Writer::centre, Relay::to_whom_it_concerns,
                                      "تعیین شرایط نمایندگی", "Agent terms set"};
    base::SiteId agent;
    SettlementPolicy policy = SettlementPolicy::consignment;
    base::BasisPoints rate;  // agent price = retail × rate
    VatRegistered vat = VatRegistered::no;
    base::Rial credit_limit;
    [[nodiscard]] base::SiteId concerns() const { return agent; }
};
BOOST_DESCRIBE_STRUCT(AgentTermsSet, (), (agent, policy, rate, vat, credit_limit))
[[nodiscard]] constexpr bool is_within_bounds(const AgentTermsSet& event) {
    return base::is_share(event.rate) && event.credit_limit.value >= 0;
}

enum class PaymentDirection : std::uint8_t { to_agent = 1, from_agent = 2 };
BOOST_DESCRIBE_ENUM(PaymentDirection, to_agent, from_agent)

struct PaymentMade {  // P-9a
    static constexpr AboutEvent about{31, Writer::centre, Relay::to_whom_it_concerns,
                                      "دریافت یا پرداخت وجه", "Payment made"};
    base::SiteId agent;
    PaymentDirection direction = PaymentDirection::to_agent;
    base::Rial amount;
    std::string reference;
    [[nodiscard]] base::SiteId concerns() const { return agent; }
};
BOOST_DESCRIBE_STRUCT(PaymentMade, (), (agent, direction, amount, reference))
[[nodiscard]] constexpr bool is_within_bounds(const PaymentMade& event) {
    return event.amount.value >= 1;
}

using AgentEvents = boost::mp11::mp_list<AgentTermsSet, PaymentMade>;

}  // namespace amani::domain
