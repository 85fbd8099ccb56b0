#include "shared/views/returns/returns_records.h"

#include "shared/domain/returns/events.h"
#include "shared/domain/service/events.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {
namespace {

std::optional<Cell> used_part_with(store::Database& database, const std::string& number) {
    const auto row = used_part_with_number(database, number);
    return row ? std::optional{Cell{row->tag.value}} : std::nullopt;
}
std::optional<std::string> number_of_used_part(store::Database& database, base::EventId id) {
    const auto row = used_part(database, base::TagId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

bool is_used_receipt(const std::optional<StockDocumentRow>& row) {
    return row && row->type == domain::UsedPartsReceived::about.type;
}
std::optional<Cell> used_receipt_with(store::Database& database, const std::string& number) {
    const auto row = stock_document_with_number(database, number);
    return is_used_receipt(row) ? key_of(row) : std::nullopt;
}
std::optional<std::string> number_of_used_receipt(store::Database& database, base::EventId id) {
    const auto row = stock_document(database, id);
    return is_used_receipt(row) ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType used_parts_begin[] = {domain::PartFitted::about.type};
constexpr domain::EventType used_receipts_begin[] = {domain::UsedPartsReceived::about.type};
constexpr domain::DocumentType tag_numbers[] = {domain::DocumentType::used_tag};
constexpr domain::DocumentType used_receipt_numbers[] = {domain::DocumentType::used_receipt};

}  // namespace

// `number <> ''` lets SQLite take the index, which leaves used parts without a tag out. A used
// part's receipt is found among the papers of the warehouse, whose table it stands in.
const RecordKind used_part_record{
    .name = "used_part",
    .fa = "داغی",
    .en = "used part",
    .list = used_parts_list,
    .reads = domain::Subject::goods,
    .topic = "stock",
    .begun_by = used_parts_begin,
    .mention = Mention::changes_it,
    .with_code = used_part_with,
    .number_of = number_of_used_part,
    .papers_with_number = "SELECT id FROM used_part WHERE number = ?1 AND number <> ''",
    .numbered = tag_numbers};
const RecordKind used_receipt_record{.name = "used_receipt",
                                     .fa = "رسید داغی",
                                     .en = "used-part receipt",
                                     .list = used_receipts_list,
                                     .reads = domain::Subject::goods,
                                     .topic = "stock",
                                     .begun_by = used_receipts_begin,
                                     .mention = Mention::changes_it,
                                     .with_code = used_receipt_with,
                                     .number_of = number_of_used_receipt,
                                     .numbered = used_receipt_numbers};

}  // namespace amani::views
