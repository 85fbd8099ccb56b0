#include "shared/app/contracts/load.h"

#include "shared/app/network/people.h"
#include "shared/app/service/load.h"
#include "shared/base/fold.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"

namespace amani::app {

namespace {

bool is_known(const Desk& desk, base::SiteId site) {
    return views::site(desk.database, site).has_value();
}

domain::ContractState contract_state(const Desk& desk, base::ContractId id, base::Day day) {
    return {.contract = views::contract(desk.database, id),
            .today = day,
            .numbers = desk.series(domain::DocumentType::contract, day)};
}

domain::PlanItemState item_state(const Desk& desk, const std::string& text, base::Day day) {
    domain::PlanItemState state{.item = {}, .today = day};
    if (const auto name = domain::parse_plan_item(text))
        state.item = views::plan_item(desk.database, *name, day);
    return state;
}

}  // namespace

domain::SignContractState load(const Desk& desk, const domain::SignContract& command,
                               base::Day day) {
    const auto customer = views::customer(desk.database, command.customer);
    return {.customer = customer ? std::optional{customer->name} : std::nullopt,
            .site_is_known = is_known(desk, command.service_site),
            .numbers = desk.series(domain::DocumentType::contract, day)};
}

domain::ContractState load(const Desk& desk, const domain::RenewContract& command, base::Day day) {
    return contract_state(desk, command.contract, day);
}

domain::ContractState load(const Desk& desk, const domain::AmendContract& command, base::Day day) {
    auto state = contract_state(desk, command.contract, day);
    state.site_is_known = is_known(desk, command.service_site);
    return state;
}

domain::ContractState load(const Desk& desk, const domain::SuspendContract& command,
                           base::Day day) {
    return contract_state(desk, command.contract, day);
}

domain::ContractState load(const Desk& desk, const domain::ResumeContract& command, base::Day day) {
    return contract_state(desk, command.contract, day);
}

domain::ContractState load(const Desk& desk, const domain::TerminateContract& command,
                           base::Day day) {
    return contract_state(desk, command.contract, day);
}

domain::SetPeriodicPolicyState load(const Desk& desk, const domain::SetPeriodicPolicy& command,
                                    base::Day /*day*/) {
    const auto known = views::policy_with_code(desk.database, base::code_key(command.code));
    return {.periodic_policy = known ? known->id : base::PeriodicPolicyId{},
            .model_is_known =
                command.model.is_none() || views::model(desk.database, command.model).has_value()};
}

domain::InvoiceInstalmentState load(const Desk& desk, const domain::InvoiceInstalment& command,
                                    base::Day day) {
    domain::InvoiceInstalmentState state{
        .contract = views::contract(desk.database, command.contract),
        .invoices = {},
        .vat_rate = views::vat_rate_on(desk.database, day),
        .numbers = desk.series(domain::DocumentType::invoice, day)};
    for (auto& each : views::instalments_of(desk.database, command.contract))
        state.invoices.push_back(std::move(each.invoice_number));
    return state;
}

domain::PlanItemState load(const Desk& desk, const domain::PlanPeriodicVisit& command,
                           base::Day day) {
    auto state = item_state(desk, command.plan_item, day);
    state.technician_is_known = is_nobody_or_ours(desk, command.technician);
    return state;
}

domain::PlanItemState load(const Desk& desk, const domain::MovePeriodicVisit& command,
                           base::Day day) {
    return item_state(desk, command.plan_item, day);
}

domain::PlanItemState load(const Desk& desk, const domain::CompletePeriodicVisit& command,
                           base::Day day) {
    auto state = item_state(desk, command.plan_item, day);
    state.job_is_known = command.job.is_none() || repair_job(desk, command.job).has_value();
    return state;
}

domain::PlanItemState load(const Desk& desk, const domain::MissPeriodicVisit& command,
                           base::Day day) {
    return item_state(desk, command.plan_item, day);
}

domain::PlanItemState load(const Desk& desk, const domain::WaivePeriodicVisit& command,
                           base::Day day) {
    return item_state(desk, command.plan_item, day);
}

}  // namespace amani::app
