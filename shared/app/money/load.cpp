#include "shared/app/money/load.h"

#include "shared/app/service/load.h"
#include "shared/base/fold.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/money/money_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/service/service_view.h"

namespace amani::app {

namespace {

// An invoice of this site, and whether it was voided.
struct OwnInvoice {
    std::optional<domain::StandingInvoice> standing;
    bool is_voided = false;
};
OwnInvoice own_invoice(const Desk& desk, base::InvoiceId id) {
    const auto row = views::invoice(desk.database, id);
    if (!row || id.site() != desk.own.site) return {};
    return {views::standing_invoice(desk.database, id), row->is_voided};
}

// Whether the cheque that a command names was taken before.
template <class Command>
bool is_cheque_known(const Desk& desk, const Command& command) {
    return command.means == domain::MoneyMeans::cheque &&
           views::is_cheque_known(desk.database, base::code_key(command.reference));
}

}  // namespace

std::optional<domain::JobMoney> job_money(const Desk& desk, base::JobId job) {
    const auto repair = repair_job(desk, job);
    if (!repair) return std::nullopt;
    auto money = views::money_of(desk.database, job);
    money.phase = repair->phase;
    return money;
}

domain::DescribeSellerState load(const Desk& desk, const domain::DescribeSeller& command,
                                 base::Day) {
    return {command.site.is_none() || views::site(desk.database, command.site).has_value()};
}

domain::IssueInvoiceState load(const Desk& desk, const domain::IssueInvoice& command,
                               base::Day day) {
    const auto job = views::job(desk.database, command.job);
    return {.job = job_money(desk, command.job),
            .account = views::account_of(desk.database, command.job, day),
            .customer = job ? job->customer : base::CustomerId{},
            .numbers = desk.series(domain::DocumentType::invoice, day)};
}

domain::VoidInvoiceState load(const Desk& desk, const domain::VoidInvoice& command, base::Day day) {
    auto [invoice, is_voided] = own_invoice(desk, command.invoice);
    domain::VoidInvoiceState state{
        .invoice = std::move(invoice), .is_voided = is_voided, .today = day};
    if (!state.invoice) return state;
    if (const auto job = repair_job(desk, state.invoice->job)) state.phase = job->phase;
    return state;
}

domain::IssueCreditNoteState load(const Desk& desk, const domain::IssueCreditNote& command,
                                  base::Day day) {
    auto [invoice, is_voided] = own_invoice(desk, command.invoice);
    return {.invoice = std::move(invoice),
            .is_voided = is_voided,
            .numbers = desk.series(domain::DocumentType::credit_note, day)};
}

domain::CorrectVatState load(const Desk& desk, const domain::CorrectVat& command, base::Day day) {
    auto [invoice, is_voided] = own_invoice(desk, command.invoice);
    domain::CorrectVatState state{.invoice = std::move(invoice),
                                  .is_voided = is_voided,
                                  .notes = desk.series(domain::DocumentType::credit_note, day),
                                  .numbers = desk.series(domain::DocumentType::invoice, day)};
    if (!state.invoice) return state;
    state.rate = views::vat_rate_on(desk.database, state.invoice->day);
    if (const auto job = views::job(desk.database, state.invoice->job))
        state.customer = job->customer;
    for (const auto& line : views::invoice_lines(desk.database, command.invoice))
        state.lines.push_back({.kind = line.kind,
                               .code = line.code,
                               .name = line.name,
                               .count = line.count,
                               .gross = line.gross,
                               .discount = line.discount,
                               .vat = line.value_added_tax,
                               .tax_class = line.tax_class});
    return state;
}

domain::TakePaymentState load(const Desk& desk, const domain::TakePayment& command, base::Day day) {
    return {.job = job_money(desk, command.job),
            .cheque_is_known = is_cheque_known(desk, command),
            .numbers = desk.series(domain::DocumentType::cash_receipt, day)};
}

domain::ReturnPaymentState load(const Desk& desk, const domain::ReturnPayment& command,
                                base::Day day) {
    return {.job = job_money(desk, command.job),
            .numbers = desk.series(domain::DocumentType::cash_return, day)};
}

domain::SettleChequeState load(const Desk& desk, const domain::SettleCheque& command, base::Day) {
    const auto receipt = views::cash_receipt(desk.database, command.cash_receipt);
    if (!receipt || command.cash_receipt.site() != desk.own.site) return {};
    domain::SettleChequeState state{.is_known = true,
                                    .job = receipt->job,
                                    .contract = receipt->contract,
                                    .means = receipt->means,
                                    .amount = receipt->amount,
                                    .outcome = {}};
    if (receipt->outcome != 0) state.outcome = static_cast<domain::ChequeOutcome>(receipt->outcome);
    return state;
}

domain::TakeInstalmentState load(const Desk& desk, const domain::TakeInstalment& command,
                                 base::Day day) {
    return {.account = views::contract_account(desk.database, command.contract),
            .cheque_is_known = is_cheque_known(desk, command),
            .numbers = desk.series(domain::DocumentType::cash_receipt, day)};
}

domain::ReturnInstalmentsState load(const Desk& desk, const domain::ReturnInstalments& command,
                                    base::Day day) {
    return {.account = views::contract_account(desk.database, command.contract),
            .numbers = desk.series(domain::DocumentType::cash_return, day)};
}

domain::CountCashState load(const Desk& desk, const domain::CountCash& /*command*/,
                            const Author& author) {
    return {views::uncounted(desk.database, author.user)};
}

}  // namespace amani::app
