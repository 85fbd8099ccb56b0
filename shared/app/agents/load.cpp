#include "shared/app/agents/load.h"

#include "shared/views/agents/agents_view.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/network/network_view.h"

namespace amani::app {

namespace {

bool is_agent(const Desk& desk, base::SiteId site) {
    const auto row = views::site(desk.database, site);
    return row && row->kind == domain::SiteKind::agent;
}

}  // namespace

domain::SetAgentTermsState load(const Desk& desk, const domain::SetAgentTerms& command, base::Day) {
    domain::SetAgentTermsState state{.is_agent = is_agent(desk, command.agent)};
    if (const auto row = views::agent_terms(desk.database, command.agent)) {
        state.present =
            domain::AgentTermsSet{row->agent, row->policy, row->rate, row->vat, row->credit_limit};
    }
    state.custody = views::in_custody_of(desk.database, command.agent);
    return state;
}

domain::MakePaymentState load(const Desk& desk, const domain::MakePayment& command, base::Day) {
    domain::MakePaymentState state{.is_agent = is_agent(desk, command.agent)};
    for (const auto& payment : views::payments_of(desk.database, command.agent)) {
        if (payment.reference == command.reference) state.recorded_under_reference = payment.amount;
    }
    return state;
}

}  // namespace amani::app
