// Agents' terms (all of them, the last one in force) and payments to and from agents.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class AgentsProjection {
  public:
    explicit AgentsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::AgentTermsSet& set);
    void apply(const domain::Event& event, const domain::PaymentMade& made);

  private:
    std::unique_ptr<store::Statement> set_terms_;
    std::unique_ptr<store::Statement> make_payment_;
};

struct AgentTermsRow {
    base::SiteId agent;
    base::Day day;  // on which the terms were set
    domain::SettlementPolicy policy = domain::SettlementPolicy::consignment;
    base::BasisPoints rate;
    domain::VatRegistered vat = domain::VatRegistered::no;
    base::Rial credit_limit;
};
BOOST_DESCRIBE_STRUCT(AgentTermsRow, (), (agent, day, policy, rate, vat, credit_limit))

struct PaymentRow {
    base::EventId id;
    base::SiteId agent;
    domain::PaymentDirection direction{};
    base::Rial amount;
    std::string reference;
    base::Day day;
    base::LogicalTime time;
    base::UserId author;
};
BOOST_DESCRIBE_STRUCT(PaymentRow, (), (id, agent, direction, amount, reference, day, time, author))

[[nodiscard]] std::optional<AgentTermsRow> agent_terms(store::Database& database,
                                                       base::SiteId agent);
[[nodiscard]] std::optional<PaymentRow> payment(store::Database& database, base::EventId id);
[[nodiscard]] std::vector<PaymentRow> payments_of(store::Database& database, base::SiteId agent);

extern const List payments_list;
extern const List agents_list;  // with the terms in force

}  // namespace amani::views
