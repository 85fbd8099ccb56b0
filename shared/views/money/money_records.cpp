#include "shared/views/money/money_records.h"

#include "shared/domain/money/events.h"
#include "shared/views/money/money_view.h"
#include "shared/views/rows/record_keys.h"

namespace amani::views {
namespace {

constexpr std::string_view invoices_with =
    "SELECT id FROM invoice WHERE number = ?1 AND number <> ''";
constexpr std::string_view credit_notes_with =
    "SELECT id FROM credit_note WHERE number = ?1 AND number <> ''";
constexpr std::string_view receipts_with =
    "SELECT id FROM cash_receipt WHERE number = ?1 AND number <> ''";
constexpr std::string_view returns_with =
    "SELECT id FROM cash_return WHERE number = ?1 AND number <> ''";

std::optional<Cell> invoice_with(store::Database& database, const std::string& text) {
    return key_found(database, invoices_with, text);
}
std::optional<Cell> credit_note_with(store::Database& database, const std::string& text) {
    return key_found(database, credit_notes_with, text);
}
std::optional<Cell> receipt_with(store::Database& database, const std::string& text) {
    return key_found(database, receipts_with, text);
}
std::optional<Cell> return_with(store::Database& database, const std::string& text) {
    return key_found(database, returns_with, text);
}

// Nothing of an event that began none. Every such paper has a number.
std::optional<std::string> printed(store::Database& database, std::string_view sql,
                                   base::EventId id) {
    auto number = first_text(database, sql, id);
    return number.empty() ? std::nullopt : std::optional{std::move(number)};
}
std::optional<std::string> number_of_invoice(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM invoice WHERE id = ?1", id);
}
std::optional<std::string> number_of_credit_note(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM credit_note WHERE id = ?1", id);
}
std::optional<std::string> number_of_receipt(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM cash_receipt WHERE id = ?1", id);
}
std::optional<std::string> number_of_return(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM cash_return WHERE id = ?1", id);
}

constexpr domain::EventType invoices_begin[] = {domain::InvoiceIssued::about.type};
constexpr domain::EventType credit_notes_begin[] = {domain::InvoiceCredited::about.type};
constexpr domain::EventType receipts_begin[] = {domain::PaymentTaken::about.type};
constexpr domain::EventType returns_begin[] = {domain::PaymentReturned::about.type};
constexpr domain::DocumentType invoice_numbers[] = {domain::DocumentType::invoice};
constexpr domain::DocumentType credit_note_numbers[] = {domain::DocumentType::credit_note};
constexpr domain::DocumentType receipt_numbers[] = {domain::DocumentType::cash_receipt};
constexpr domain::DocumentType return_numbers[] = {domain::DocumentType::cash_return};

}  // namespace

const RecordKind invoice_record{.name = "invoice",
                                .fa = "فاکتور",
                                .en = "invoice",
                                .list = invoices_list,
                                .reads = domain::Subject::service,
                                .topic = "job",
                                .begun_by = invoices_begin,
                                .mention = Mention::changes_it,
                                .with_code = invoice_with,
                                .number_of = number_of_invoice,
                                .papers_with_number = invoices_with,
                                .numbered = invoice_numbers};
const RecordKind credit_note_record{.name = "credit_note",
                                    .fa = "صورتحساب برگشت",
                                    .en = "credit note",
                                    .list = credit_notes_list,
                                    .reads = domain::Subject::service,
                                    .topic = "job",
                                    .begun_by = credit_notes_begin,
                                    .mention = Mention::changes_it,
                                    .with_code = credit_note_with,
                                    .number_of = number_of_credit_note,
                                    .papers_with_number = credit_notes_with,
                                    .numbered = credit_note_numbers};
const RecordKind cash_receipt_record{.name = "cash_receipt",
                                     .fa = "رسید دریافت وجه",
                                     .en = "receipt of money",
                                     .list = cash_receipts_list,
                                     .reads = domain::Subject::service,
                                     .topic = "job",
                                     .begun_by = receipts_begin,
                                     .mention = Mention::changes_it,
                                     .with_code = receipt_with,
                                     .number_of = number_of_receipt,
                                     .papers_with_number = receipts_with,
                                     .numbered = receipt_numbers};
const RecordKind cash_return_record{.name = "cash_return",
                                    .fa = "رسید برگشت وجه",
                                    .en = "return of money",
                                    .list = cash_returns_list,
                                    .reads = domain::Subject::service,
                                    .topic = "job",
                                    .begun_by = returns_begin,
                                    .mention = Mention::changes_it,
                                    .with_code = return_with,
                                    .number_of = number_of_return,
                                    .papers_with_number = returns_with,
                                    .numbered = return_numbers};

}  // namespace amani::views
