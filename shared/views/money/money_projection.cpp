#include "shared/views/money/money_projection.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/money/job_money.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert keep_invoice{
    "invoice(id, number, job, customer, day, month, time, author, vat_rate, parts, labour, "
    "discount, vat, total)",
    "ON CONFLICT (id) DO NOTHING", 14};
constexpr store::BatchedInsert keep_invoice_line{
    "invoice_line(invoice, line, kind, code, name, count, gross, discount, vat, tax_class)",
    "ON CONFLICT (invoice, line) DO NOTHING", 10, 2};
constexpr store::BatchedInsert keep_credit_note{
    "credit_note(id, number, invoice, job, day, month, time, author, net, vat, total, reason)",
    "ON CONFLICT (id) DO NOTHING", 12};
constexpr store::BatchedInsert keep_credited_line{
    "credited_line(credit_note, position, invoice, line, net, vat)",
    "ON CONFLICT (credit_note, position) DO NOTHING", 6, 2};
constexpr store::BatchedInsert keep_receipt{
    "cash_receipt(id, number, job, means, amount, reference, due, bank, note, day, time, author, "
    "contract, instalment)",
    "ON CONFLICT (id) DO NOTHING", 14};
constexpr store::BatchedInsert keep_return{
    "cash_return(id, number, job, means, amount, reference, reason, day, time, author, contract)",
    "ON CONFLICT (id) DO NOTHING", 11};
constexpr store::BatchedInsert keep_count{
    "cash_count(id, day, time, author, expected, counted, note)", "ON CONFLICT (id) DO NOTHING", 7};
constexpr store::BatchedInsert keep_count_line{
    "cash_count_line(cash_count, means, expected, counted)",
    "ON CONFLICT (cash_count, means) DO NOTHING", 4, 2};
constexpr store::BatchedInsert add_to_job{
    "job_money(job, invoiced, paid)",
    "ON CONFLICT (job) DO UPDATE SET invoiced = job_money.invoiced + excluded.invoiced, paid = "
    "job_money.paid + excluded.paid",
    3};
constexpr std::string_view describe_seller = R"sql(
INSERT INTO seller(site, name, national_id, economic_number, registration_number, postcode, address, telephone, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (site) DO UPDATE SET name = excluded.name, national_id = excluded.national_id,
    economic_number = excluded.economic_number, registration_number = excluded.registration_number,
    postcode = excluded.postcode, address = excluded.address, telephone = excluded.telephone,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (seller.time, seller.event))sql";
constexpr std::string_view void_invoice = R"sql(
INSERT INTO voided_invoice(invoice, day, time, author, reason) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (invoice) DO NOTHING)sql";
constexpr std::string_view settle_cheque = R"sql(
INSERT INTO settled_cheque(cash_receipt, outcome, day, time, author, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (cash_receipt) DO NOTHING)sql";

}  // namespace

MoneyProjection::MoneyProjection(store::Database& database)
    : database_(database),
      invoices_(database, keep_invoice),
      invoice_lines_(database, keep_invoice_line),
      credit_notes_(database, keep_credit_note),
      credited_lines_(database, keep_credited_line),
      receipts_(database, keep_receipt),
      returns_(database, keep_return),
      counts_(database, keep_count),
      count_lines_(database, keep_count_line),
      job_sums_(database, add_to_job),
      describe_(database.prepare(describe_seller)),
      void_(database.prepare(void_invoice)),
      settle_(database.prepare(settle_cheque)),
      steps_(database) {}

void MoneyProjection::flush() {
    for (const auto& [job, sums] : sums_) job_sums_.add(job, sums.invoiced, sums.paid);
    sums_.clear();
    for (auto* rows : {&invoices_, &invoice_lines_, &credit_notes_, &credited_lines_, &receipts_,
                       &returns_, &counts_, &count_lines_, &job_sums_})
        rows->flush();
    steps_.flush();
}

void MoneyProjection::forget() {
    sums_.clear();
    for (auto* rows : {&invoices_, &invoice_lines_, &credit_notes_, &credited_lines_, &receipts_,
                       &returns_, &counts_, &count_lines_, &job_sums_})
        rows->clear();
    steps_.forget();
}

void MoneyProjection::apply(const domain::Event& event, const domain::SellerDescribed& described) {
    describe_->run(described.site, described.name, described.national_id, described.economic_number,
                   described.registration_number, described.postcode, described.address,
                   described.telephone, event.time, event.id);
}

void MoneyProjection::apply(const domain::Event& event, const domain::InvoiceIssued& issued) {
    const auto sums = domain::sums_of(issued.lines);
    std::int64_t position = 0;
    for (const auto& line : issued.lines)
        invoice_lines_.add(event.id, position++, line.kind, line.code, line.name, line.count,
                           line.gross, line.discount, line.vat, line.tax_class);
    const base::Rial total = issued.total();
    invoices_.add(event.id, issued.number, issued.job, issued.customer, event.day,
                  calendar::month_number(event.day), event.time, event.author,
                  issued.vat_rate.value, sums.parts, sums.labour, sums.discount, sums.vat, total);
    sums_[issued.job].invoiced += total;
    steps_.add(event, issued.job, {.first_text = issued.number, .value = total.value});
}

void MoneyProjection::apply(const domain::Event& event, const domain::InvoiceVoided& voided) {
    void_->run(voided.invoice, event.day, event.time, event.author, voided.reason);
    if (database_.rows_changed() == 0) return;
    sums_[voided.job].invoiced -= voided.total;
    steps_.add(event, voided.job, {.first_text = voided.reason, .subject = voided.invoice.event()});
}

void MoneyProjection::apply(const domain::Event& event, const domain::InvoiceCredited& credited) {
    base::Rial net;
    base::Rial vat;
    std::int64_t position = 0;
    for (const auto& line : credited.lines) {
        net += line.net;
        vat += line.vat;
        credited_lines_.add(event.id, position++, credited.invoice, line.line, line.net, line.vat);
    }
    credit_notes_.add(event.id, credited.number, credited.invoice, credited.job, event.day,
                      calendar::month_number(event.day), event.time, event.author, net, vat,
                      net + vat, credited.reason);
    sums_[credited.job].invoiced -= net + vat;
    steps_.add(event, credited.job,
               {.first_text = credited.number,
                .second_text = credited.reason,
                .subject = credited.invoice.event(),
                .value = (net + vat).value});
}

void MoneyProjection::apply(const domain::Event& event, const domain::PaymentTaken& taken) {
    receipts_.add(event.id, taken.number, taken.job, taken.means, taken.amount, taken.reference,
                  taken.cheque_due, taken.bank, taken.note, event.day, event.time, event.author,
                  taken.contract, taken.instalment);
    if (!taken.contract.is_none()) return;
    sums_[taken.job].paid += taken.amount;
    steps_.add(event, taken.job, {.first_text = taken.number, .value = taken.amount.value});
}

void MoneyProjection::apply(const domain::Event& event, const domain::PaymentReturned& returned) {
    returns_.add(event.id, returned.number, returned.job, returned.means, returned.amount,
                 returned.reference, returned.reason, event.day, event.time, event.author,
                 returned.contract);
    if (!returned.contract.is_none()) return;
    sums_[returned.job].paid -= returned.amount;
    steps_.add(event, returned.job,
               {.first_text = returned.number,
                .second_text = returned.reason,
                .value = returned.amount.value});
}

void MoneyProjection::apply(const domain::Event& event, const domain::ChequeSettled& settled) {
    settle_->run(settled.cash_receipt, settled.cheque_outcome, event.day, event.time, event.author,
                 settled.note);
    if (database_.rows_changed() == 0 || !settled.contract.is_none()) return;
    if (settled.cheque_outcome == domain::ChequeOutcome::bounced)
        sums_[settled.job].paid -= settled.amount;
    steps_.add(event, settled.job,
               {.first_text = settled.note,
                .subject = settled.cash_receipt.event(),
                .value = static_cast<std::int64_t>(settled.cheque_outcome)});
}

void MoneyProjection::apply(const domain::Event& event, const domain::CashCounted& counted) {
    base::Rial expected;
    base::Rial found;
    for (const auto& line : counted.lines) {
        expected += line.expected;
        found += line.counted;
        count_lines_.add(event.id, line.means, line.expected, line.counted);
    }
    counts_.add(event.id, event.day, event.time, event.author, expected, found, counted.note);
}

}  // namespace amani::views
