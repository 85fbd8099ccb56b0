#include "shared/http/resources/agents/console.h"

#include "shared/app/agents/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/agents/agents_records.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/books/accounts_view.h"

namespace amani::http {

namespace {

// Adds the balance of 2110: what the agent owes; below zero what is owed to him.
Decorate with_balance(SiteApi& api) {
    return [&api](const Request&, boost::json::object& row) {
        const auto* id = row.if_contains("id");
        if (id == nullptr || !id->is_int64()) return;
        const base::SiteId agent{static_cast<std::uint32_t>(id->get_int64())};
        row["balance"] =
            codec::json_integer(views::account_balance(api.database(), 2110, agent).value);
    };
}

}  // namespace

Console agents_console(SiteApi& api) {
    return {.routes = {command_route<domain::SetAgentTerms>(
                           api, {"/agents/terms", "Set an agent's terms"}),
                       command_route<domain::MakePayment>(
                           api, {"/payments", "Record a payment to or from an agent"})},
            .nouns = {
                {{.list = views::agents_list,
                  .reads = views::agent_record.reads,
                  .summary = "Agents with their terms",
                  .decorate = with_balance(api),
                  .detail = master_detail(api, {{"set_terms", "SetAgentTerms", "/agents/terms", {}},
                                                {"pay", "MakePayment", "/payments", {}}}),
                  .added = {amount_column("balance", {"مانده", "balance"})},
                  .only_own_of = "id"},
                 "code"},
                {{.list = views::payments_list,
                  .reads = views::payment_record.reads,
                  .summary = "Payments to and from agents",
                  .decorate = with_stage(api),
                  .detail = master_detail(api),
                  .added = {stage_column()},
                  .totals = {"amount"},
                  .age_of = "day"},
                 "reference"},
            }};
}

}  // namespace amani::http
