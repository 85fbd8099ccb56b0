#include "shared/domain/flows/customer_accounts.h"

#include <algorithm>

namespace amani::domain {

using base::Rial;

namespace {

RowKey account_key(base::JobId job) { return {Table::customer_account, job.value}; }
// What is left of the invoice (InvoiceSums).
RowKey invoice_key(base::InvoiceId invoice) { return {Table::invoice, invoice.value}; }
RowKey cheque_key(base::CashReceiptId receipt) { return {Table::cheque, receipt.value}; }

Rial owed_of(const CustomerRow& row) { return std::max(row.invoiced - row.paid, Rial{}); }
Rial advance_of(const CustomerRow& row) { return std::max(row.paid - row.invoiced, Rial{}); }

Rial& share_of(AccountLineKind kind, InvoiceSums& row) {
    return kind == AccountLineKind::part ? row.parts : row.labour;
}

// The decision that an invoice, or what is left of one, means; with the sign of what happened.
CustomerBooked booked_as(CustomerBooking booking, const InvoiceSums& amounts, bool is_back) {
    const auto signed_by = [&](Rial amount) { return is_back ? -amount : amount; };
    CustomerBooked booked;
    booked.booking = booking;
    booked.parts = signed_by(amounts.parts);
    booked.labour = signed_by(amounts.labour);
    booked.discount = signed_by(amounts.discount);
    booked.vat = signed_by(amounts.vat);
    return booked;
}

}  // namespace

bool CustomerAccounts::is_the_companys(const Fact& fact) const {
    return prices_.kind_of(fact.id.site()) != SiteKind::agent;
}

void CustomerAccounts::book(const Fact& fact, CustomerBooked booked) {
    booked.cause = fact.id;
    booked.site = fact.id.site();
    if (!booked.contract.is_none()) {
        booked.owed = -(booked.cash + booked.cheques);
        out_.record(booked.site, fact, booked);
        return;
    }
    auto row = row_or_empty<CustomerRow>(store_, account_key(booked.job));
    const CustomerRow before = row;
    row.invoiced += booked.parts + booked.labour - booked.discount + booked.vat;
    row.paid += booked.cash + booked.cheques;
    save_row(store_, account_key(booked.job), row);
    booked.owed = owed_of(row) - owed_of(before);
    booked.advance = advance_of(row) - advance_of(before);
    out_.record(booked.site, fact, booked);
}

void CustomerAccounts::on(const Fact& fact, const InvoiceIssued& event) {
    if (!is_the_companys(fact)) return;
    const InvoiceSums row = sums_of(event.lines);
    save_row(store_, invoice_key(base::InvoiceId::of(fact.id)), row);
    auto booked = booked_as(CustomerBooking::invoiced, row, false);
    booked.job = event.job;
    book(fact, booked);
}

// An invoice that the books do not know, or no longer have, is not taken back.
void CustomerAccounts::on(const Fact& fact, const InvoiceVoided& event) {
    const auto row = find_row<InvoiceSums>(store_, invoice_key(event.invoice));
    if (!row) return;
    store_.erase(invoice_key(event.invoice));
    auto booked = booked_as(CustomerBooking::voided, *row, true);
    booked.job = event.job;
    book(fact, booked);
}

// No more is given back than is left.
void CustomerAccounts::on(const Fact& fact, const InvoiceCredited& event) {
    auto row = find_row<InvoiceSums>(store_, invoice_key(event.invoice));
    if (!row) return;
    InvoiceSums back;
    for (const CreditedLine& line : event.lines) {
        const Rial net = std::min(line.net, share_of(line.kind, *row));
        const Rial vat = std::min(line.vat, row->vat);
        share_of(line.kind, back) += net;
        share_of(line.kind, *row) -= net;
        back.vat += vat;
        row->vat -= vat;
    }
    save_row(store_, invoice_key(event.invoice), *row);
    auto booked = booked_as(CustomerBooking::credited, back, true);
    booked.job = event.job;
    book(fact, booked);
}

void CustomerAccounts::on(const Fact& fact, const PaymentTaken& event) {
    if (!is_the_companys(fact)) return;
    CustomerBooked booked;
    booked.job = event.job;
    booked.contract = event.contract;
    booked.booking = CustomerBooking::paid;
    if (event.means == MoneyMeans::cheque) {
        booked.cheques = event.amount;
        save_row(store_, cheque_key(base::CashReceiptId::of(fact.id)), ChequeRow{event.amount});
    } else {
        booked.cash = event.amount;
    }
    book(fact, booked);
}

void CustomerAccounts::on(const Fact& fact, const PaymentReturned& event) {
    if (!is_the_companys(fact)) return;
    CustomerBooked booked;
    booked.job = event.job;
    booked.contract = event.contract;
    booked.booking = CustomerBooking::returned;
    booked.cash = -event.amount;
    book(fact, booked);
}

// A cheque ends once.
void CustomerAccounts::on(const Fact& fact, const ChequeSettled& event) {
    const auto cheque = find_row<ChequeRow>(store_, cheque_key(event.cash_receipt));
    if (!cheque) return;
    store_.erase(cheque_key(event.cash_receipt));
    const bool is_cleared = event.cheque_outcome == ChequeOutcome::cleared;
    CustomerBooked booked;
    booked.job = event.job;
    booked.contract = event.contract;
    booked.booking = is_cleared ? CustomerBooking::cheque_cleared : CustomerBooking::cheque_bounced;
    booked.cheques = -cheque->amount;
    if (is_cleared) booked.cash = cheque->amount;
    book(fact, booked);
}

}  // namespace amani::domain
