#include "shared/views/warehouse/warehouse_records.h"

#include "shared/domain/returns/events.h"
#include "shared/domain/warehouse/events.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {
namespace {

std::optional<Cell> waybill_with(store::Database& database, const std::string& number) {
    return key_of(waybill_with_number(database, number));
}
std::optional<std::string> number_of_waybill(store::Database& database, base::EventId id) {
    const auto row = waybill(database, base::WaybillId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

std::optional<Cell> document_with(store::Database& database, const std::string& number) {
    return key_of(stock_document_with_number(database, number));
}
// The list shows dispatches and receipts of used parts, too, which began a record of another kind.
std::optional<std::string> number_of_document(store::Database& database, base::EventId id) {
    const auto row = stock_document(database, id);
    const bool is_plain = row && row->type != domain::UsedPartsReceived::about.type &&
                          row->type != domain::Dispatched::about.type &&
                          row->type != domain::UsedPartsDispatched::about.type;
    return is_plain ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType waybills_begin[] = {domain::Dispatched::about.type,
                                                domain::UsedPartsDispatched::about.type};
constexpr domain::EventType documents_begin[] = {
    domain::GoodsReceived::about.type,    domain::StockMoved::about.type,
    domain::StockReceived::about.type,    domain::TransitLossDeclared::about.type,
    domain::WaybillTakenBack::about.type, domain::DispatchCorrected::about.type};
constexpr domain::DocumentType waybill_numbers[] = {domain::DocumentType::waybill};
constexpr domain::DocumentType document_numbers[] = {domain::DocumentType::goods_receipt,
                                                     domain::DocumentType::opening,
                                                     domain::DocumentType::transfer};

}  // namespace

// `number <> ''` lets SQLite take the indexes, which leave papers without a number out.
const RecordKind waybill_record{
    .name = "waybill",
    .fa = "بارنامه",
    .en = "waybill",
    .list = waybills_list,
    .reads = domain::Subject::goods,
    .topic = "stock",
    .begun_by = waybills_begin,
    .mention = Mention::changes_it,
    .with_code = waybill_with,
    .number_of = number_of_waybill,
    .papers_with_number =
        "SELECT id FROM waybill WHERE number = ?1 AND number <> '' AND sent_time <> 0",
    .numbered = waybill_numbers};
const RecordKind stock_document_record{
    .name = "stock_document",
    .fa = "سند انبار",
    .en = "stock document",
    .list = stock_documents_list,
    .reads = domain::Subject::goods,
    .topic = "stock",
    .begun_by = documents_begin,
    .with_code = document_with,
    .number_of = number_of_document,
    .papers_with_number = "SELECT id FROM stock_document WHERE number = ?1 AND number <> ''",
    .numbered = document_numbers};

}  // namespace amani::views
