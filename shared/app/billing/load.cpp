#include "shared/app/billing/load.h"

#include "shared/app/network/people.h"
#include "shared/app/service/load.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/money/money_view.h"
#include "shared/views/service/service_view.h"

namespace amani::app {

namespace {

std::optional<domain::BilledJob> billed_job(const Desk& desk, base::JobId id) {
    const auto job = repair_job(desk, id);
    if (!job) return std::nullopt;
    const auto money = views::money_of(desk.database, id);
    return domain::BilledJob{job->phase, job->kind,
                             money.is_invoiced() ? money.invoice->number : std::string{}};
}

}  // namespace

domain::RecordLabourState load(const Desk& desk, const domain::RecordLabour& command,
                               base::Day day) {
    domain::RecordLabourState state{.job = billed_job(desk, command.job)};
    if (const auto row = views::operation(desk.database, command.operation)) {
        const auto job = views::job(desk.database, command.job);
        const auto model = job ? job->model : base::ModelId{};
        state.operation = {row->code, row->offering,
                           views::operation_price(desk.database, row->id, model, day).has_value()};
    }
    state.technician_is_known = is_nobody_or_ours(desk, command.technician);
    return state;
}

domain::AddChargeState load(const Desk& desk, const domain::AddCharge& command, base::Day) {
    return {.job = billed_job(desk, command.job)};
}

domain::WithdrawLineState load(const Desk& desk, const domain::WithdrawLine& command, base::Day) {
    return {.job = billed_job(desk, command.job),
            .is_line = views::is_charge_of(desk.database, command.job, command.account_line)};
}

domain::GrantDiscountState load(const Desk& desk, const domain::GrantDiscount& command,
                                const Author& author) {
    return {.job = billed_job(desk, command.job),
            .account = views::account_of(desk.database, command.job, author.day),
            .roles = roles_of(desk, author.user).members(),
            .ceilings = views::service_terms(desk.database).ceilings};
}

domain::GiveEstimateState load(const Desk& desk, const domain::GiveEstimate& command,
                               base::Day day) {
    const auto account = views::account_of(desk.database, command.job, day);
    return {.job = billed_job(desk, command.job),
            .lines = sums_of(account, domain::LinePayer::customer).total(),
            .today = day};
}

domain::AnswerEstimateState load(const Desk& desk, const domain::AnswerEstimate& command,
                                 base::Day day) {
    domain::AnswerEstimateState state{.job = billed_job(desk, command.job), .today = day};
    const auto latest = views::latest_estimate(desk.database, command.job);
    if (latest && latest->answer == 0)
        state.waiting = {latest->id, latest->valid_until, latest->inspection_fee};
    return state;
}

}  // namespace amani::app
