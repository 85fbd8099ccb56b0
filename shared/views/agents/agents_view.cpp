#include "shared/views/agents/agents_view.h"

#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr ListColumn payment_columns[] = {
    {"id", "payment.id", CellKind::event, Sorting::yes},
    {"agent", "payment.agent", CellKind::site},
    {"agent_code", "site.code", CellKind::text},
    name_column<domain::PaymentDirection>("direction", "payment.direction"),
    {"amount", "payment.amount", CellKind::amount},
    {"reference", "payment.reference", CellKind::text},
    ListColumn{"day", "payment.day", CellKind::day}.always(),
    ListColumn{"time", "payment.time", CellKind::instant, Sorting::yes}.always(),
};
constexpr ListColumn agent_columns[] = {
    {"id", "site.id", CellKind::site, Sorting::yes},
    {"code", "site.code", CellKind::text, Sorting::yes},
    {"name", "site.name", CellKind::text},
    name_column<domain::SettlementPolicy>("policy", "terms.policy"),
    {"rate", "terms.rate"},
    name_column<domain::VatRegistered>("vat", "terms.vat"),
    {"credit_limit", "terms.credit_limit", CellKind::amount},
    {"since", "terms.day", CellKind::day},
};

constexpr Sought payment_texts[] = {
    {Sought::By::part, "search_key(payment.reference)",
     "SELECT id FROM payment WHERE reference <> '' AND {}"},
    {Sought::By::part, "search_key(site.code)",
     "SELECT id FROM payment WHERE agent IN (SELECT id FROM site WHERE {})"},
};
constexpr Sought agent_texts[] = {{Sought::By::part, "search_key(site.name)"},
                                  {Sought::By::part, "search_key(site.code)"}};

}  // namespace

const List payments_list{"payments",
                         "payment LEFT JOIN site ON site.id = payment.agent",
                         payment_columns,
                         "id",
                         Direction::descending,
                         payment_texts};
const List agents_list{"agents",
                       "(SELECT id, code, name FROM site WHERE kind = 4) AS site "
                       "LEFT JOIN agent_terms AS terms ON terms.agent = site.id AND NOT EXISTS "
                       "(SELECT 1 FROM agent_terms "
                       "AS later WHERE later.agent = terms.agent AND (later.time, later.event) > "
                       "(terms.time, terms.event))",
                       agent_columns,
                       "code",
                       Direction::ascending,
                       agent_texts};

AgentsProjection::AgentsProjection(store::Database& database)
    : set_terms_(database.prepare(
          "INSERT INTO agent_terms(agent, time, event, day, policy, rate, vat, credit_limit) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (agent, time, event) DO NOTHING")),
      make_payment_(database.prepare(
          "INSERT INTO payment(id, agent, direction, amount, reference, day, time, author) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO NOTHING")) {}

void AgentsProjection::apply(const domain::Event& event, const domain::AgentTermsSet& set) {
    set_terms_->run(set.agent, event.time, event.id, event.day, set.policy, set.rate, set.vat,
                    set.credit_limit);
}

void AgentsProjection::apply(const domain::Event& event, const domain::PaymentMade& made) {
    make_payment_->run(event.id, made.agent, made.direction, made.amount, made.reference, event.day,
                       event.time, event.author);
}

std::optional<AgentTermsRow> agent_terms(store::Database& database, base::SiteId agent) {
    return row<AgentTermsRow>(
        database,
        "SELECT agent, day, policy, rate, vat, credit_limit FROM agent_terms WHERE agent = ?1 "
        "ORDER BY time DESC, event DESC LIMIT 1",
        agent);
}

std::optional<PaymentRow> payment(store::Database& database, base::EventId id) {
    return row<PaymentRow>(
        database,
        "SELECT id, agent, direction, amount, reference, day, time, author FROM payment "
        "WHERE id = ?1",
        id);
}

std::vector<PaymentRow> payments_of(store::Database& database, base::SiteId agent) {
    return rows<PaymentRow>(
        database,
        "SELECT id, agent, direction, amount, reference, day, time, author FROM payment "
        "WHERE agent = ?1 ORDER BY id",
        agent);
}

}  // namespace amani::views
