#include "shared/domain/service/events.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/money/money_records.h"
#include "shared/views/money/money_view.h"
#include "shared/views/service/service_records.h"

namespace amani::views {
namespace {

using domain::InvoiceStanding;
using domain::MoneyMeans;

constexpr std::string_view credited =
    "ifnull((SELECT SUM(credit_note.total) FROM credit_note WHERE credit_note.invoice = "
    "invoice.id), 0)";
constexpr std::string_view standing =
    "(CASE WHEN voided_invoice.invoice IS NOT NULL THEN 2 ELSE (SELECT CASE WHEN COUNT(*) = 0 THEN "
    "1 WHEN SUM(credit_note.total) >= invoice.total THEN 4 ELSE 3 END FROM credit_note WHERE "
    "credit_note.invoice = invoice.id) END)";
// What a cheque waits for; NULL of other means.
constexpr std::string_view cheque_state =
    "(CASE WHEN cash_receipt.means = 4 THEN ifnull(settled_cheque.outcome, 0) + 1 END)";

constexpr ListColumn seller_columns[] = {
    {"id", "seller.event", CellKind::event, Sorting::yes},
    ListColumn{"site", "nullif(seller.site, 0)", CellKind::site}.sometimes(),
    {"site_code", "site.code", CellKind::text},
    {"name", "seller.name", CellKind::text},
    {"national_id", "seller.national_id", CellKind::text},
    {"economic_number", "seller.economic_number", CellKind::text},
    {"registration_number", "seller.registration_number", CellKind::text},
    {"postcode", "seller.postcode", CellKind::text},
    {"address", "seller.address", CellKind::text},
    {"telephone", "seller.telephone", CellKind::text},
};

constexpr ListColumn invoice_columns[] = {
    {"id", "invoice.id", CellKind::event, Sorting::yes},
    {"number", "invoice.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "(invoice.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<InvoiceStanding>("standing", standing),
    record_column("job", "invoice.job", job_record),
    {"job_number", "job.number", CellKind::text},
    name_column<domain::JobKind>("kind", "job.kind").sometimes(),
    record_column("customer", "invoice.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"mobile", "customer.mobile", CellKind::text},
    ListColumn{"day", "invoice.day", CellKind::day}.always(),
    {"author", "invoice.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    {"gross", "(invoice.parts + invoice.labour)", CellKind::amount},
    {"discount", "invoice.discount", CellKind::amount},
    {"value_added_tax", "invoice.vat", CellKind::amount},
    {"rate", "invoice.vat_rate"},
    {"total", "invoice.total", CellKind::amount},
    {"credited", credited, CellKind::amount},
    {"reason", "ifnull(voided_invoice.reason, '')", CellKind::text},
};
constexpr Sought invoice_texts[] = {
    {Sought::By::ends_of_number, "invoice.number",
     "SELECT id FROM invoice WHERE number <> '' AND {}"},
    {Sought::By::words, "customer.search",
     "SELECT id FROM invoice WHERE job IN (SELECT id FROM job WHERE customer <> 0 AND customer IN "
     "(SELECT customer FROM customer_word WHERE {}))",
     "customer_word.word"}};

constexpr ListColumn credit_note_columns[] = {
    {"id", "credit_note.id", CellKind::event, Sorting::yes},
    {"number", "credit_note.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "(credit_note.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    record_column("invoice", "credit_note.invoice", invoice_record),
    {"invoice_number", "invoice.number", CellKind::text},
    record_column("job", "credit_note.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"customer_name", "customer.name", CellKind::text},
    ListColumn{"day", "credit_note.day", CellKind::day}.always(),
    {"author", "credit_note.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    {"net", "credit_note.net", CellKind::amount},
    {"value_added_tax", "credit_note.vat", CellKind::amount},
    {"total", "credit_note.total", CellKind::amount},
    {"reason", "credit_note.reason", CellKind::text},
};

// Of a job's customer, or of a contract's.
constexpr std::string_view customer_name = "ifnull(customer.name, contract.customer_name)";

constexpr ListColumn receipt_columns[] = {
    {"id", "cash_receipt.id", CellKind::event, Sorting::yes},
    {"number", "cash_receipt.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "(cash_receipt.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    record_column("job", "nullif(cash_receipt.job, 0)", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("contract", "nullif(cash_receipt.contract, 0)", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    ListColumn{"instalment", "nullif(cash_receipt.instalment, 0)"}.sometimes(),
    ListColumn{"customer_name", customer_name, CellKind::text}.sometimes(),
    ListColumn{"day", "cash_receipt.day", CellKind::day}.always(),
    ListColumn{"time", "cash_receipt.time", CellKind::instant}.always(),
    {"author", "cash_receipt.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    name_column<MoneyMeans>("means", "cash_receipt.means"),
    {"amount", "cash_receipt.amount", CellKind::amount},
    {"reference", "cash_receipt.reference", CellKind::text},
    {"cheque_due", "cash_receipt.due", CellKind::day, Sorting::yes},
    {"bank", "cash_receipt.bank", CellKind::text},
    name_column<domain::ChequeState>("cheque_state", cheque_state).sometimes(),
    {"note", "cash_receipt.note", CellKind::text},
};
constexpr Sought receipt_texts[] = {
    {Sought::By::ends_of_number, "cash_receipt.number",
     "SELECT id FROM cash_receipt WHERE number <> '' AND {}"},
    {Sought::By::ends_of_number, "cash_receipt.reference",
     "SELECT id FROM cash_receipt WHERE reference <> '' AND {}"},
    {Sought::By::words, "customer.search",
     "SELECT id FROM cash_receipt WHERE job IN (SELECT id FROM job WHERE customer <> 0 AND customer "
     "IN (SELECT customer FROM customer_word WHERE {}))",
     "customer_word.word"},
    {Sought::By::part, "search_key(contract.customer_name)",
     "SELECT id FROM cash_receipt WHERE contract <> 0 AND contract IN (SELECT id FROM contract "
     "WHERE {})"}};

constexpr ListColumn return_columns[] = {
    {"id", "cash_return.id", CellKind::event, Sorting::yes},
    {"number", "cash_return.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "(cash_return.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    record_column("job", "nullif(cash_return.job, 0)", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("contract", "nullif(cash_return.contract, 0)", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    ListColumn{"customer_name", customer_name, CellKind::text}.sometimes(),
    ListColumn{"day", "cash_return.day", CellKind::day}.always(),
    {"author", "cash_return.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    name_column<MoneyMeans>("means", "cash_return.means"),
    {"amount", "cash_return.amount", CellKind::amount},
    {"reference", "cash_return.reference", CellKind::text},
    {"reason", "cash_return.reason", CellKind::text},
};

constexpr ListColumn count_columns[] = {
    {"id", "cash_count.id", CellKind::event, Sorting::yes},
    ListColumn{"site", "(cash_count.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    ListColumn{"day", "cash_count.day", CellKind::day}.always(),
    ListColumn{"time", "cash_count.time", CellKind::instant}.always(),
    {"author", "cash_count.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    {"expected", "cash_count.expected", CellKind::amount},
    {"counted", "cash_count.counted", CellKind::amount},
    {"difference", "(cash_count.counted - cash_count.expected)", CellKind::amount},
    {"note", "cash_count.note", CellKind::text},
};

constexpr ListColumn balance_columns[] = {
    {"id", "job_money.job", CellKind::event, Sorting::yes},
    {"number", "job.number", CellKind::text},
    ListColumn{"site", "job.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::RepairPhase>("state", "job.phase"),
    record_column("customer", "job.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"mobile", "customer.mobile", CellKind::text},
    {"invoiced", "job_money.invoiced", CellKind::amount},
    {"paid", "job_money.paid", CellKind::amount},
    {"balance", "(job_money.invoiced - job_money.paid)", CellKind::amount},
};

// What each person has taken and returned on a day, a means.
constexpr std::string_view takings =
    "(SELECT MIN(id) AS id, day, author, means, SUM(taken) AS taken, SUM(returned) AS returned FROM "
    "(SELECT id, day, author, means, amount AS taken, 0 AS returned FROM cash_receipt UNION ALL "
    "SELECT id, day, author, means, 0, amount FROM cash_return) GROUP BY day, author, means) AS "
    "taking LEFT JOIN site ON site.id = taking.id >> 45 LEFT JOIN site_user AS author ON author.id "
    "= taking.author";
constexpr ListColumn taking_columns[] = {
    {"id", "taking.id", CellKind::event, Sorting::yes},
    {"site", "(taking.id >> 45)", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"day", "taking.day", CellKind::day, Sorting::yes}.always(),
    {"author", "taking.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    name_column<MoneyMeans>("means", "taking.means"),
    {"taken", "taking.taken", CellKind::amount},
    {"returned", "taking.returned", CellKind::amount},
    {"balance", "(taking.taken - taking.returned)", CellKind::amount},
};

// Invoices that stand, less what credit notes have given back in the month of the note.
constexpr std::string_view sold =
    "(SELECT invoice.id, invoice.month, invoice.job, invoice.parts, invoice.labour, "
    "invoice.discount, 0 AS credited, invoice.vat FROM invoice WHERE NOT EXISTS (SELECT 1 FROM "
    "voided_invoice WHERE voided_invoice.invoice = invoice.id) UNION ALL SELECT credit_note.id, "
    "credit_note.month, credit_note.job, 0, 0, 0, credit_note.net, -credit_note.vat FROM "
    "credit_note)";
const std::string revenue_from =
    "(SELECT MIN(id) AS id, month, site, kind, SUM(parts) AS parts, SUM(labour) AS labour, "
    "SUM(discount) AS discount, SUM(credited) AS credited, SUM(parts + labour - discount - "
    "credited) AS net, SUM(vat) AS vat FROM (SELECT sold.*, sold.id >> 45 AS site, (SELECT job.kind "
    "FROM job WHERE job.id = sold.job) AS kind FROM " +
    std::string{sold} +
    " AS sold) GROUP BY month, site, kind) AS revenue LEFT JOIN site ON site.id = revenue.site";
constexpr ListColumn revenue_columns[] = {
    {"id", "revenue.id", CellKind::event, Sorting::yes},
    {"month", "revenue.month", CellKind::integer, Sorting::yes},
    {"site", "revenue.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    name_column<domain::JobKind>("kind", "revenue.kind").sometimes(),
    {"parts_income", "revenue.parts", CellKind::amount},
    {"labour_income", "revenue.labour", CellKind::amount},
    {"discount", "revenue.discount", CellKind::amount},
    {"credited", "revenue.credited", CellKind::amount},
    {"net", "revenue.net", CellKind::amount},
    {"value_added_tax", "revenue.vat", CellKind::amount},
};

// With the invoices of instalments, less what a termination refunded.
const std::string vat_from =
    "(SELECT MIN(id) AS id, month / 100 AS year, (month % 100 + 2) / 3 AS season, id >> 45 AS "
    "site, SUM(net) AS net, SUM(vat) AS vat FROM (SELECT id, month, parts + labour - discount - "
    "credited AS net, vat FROM " +
    std::string{sold} +
    " UNION ALL SELECT id, jalali_month(day), amount, vat FROM contract_invoice UNION ALL SELECT "
    "id, jalali_month(day), -amount, -vat FROM contract_booking WHERE booking = 3) GROUP BY month / "
    "100, (month % 100 + 2) / 3, id >> 45) AS tax LEFT JOIN site ON site.id = tax.site";
constexpr ListColumn vat_columns[] = {
    {"id", "tax.id", CellKind::event, Sorting::yes},
    {"year", "tax.year", CellKind::integer, Sorting::yes},
    {"season", "tax.season"},
    {"site", "tax.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"net", "tax.net", CellKind::amount},
    {"value_added_tax", "tax.vat", CellKind::amount},
};

}  // namespace

// Invoices of which something is left, at another rate than that of their day; one that corrects
// another has the rate of the first one's day (C-7).
std::string rate_on(std::string_view day) {
    return "ifnull((SELECT rate FROM vat_rate WHERE valid_from <= " + std::string{day} +
           " ORDER BY valid_from DESC LIMIT 1), 0)";
}
const std::string misrated_from =
    "(SELECT invoice.*, " + rate_on("invoice.day") +
    " AS right_rate FROM invoice WHERE invoice.vat > 0 AND NOT EXISTS "
    "(SELECT 1 FROM voided_invoice WHERE voided_invoice.invoice = invoice.id) AND invoice.total > "
    "ifnull((SELECT SUM(total) FROM credit_note WHERE credit_note.invoice = invoice.id), 0) AND "
    "invoice.vat_rate <> " +
    rate_on("invoice.day") + " AND invoice.vat_rate <> " +
    rate_on("(SELECT MIN(day) FROM invoice AS first WHERE first.job = invoice.job)") +
    ") AS invoice LEFT JOIN site ON site.id = invoice.id >> 45 LEFT JOIN job ON job.id = "
    "invoice.job LEFT JOIN customer ON customer.id = invoice.customer";
constexpr ListColumn misrated_columns[] = {
    {"id", "invoice.id", CellKind::event, Sorting::yes},
    {"number", "invoice.number", CellKind::text},
    ListColumn{"site", "(invoice.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    ListColumn{"day", "invoice.day", CellKind::day}.always(),
    record_column("job", "invoice.job", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("customer", "invoice.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"total", "invoice.total", CellKind::amount},
    {"rate", "invoice.vat_rate"},
    {"right_rate", "invoice.right_rate"},
};
const List misrated_invoices_list{"misrated-invoices", misrated_from, misrated_columns, "id",
                                  Direction::descending};

const List sellers_list{"sellers", "seller LEFT JOIN site ON site.id = seller.site", seller_columns,
                        "id", Direction::ascending};
const List invoices_list{
    "invoices",
    "invoice LEFT JOIN site ON site.id = invoice.id >> 45 LEFT JOIN voided_invoice ON "
    "voided_invoice.invoice = invoice.id LEFT JOIN job ON job.id = invoice.job LEFT JOIN customer "
    "ON customer.id = invoice.customer LEFT JOIN site_user AS author ON author.id = invoice.author",
    invoice_columns,
    "id",
    Direction::descending,
    invoice_texts};
const List credit_notes_list{
    "credit-notes",
    "credit_note LEFT JOIN site ON site.id = credit_note.id >> 45 LEFT JOIN invoice ON invoice.id = "
    "credit_note.invoice LEFT JOIN job ON job.id = credit_note.job LEFT JOIN customer ON "
    "customer.id = job.customer LEFT JOIN site_user AS author ON author.id = credit_note.author",
    credit_note_columns, "id", Direction::descending};
constexpr std::string_view receipts_from =
    "cash_receipt LEFT JOIN site ON site.id = cash_receipt.id >> 45 LEFT JOIN settled_cheque ON "
    "settled_cheque.cash_receipt = cash_receipt.id LEFT JOIN job ON job.id = cash_receipt.job LEFT "
    "JOIN customer ON customer.id = job.customer LEFT JOIN contract ON contract.id = "
    "cash_receipt.contract LEFT JOIN site_user AS author ON author.id = cash_receipt.author";
const List cash_receipts_list{"cash-receipts",       receipts_from, receipt_columns, "id",
                              Direction::descending, receipt_texts};
const std::string cheques_from =
    "(SELECT * FROM cash_receipt WHERE means = 4) AS " + std::string{receipts_from};
const List cheques_list{"cheques", cheques_from, receipt_columns, "id", Direction::descending};
const List cash_returns_list{
    "cash-returns",
    "cash_return LEFT JOIN site ON site.id = cash_return.id >> 45 LEFT JOIN job ON job.id = "
    "cash_return.job LEFT JOIN customer ON customer.id = job.customer LEFT JOIN contract ON "
    "contract.id = cash_return.contract LEFT JOIN site_user AS author ON author.id = "
    "cash_return.author",
    return_columns, "id", Direction::descending};
const List cash_counts_list{
    "cash-counts",
    "cash_count LEFT JOIN site ON site.id = cash_count.id >> 45 LEFT JOIN site_user AS author ON "
    "author.id = cash_count.author",
    count_columns, "id", Direction::descending};
const List balances_list{
    "balances",
    "(SELECT * FROM job_money WHERE invoiced <> paid) AS job_money JOIN job ON job.id = "
    "job_money.job LEFT JOIN site ON site.id = job.site LEFT JOIN customer ON customer.id = "
    "job.customer",
    balance_columns, "id", Direction::descending};
const List takings_list{"takings", takings, taking_columns, "day", Direction::descending};
const List revenue_list{"revenue", revenue_from, revenue_columns, "month", Direction::descending};
const List vat_report_list{"vat-report", vat_from, vat_columns, "year", Direction::descending};

}  // namespace amani::views
