#include "shared/views/money/money_view.h"

#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view select_receipt =
    "SELECT id, number, job, means, amount, reference, due, bank, cash_receipt.note, "
    "cash_receipt.day, cash_receipt.author, ifnull(settled_cheque.outcome, 0), contract, "
    "instalment FROM cash_receipt "
    "LEFT JOIN settled_cheque ON settled_cheque.cash_receipt = cash_receipt.id ";

struct JobSums {
    base::Rial invoiced;
    base::Rial paid;
};
BOOST_DESCRIBE_STRUCT(JobSums, (), (invoiced, paid))

}  // namespace

std::optional<SellerRow> seller_at(store::Database& database, base::SiteId site) {
    return row<SellerRow>(
        database,
        "SELECT name, national_id, economic_number, registration_number, postcode, address, "
        "telephone FROM seller WHERE site IN (0, ?1) ORDER BY site DESC LIMIT 1",
        site);
}

std::optional<InvoiceRow> invoice(store::Database& database, base::InvoiceId id) {
    return row<InvoiceRow>(
        database,
        "SELECT id, number, job, day, vat_rate, total, EXISTS (SELECT 1 FROM voided_invoice WHERE "
        "voided_invoice.invoice = invoice.id) FROM invoice WHERE id = ?1",
        id);
}

std::vector<InvoiceLineRow> invoice_lines(store::Database& database, base::InvoiceId id) {
    return rows<InvoiceLineRow>(
        database,
        "SELECT invoice_line.line + 1, kind, code, name, count, gross, discount, invoice_line.vat, "
        "tax_class, ifnull(SUM(credited_line.net), 0), ifnull(SUM(credited_line.vat), 0) FROM "
        "invoice_line LEFT JOIN credited_line ON credited_line.invoice = invoice_line.invoice AND "
        "credited_line.line = invoice_line.line WHERE invoice_line.invoice = ?1 GROUP BY "
        "invoice_line.line ORDER BY invoice_line.line",
        id);
}

std::optional<domain::StandingInvoice> standing_invoice(store::Database& database,
                                                        base::InvoiceId id) {
    const auto row = invoice(database, id);
    if (!row || row->is_voided) return std::nullopt;
    domain::StandingInvoice standing{.id = row->id,
                                     .number = row->number,
                                     .job = row->job,
                                     .day = row->day,
                                     .vat_rate = row->vat_rate,
                                     .total = row->total,
                                     .lines = {}};
    for (const auto& line : invoice_lines(database, id))
        standing.lines.push_back({line.kind, line.gross - line.discount - line.credited,
                                  line.value_added_tax - line.credited_tax});
    return standing;
}

domain::JobMoney money_of(store::Database& database, base::JobId job) {
    domain::JobMoney money;
    const auto sums =
        row<JobSums>(database, "SELECT invoiced, paid FROM job_money WHERE job = ?1", job);
    if (!sums) return money;
    money.invoiced = sums->invoiced;
    money.paid = sums->paid;
    money.cheques = {number(database, 0,
                            "SELECT SUM(amount) FROM cash_receipt WHERE job = ?1 AND means = 4 AND "
                            "contract = 0 AND id NOT IN (SELECT cash_receipt FROM settled_cheque)",
                            job)};
    money.invoice = standing_invoice(
        database,
        {number(database, 0,
                "SELECT id FROM invoice WHERE job = ?1 AND NOT EXISTS (SELECT 1 FROM "
                "voided_invoice WHERE voided_invoice.invoice = invoice.id) ORDER BY time DESC, id "
                "DESC LIMIT 1",
                job)});
    return money;
}

std::optional<CashReceiptRow> cash_receipt(store::Database& database, base::CashReceiptId id) {
    static const std::string sql = std::string{select_receipt} + "WHERE id = ?1";
    return row<CashReceiptRow>(database, sql, id);
}

std::vector<CashReceiptRow> cash_receipts_of(store::Database& database, base::JobId job) {
    static const std::string sql =
        std::string{select_receipt} + "WHERE job = ?1 ORDER BY cash_receipt.time, id";
    return rows<CashReceiptRow>(database, sql, job);
}

std::optional<CreditNoteRow> credit_note(store::Database& database, base::CreditNoteId id) {
    return row<CreditNoteRow>(database,
                              "SELECT id, number, invoice, day, net, vat, total, reason FROM "
                              "credit_note WHERE id = ?1",
                              id);
}

std::vector<CreditedLineRow> credited_lines(store::Database& database, base::CreditNoteId id) {
    return rows<CreditedLineRow>(
        database,
        "SELECT credited_line.line + 1, ifnull(invoice_line.code, ''), ifnull(invoice_line.name, "
        "''), net, credited_line.vat FROM credited_line LEFT JOIN invoice_line ON "
        "invoice_line.invoice = credited_line.invoice AND invoice_line.line = credited_line.line "
        "WHERE credit_note = ?1 ORDER BY position",
        id);
}

std::optional<CashCountRow> cash_count(store::Database& database, base::EventId id) {
    return row<CashCountRow>(
        database,
        "SELECT id, day, time, author, expected, counted, note FROM cash_count WHERE id = ?1", id);
}

std::vector<CountedRow> counted_lines(store::Database& database, base::EventId id) {
    return rows<CountedRow>(database,
                            "SELECT means, expected, counted FROM cash_count_line WHERE cash_count "
                            "= ?1 ORDER BY means",
                            id);
}

bool is_cheque_known(store::Database& database, std::string_view reference) {
    return number(database, 0, "SELECT 1 FROM cash_receipt WHERE means = 4 AND reference = ?1",
                  reference) != 0;
}

std::vector<domain::ExpectedMoney> uncounted(store::Database& database, base::UserId cashier) {
    auto& query = database.cached(R"sql(
WITH since(time) AS (SELECT ifnull(MAX(time), 0) FROM cash_count WHERE author = ?1),
moved(means, amount) AS (
    SELECT means, amount FROM cash_receipt WHERE author = ?1 AND time > (SELECT time FROM since)
    UNION ALL
    SELECT means, -amount FROM cash_return WHERE author = ?1 AND time > (SELECT time FROM since))
SELECT means, SUM(amount) FROM moved GROUP BY means HAVING SUM(amount) <> 0 ORDER BY means)sql");
    query.with(cashier);
    std::vector<domain::ExpectedMoney> all;
    while (query.step())
        all.push_back({static_cast<domain::MoneyMeans>(query.integer(0)), {query.integer(1)}});
    query.reset();
    return all;
}

}  // namespace amani::views
