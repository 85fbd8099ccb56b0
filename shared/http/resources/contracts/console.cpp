#include "shared/http/resources/contracts/console.h"

#include "shared/app/contracts/load.h"
#include "shared/domain/contracts/import.h"
#include "shared/http/resources/contracts/contract.h"
#include "shared/http/resources/contracts/reports.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/contracts/contracts_view.h"

namespace amani::http {

namespace {

// A paper that nothing can be done with; its state is that it was recorded.
Detail invoice_detail(SiteApi& api) {
    return {[&api](const Request&, boost::json::object& row) {
                row["state"] = "recorded";
                row = with_head(api, std::move(row), {});
            },
            {{"state", choice({"recorded"})}}};
}

}  // namespace

Console contracts_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes = {command_route<domain::SignContract>(api, {"/contracts", "Sign a contract"}),
                   command_route<domain::RenewContract>(
                       api, {"/contracts/{id}/renew", "Renew a contract", "contract"}),
                   command_route<domain::AmendContract>(
                       api, {"/contracts/{id}/amend", "Change a contract's terms", "contract",
                             fill_in_terms}),
                   command_route<domain::SuspendContract>(
                       api, {"/contracts/{id}/suspend", "Suspend a contract", "contract"}),
                   command_route<domain::ResumeContract>(
                       api, {"/contracts/{id}/resume", "Resume a contract", "contract"}),
                   command_route<domain::TerminateContract>(
                       api, {"/contracts/{id}/terminate", "Terminate a contract", "contract"}),
                   command_route<domain::InvoiceInstalment>(
                       api, {"/contracts/{id}/invoice", "Invoice an instalment", "contract"}),
                   command_route<domain::SetPeriodicPolicy>(
                       api, {"/periodic-policies", "Set a policy of free periodic service"}),
                   command_route<domain::PlanPeriodicVisit>(
                       api, {"/plan-items/{id}/plan", "Plan a periodic visit", "plan_item"}),
                   command_route<domain::MovePeriodicVisit>(
                       api, {"/plan-items/{id}/move", "Move a periodic visit", "plan_item"}),
                   command_route<domain::CompletePeriodicVisit>(
                       api, {"/plan-items/{id}/done", "Record a visit that was made", "plan_item"}),
                   command_route<domain::MissPeriodicVisit>(
                       api, {"/plan-items/{id}/missed", "Record a visit that was not made",
                             "plan_item"}),
                   command_route<domain::WaivePeriodicVisit>(
                       api, {"/plan-items/{id}/waive", "Waive a periodic visit", "plan_item"}),
                   contract_sla_route(api), contract_profit_route(api), periodic_due_route(api)},
        .nouns = {{{.list = views::contracts_list,
                    .reads = views::contract_record.reads,
                    .summary = "Contracts, with how much of them is used",
                    .decorate = with_phase(api),
                    .detail = contract_detail(api),
                    .added = {phase_column()},
                    .totals = {"price"}},
                   "number"},
                  {{.list = views::contract_serials_list,
                    .reads = views::contract_record.reads,
                    .summary = "Products that are under contracts",
                    .decorate = with_phase(api),
                    .added = {phase_column()}},
                   "",
                   no},
                  {{.list = views::contract_instalments_list,
                    .reads = views::contract_record.reads,
                    .summary = "Instalments of contracts, with their due days and invoices",
                    .totals = {"amount", "paid", "owed"}},
                   "",
                   no},
                  {{.list = views::contract_renewals_list,
                    .reads = views::contract_record.reads,
                    .summary = "Contracts that were not terminated and are followed by none, by "
                               "their last days",
                    .decorate = with_phase(api),
                    .added = {phase_column()},
                    .totals = {"price"}},
                   "",
                   no},
                  {{.list = views::contract_invoices_list,
                    .reads = views::contract_invoice_record.reads,
                    .summary = "Invoices of instalments",
                    .detail = invoice_detail(api),
                    .totals = {"amount", "value_added_tax", "total"}},
                   "number"},
                  {{.list = views::contract_income_list,
                    .reads = domain::Subject::accounts,
                    .summary = "What contracts were invoiced, have earned, and is deferred",
                    .decorate = with_phase(api),
                    .added = {phase_column()},
                    .totals = {"price", "invoiced", "recognised", "deferred"}},
                   "",
                   no},
                  {{.list = views::periodic_policies_list,
                    .reads = domain::Subject::common,
                    .summary = "Policies of free periodic service",
                    .detail = master_detail(
                        api, {{"change", "SetPeriodicPolicy", "/periodic-policies", {}}})},
                   "code"},
                  {{.list = views::plan_items_list,
                    .reads = views::contract_record.reads,
                    .summary = "Visits that contracts promise, by their due days",
                    .detail = plan_item_detail(api)},
                   "id"}},
        .linked = {{views::contract_record, contract_linkage}},
        .looks = {{.kind = views::contract_record,
                   .number = "number",
                   .name = "customer_name",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}},
        .sheets = {sheet_of<domain::SignContract, domain::contract_columns, domain::contract_from>(
            views::contracts_list)}};
}

}  // namespace amani::http
