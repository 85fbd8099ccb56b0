#include "shared/views/contracts/contracts_records.h"

#include "shared/domain/contracts/events.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/rows/record_keys.h"

namespace amani::views {
namespace {

constexpr std::string_view contracts_with =
    "SELECT id FROM contract WHERE number = ?1 AND number <> ''";
constexpr std::string_view invoices_with =
    "SELECT id FROM contract_invoice WHERE number = ?1 AND number <> ''";
constexpr std::string_view policies_with = "SELECT id FROM periodic_policy WHERE code = ?1";

std::optional<Cell> contract_with(store::Database& database, const std::string& text) {
    return key_found(database, contracts_with, text);
}
std::optional<Cell> invoice_with(store::Database& database, const std::string& text) {
    return key_found(database, invoices_with, text);
}
std::optional<Cell> policy_with(store::Database& database, const std::string& text) {
    return key_found(database, policies_with, text);
}

// Nothing of an event that began none. Every such paper has a number.
std::optional<std::string> printed(store::Database& database, std::string_view sql,
                                   base::EventId id) {
    auto number = first_text(database, sql, id);
    return number.empty() ? std::nullopt : std::optional{std::move(number)};
}
std::optional<std::string> number_of_contract(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM contract WHERE id = ?1", id);
}
std::optional<std::string> number_of_invoice(store::Database& database, base::EventId id) {
    return printed(database, "SELECT number FROM contract_invoice WHERE id = ?1", id);
}

constexpr domain::EventType contracts_begin[] = {domain::ContractSigned::about.type};
constexpr domain::EventType invoices_begin[] = {domain::InstalmentInvoiced::about.type};
constexpr domain::EventType policies_begin[] = {domain::PeriodicPolicySet::about.type};
constexpr domain::DocumentType contract_numbers[] = {domain::DocumentType::contract};

}  // namespace

const RecordKind contract_record{.name = "contract",
                                 .fa = "قرارداد",
                                 .en = "contract",
                                 .list = contracts_list,
                                 .reads = domain::Subject::service,
                                 .topic = "job",
                                 .begun_by = contracts_begin,
                                 .mention = Mention::changes_it,
                                 .with_code = contract_with,
                                 .number_of = number_of_contract,
                                 .papers_with_number = contracts_with,
                                 .numbered = contract_numbers};
const RecordKind contract_invoice_record{.name = "contract_invoice",
                                         .fa = "فاکتور قسط قرارداد",
                                         .en = "invoice of an instalment",
                                         .list = contract_invoices_list,
                                         .reads = domain::Subject::service,
                                         .topic = "job",
                                         .begun_by = invoices_begin,
                                         .mention = Mention::says_nothing,
                                         .with_code = invoice_with,
                                         .number_of = number_of_invoice,
                                         .papers_with_number = invoices_with,
                                         .numbered = {}};
const RecordKind periodic_policy_record{.name = "periodic_policy",
                                        .fa = "سیاست سرویس دوره‌ای",
                                        .en = "policy of periodic service",
                                        .list = periodic_policies_list,
                                        .reads = domain::Subject::common,
                                        .topic = "job",
                                        .begun_by = policies_begin,
                                        .mention = Mention::says_nothing,
                                        .with_code = policy_with};

}  // namespace amani::views
