// What is read of invoices and money.
#pragma once

#include "shared/domain/money/payments.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

struct SellerRow {
    std::string name;
    std::string national_id;
    std::string economic_number;
    std::string registration_number;
    std::string postcode;
    std::string address;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(SellerRow, (),
                      (name, national_id, economic_number, registration_number, postcode, address,
                       telephone))
// Who sells at this site: its own seller, or the company; nothing when nobody is described.
[[nodiscard]] std::optional<SellerRow> seller_at(store::Database& database, base::SiteId site);

struct InvoiceRow {
    base::InvoiceId id;
    std::string number;
    base::JobId job;
    base::Day day;
    base::BasisPoints vat_rate;
    base::Rial total;
    bool is_voided = false;
};
BOOST_DESCRIBE_STRUCT(InvoiceRow, (), (id, number, job, day, vat_rate, total, is_voided))
[[nodiscard]] std::optional<InvoiceRow> invoice(store::Database& database, base::InvoiceId id);

// A line as it was issued, and what credit notes have given back of it.
struct InvoiceLineRow {
    std::int64_t line = 0;  // from 1, as on the paper
    domain::AccountLineKind kind{};
    std::string code;
    std::string name;
    base::Quantity count;
    base::Rial gross;
    base::Rial discount;
    base::Rial value_added_tax;
    domain::TaxClass tax_class{};
    base::Rial credited;  // without VAT
    base::Rial credited_tax;
};
BOOST_DESCRIBE_STRUCT(InvoiceLineRow, (),
                      (line, kind, code, name, count, gross, discount, value_added_tax, tax_class,
                       credited, credited_tax))
[[nodiscard]] std::vector<InvoiceLineRow> invoice_lines(store::Database& database,
                                                        base::InvoiceId id);
[[nodiscard]] std::optional<domain::StandingInvoice> standing_invoice(store::Database& database,
                                                                      base::InvoiceId id);

// Invoices and payments of the job; its phase is the caller's to say.
[[nodiscard]] domain::JobMoney money_of(store::Database& database, base::JobId job);

struct CashReceiptRow {
    base::CashReceiptId id;
    std::string number;
    base::JobId job;
    domain::MoneyMeans means{};
    base::Rial amount;
    std::string reference;
    base::Day cheque_due;
    std::string bank;
    std::string note;
    base::Day day;
    base::UserId author;
    std::int64_t outcome = 0;   // a domain::ChequeOutcome, or 0
    base::ContractId contract;  // that it was taken for, when it is no job's
    std::int32_t instalment = 0;
};
BOOST_DESCRIBE_STRUCT(CashReceiptRow, (),
                      (id, number, job, means, amount, reference, cheque_due, bank, note, day,
                       author, outcome, contract, instalment))
[[nodiscard]] std::optional<CashReceiptRow> cash_receipt(store::Database& database,
                                                         base::CashReceiptId id);
// Of a job, the oldest first.
[[nodiscard]] std::vector<CashReceiptRow> cash_receipts_of(store::Database& database,
                                                           base::JobId job);
[[nodiscard]] bool is_cheque_known(store::Database& database, std::string_view reference);
// What this person has taken less what he returned since his last count, a means; without those
// that come to nothing.
[[nodiscard]] std::vector<domain::ExpectedMoney> uncounted(store::Database& database,
                                                           base::UserId cashier);

struct CreditNoteRow {
    base::CreditNoteId id;
    std::string number;
    base::InvoiceId invoice;
    base::Day day;
    base::Rial net;
    base::Rial value_added_tax;
    base::Rial total;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CreditNoteRow, (),
                      (id, number, invoice, day, net, value_added_tax, total, reason))
[[nodiscard]] std::optional<CreditNoteRow> credit_note(store::Database& database,
                                                       base::CreditNoteId id);
struct CreditedLineRow {
    std::int64_t line = 0;  // of the invoice, from 1
    std::string code;
    std::string name;
    base::Rial net;
    base::Rial value_added_tax;
};
BOOST_DESCRIBE_STRUCT(CreditedLineRow, (), (line, code, name, net, value_added_tax))
[[nodiscard]] std::vector<CreditedLineRow> credited_lines(store::Database& database,
                                                          base::CreditNoteId id);

struct CashCountRow {
    base::EventId id;
    base::Day day;
    base::LogicalTime time;
    base::UserId author;
    base::Rial expected;
    base::Rial counted;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CashCountRow, (), (id, day, time, author, expected, counted, note))
[[nodiscard]] std::optional<CashCountRow> cash_count(store::Database& database, base::EventId id);
struct CountedRow {
    domain::MoneyMeans means{};
    base::Rial expected;
    base::Rial counted;
};
BOOST_DESCRIBE_STRUCT(CountedRow, (), (means, expected, counted))
[[nodiscard]] std::vector<CountedRow> counted_lines(store::Database& database, base::EventId id);

extern const List sellers_list;
extern const List invoices_list;
extern const List misrated_invoices_list;  // whose VAT rate is not that of their day
extern const List credit_notes_list;
extern const List cash_receipts_list;
extern const List cash_returns_list;
extern const List cheques_list;
extern const List cash_counts_list;
extern const List balances_list;
extern const List takings_list;
extern const List revenue_list;
extern const List vat_report_list;

}  // namespace amani::views
