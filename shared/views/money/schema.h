// Invoices, payments, cheques and counted cash.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// job_money: the two sums of a job, to which each paper adds, so that their order does not matter.
// Of two endings of one cheque, or two voids of one invoice, the first that is applied stands: they
// are of one log. `month` is a Jalali one (140409), for reports.
inline constexpr std::string_view money_schema = R"sql(
CREATE TABLE seller(
    site INTEGER PRIMARY KEY, name TEXT NOT NULL, national_id TEXT NOT NULL, economic_number TEXT NOT NULL,
    registration_number TEXT NOT NULL, postcode TEXT NOT NULL, address TEXT NOT NULL, telephone TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE invoice(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, job INTEGER NOT NULL, customer INTEGER NOT NULL, day INTEGER NOT NULL,
    month INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL, vat_rate INTEGER NOT NULL,
    parts INTEGER NOT NULL, labour INTEGER NOT NULL, discount INTEGER NOT NULL, vat INTEGER NOT NULL, total INTEGER NOT NULL) STRICT;
CREATE INDEX invoice_job ON invoice(job, time);
CREATE INDEX invoice_number ON invoice(number) WHERE number <> '';
CREATE INDEX invoice_number_end ON invoice(substr(number, -4));
CREATE INDEX invoice_month ON invoice(month);
CREATE TABLE invoice_line(
    invoice INTEGER NOT NULL, line INTEGER NOT NULL, kind INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    count INTEGER NOT NULL, gross INTEGER NOT NULL, discount INTEGER NOT NULL, vat INTEGER NOT NULL,
    tax_class INTEGER NOT NULL, PRIMARY KEY (invoice, line)) STRICT, WITHOUT ROWID;
CREATE TABLE voided_invoice(
    invoice INTEGER PRIMARY KEY, day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE credit_note(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, invoice INTEGER NOT NULL, job INTEGER NOT NULL, day INTEGER NOT NULL,
    month INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL, net INTEGER NOT NULL, vat INTEGER NOT NULL,
    total INTEGER NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE INDEX credit_note_invoice ON credit_note(invoice);
CREATE INDEX credit_note_number ON credit_note(number) WHERE number <> '';
CREATE INDEX credit_note_number_end ON credit_note(substr(number, -4));
CREATE INDEX credit_note_month ON credit_note(month);
CREATE TABLE credited_line(
    credit_note INTEGER NOT NULL, position INTEGER NOT NULL, invoice INTEGER NOT NULL, line INTEGER NOT NULL,
    net INTEGER NOT NULL, vat INTEGER NOT NULL, PRIMARY KEY (credit_note, position)) STRICT, WITHOUT ROWID;
CREATE INDEX credited_line_of ON credited_line(invoice, line);
CREATE TABLE cash_receipt(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, job INTEGER NOT NULL, means INTEGER NOT NULL, amount INTEGER NOT NULL,
    reference TEXT NOT NULL, due INTEGER NOT NULL, bank TEXT NOT NULL, note TEXT NOT NULL, day INTEGER NOT NULL,
    time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX cash_receipt_job ON cash_receipt(job, time);
CREATE INDEX cash_receipt_number ON cash_receipt(number) WHERE number <> '';
CREATE INDEX cash_receipt_number_end ON cash_receipt(substr(number, -4));
CREATE INDEX cash_receipt_author ON cash_receipt(author, time);
CREATE INDEX cash_receipt_cheque ON cash_receipt(reference) WHERE means = 4;
CREATE TABLE settled_cheque(
    cash_receipt INTEGER PRIMARY KEY, outcome INTEGER NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL,
    author INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE cash_return(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, job INTEGER NOT NULL, means INTEGER NOT NULL, amount INTEGER NOT NULL,
    reference TEXT NOT NULL, reason TEXT NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX cash_return_job ON cash_return(job, time);
CREATE INDEX cash_return_number ON cash_return(number) WHERE number <> '';
CREATE INDEX cash_return_number_end ON cash_return(substr(number, -4));
CREATE INDEX cash_return_author ON cash_return(author, time);
CREATE TABLE cash_count(
    id INTEGER PRIMARY KEY, day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL, expected INTEGER NOT NULL,
    counted INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX cash_count_author ON cash_count(author, time);
CREATE TABLE cash_count_line(
    cash_count INTEGER NOT NULL, means INTEGER NOT NULL, expected INTEGER NOT NULL, counted INTEGER NOT NULL,
    PRIMARY KEY (cash_count, means)) STRICT, WITHOUT ROWID;
CREATE TABLE job_money(job INTEGER PRIMARY KEY, invoiced INTEGER NOT NULL, paid INTEGER NOT NULL) STRICT;
CREATE INDEX job_money_open ON job_money(job) WHERE invoiced <> paid;
)sql";
// Money of contracts: 0 where it is a job's.
inline constexpr std::string_view money_of_contracts_schema = R"sql(
ALTER TABLE cash_receipt ADD COLUMN contract INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cash_receipt ADD COLUMN instalment INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cash_return ADD COLUMN contract INTEGER NOT NULL DEFAULT 0;
CREATE INDEX cash_receipt_contract ON cash_receipt(contract, instalment) WHERE contract <> 0;
CREATE INDEX cash_receipt_due ON cash_receipt(due) WHERE means = 4;
CREATE INDEX cash_return_contract ON cash_return(contract) WHERE contract <> 0;
)sql";
// The last four characters of a reference, by which people look for money (listing.cpp, ends_with).
inline constexpr std::string_view references_schema = R"sql(
CREATE INDEX cash_receipt_reference ON cash_receipt(reference) WHERE reference <> '';
CREATE INDEX cash_receipt_reference_end ON cash_receipt(substr(reference, -4)) WHERE reference <> '';
)sql";
inline constexpr std::array<std::string_view, 12> money_tables{
    "seller",      "invoice",       "invoice_line",    "voided_invoice",
    "credit_note", "credited_line", "cash_receipt",    "settled_cheque",
    "cash_return", "cash_count",    "cash_count_line", "job_money"};

}  // namespace amani::views
