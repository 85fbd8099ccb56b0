#include "scenario/model/naive_model.h"

namespace amani::model {

using namespace domain;

// --- customers: P-8, P-8a, P-9 -------------------------------------------------------------------

// Either the customer owes, or he has something with us.
void NaiveModel::weigh(SiteId site, base::JobId job) {
    Customer& customer = customers_[job];
    const std::int64_t balance = customer.charged - customer.paid;
    const std::int64_t owed = balance > 0 ? balance : 0;
    const std::int64_t advance = balance < 0 ? -balance : 0;
    post(1130, site, {}, owed - customer.owed);
    post(2310, site, {}, customer.advance - advance);
    customer.owed = owed;
    customer.advance = advance;
}

void NaiveModel::charge(SiteId site, base::JobId job, AccountLineKind kind, std::int64_t gross,
                        std::int64_t discount, std::int64_t tax) {
    customers_[job].charged += gross - discount + tax;
    post(kind == AccountLineKind::part ? 4110 : 4120, site, {}, -gross);
    post(4190, site, {}, discount);
    post(2210, site, {}, -tax);
    weigh(site, job);
}

void NaiveModel::pay(SiteId site, PaidFor paid_for, int account, std::int64_t amount) {
    post(account, site, {}, amount);
    if (!paid_for.contract.is_none()) return post(1130, site, {}, -amount);
    customers_[paid_for.job].paid += amount;
    weigh(site, paid_for.job);
}

void NaiveModel::on(const Event& e, const InvoiceIssued& b) {
    if (is_agent(e.id.site())) return;
    invoices_[base::InvoiceId::of(e.id)] = b.lines;
    for (const auto& line : b.lines)
        charge(e.id.site(), b.job, line.kind, line.gross.value, line.discount.value,
               line.vat.value);
}

void NaiveModel::on(const Event& e, const InvoiceVoided& b) {
    const auto found = invoices_.find(b.invoice);
    if (found == invoices_.end()) return;
    for (const auto& line : found->second)
        charge(e.id.site(), b.job, line.kind, -line.gross.value, -line.discount.value,
               -line.vat.value);
    invoices_.erase(found);
}

// A note of a right program gives back no more than is left of its line.
void NaiveModel::on(const Event& e, const InvoiceCredited& b) {
    const auto found = invoices_.find(b.invoice);
    if (found == invoices_.end()) return;
    for (const auto& back : b.lines) {
        auto& line = found->second.at(static_cast<std::size_t>(back.line));
        line.gross -= back.net;
        line.vat -= back.vat;
        charge(e.id.site(), b.job, line.kind, -back.net.value, 0, -back.vat.value);
    }
}

void NaiveModel::on(const Event& e, const PaymentTaken& b) {
    if (is_agent(e.id.site())) return;
    const bool is_cheque = b.means == MoneyMeans::cheque;
    if (is_cheque) cheques_[base::CashReceiptId::of(e.id)] = b.amount.value;
    pay(e.id.site(), {b.job, b.contract}, is_cheque ? 1125 : 1110, b.amount.value);
}

void NaiveModel::on(const Event& e, const PaymentReturned& b) {
    if (!is_agent(e.id.site())) pay(e.id.site(), {b.job, b.contract}, 1110, -b.amount.value);
}

void NaiveModel::on(const Event& e, const ChequeSettled& b) {
    const auto cheque = cheques_.extract(b.cash_receipt);
    if (cheque.empty()) return;
    const std::int64_t amount = cheque.mapped();
    pay(e.id.site(), {b.job, b.contract}, 1125, -amount);
    if (b.cheque_outcome == ChequeOutcome::cleared)
        pay(e.id.site(), {b.job, b.contract}, 1110, amount);
}

}  // namespace amani::model
