// The reads of a store: stock by place, its moves (kardex), waybills with what is still missing.
#pragma once

#include "shared/domain/ledger/place.h"
#include "shared/domain/warehouse/events.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

enum class WaybillContent : std::uint8_t { goods = 1, used_parts = 2 };
BOOST_DESCRIBE_ENUM(WaybillContent, goods, used_parts)
enum class WaybillState : std::uint8_t {
    in_transit = 1,
    received = 2,
    differs = 3,        // received and lost do not add up to what was sent
    not_known_yet = 4,  // received here before the sender's document came (C-10)
};
BOOST_DESCRIBE_ENUM(WaybillState, in_transit, received, differs, not_known_yet)

struct StockRow {
    domain::Place place;
    domain::Condition condition{};
    base::PartId part;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(StockRow, (), (place, condition, part, quantity))

struct KardexRow {
    base::Day day;
    base::EventId event;
    std::string number;  // the document's number, or empty
    base::Quantity in;
    base::Quantity out;
    base::Quantity balance;  // after this row
};
BOOST_DESCRIBE_STRUCT(KardexRow, (), (day, event, number, in, out, balance))

struct Shelf {
    domain::Place place;
    domain::Condition condition = domain::Condition::fresh;
    base::PartId part;
};

struct WaybillRow {
    base::WaybillId id;
    std::string number;
    WaybillContent content{};
    WaybillState state{};
    base::SiteId from_site;
    base::SiteId to_site;
    std::string transport;
    base::Day sent_day;
    base::LogicalTime sent_time;
    base::LogicalTime received_time;  // last receipt, or 0
    base::Quantity sent;
    base::Quantity received;
    base::Quantity lost;
};
BOOST_DESCRIBE_STRUCT(WaybillRow, (),
                      (id, number, content, state, from_site, to_site, transport, sent_day,
                       sent_time, received_time, sent, received, lost))

struct WaybillLineRow {
    std::int32_t line = 0;  // of the waybill; -1 for used parts, which are summed by part
    base::PartId part;
    std::string part_code;
    std::string part_name;
    domain::Condition condition{};
    base::Quantity sent;
    base::Quantity received;
    base::Quantity lost;
    base::Quantity missing;  // sent − received − lost
};
BOOST_DESCRIBE_STRUCT(WaybillLineRow, (),
                      (line, part, part_code, part_name, condition, sent, received, lost, missing))

struct StockDocumentRow {
    base::EventId id;
    std::int64_t type = 0;  // number of the event type
    std::string number;
    base::SiteId site;
    domain::PlaceKind from_kind{};
    base::SiteId from_site;
    std::int64_t from_number = 0;
    domain::PlaceKind to_kind{};
    base::SiteId to_site;
    std::int64_t to_number = 0;
    base::WaybillId waybill;
    std::string waybill_number;
    std::string detail;
    base::Day day;
    base::LogicalTime time;
    base::UserId author;
};
BOOST_DESCRIBE_STRUCT(StockDocumentRow, (),
                      (id, type, number, site, from_kind, from_site, from_number, to_kind, to_site,
                       to_number, waybill, waybill_number, detail, day, time, author))

struct StockLineRow {
    std::int32_t line = 0;
    base::PartId part;
    std::string part_code;
    std::string part_name;
    domain::Condition condition{};
    base::Quantity quantity;
    base::Rial unit_cost;
    std::string part_serials;  // a line a serial
    base::TagId tag;
    std::string tag_number;
    static constexpr std::string_view cost_members[] = {"unit_cost"};
};
BOOST_DESCRIBE_STRUCT(StockLineRow, (),
                      (line, part, part_code, part_name, condition, quantity, unit_cost,
                       part_serials, tag, tag_number))

[[nodiscard]] base::Quantity on_hand(store::Database& database, const Shelf& shelf);
// Everything at the real places of `site`, by place, condition and part.
[[nodiscard]] std::vector<StockRow> stock_of_site(store::Database& database, base::SiteId site);
// The moves into and out of a shelf from day `from` to day `to`, oldest first.
[[nodiscard]] std::vector<KardexRow> kardex(store::Database& database, const Shelf& shelf,
                                            base::Day from, base::Day to);

// Whether the part has ever come to or left a place, as far as this store knows.
[[nodiscard]] bool has_moves(store::Database& database, base::PartId part);

[[nodiscard]] std::optional<WaybillRow> waybill(store::Database& database, base::WaybillId id);
[[nodiscard]] std::optional<WaybillRow> waybill_with_number(store::Database& database,
                                                            std::string_view number);
[[nodiscard]] std::vector<WaybillLineRow> waybill_lines(store::Database& database,
                                                        base::WaybillId waybill);
// The waybill's own document and its receipts and losses, oldest first.
[[nodiscard]] std::vector<StockDocumentRow> documents_of_waybill(store::Database& database,
                                                                 base::WaybillId waybill);
// Whether `site` has recorded a receipt of this waybill, which it may know by its number alone
// (then `waybill` is none).
[[nodiscard]] bool is_received_at(store::Database& database, base::SiteId site,
                                  base::WaybillId waybill, std::string_view waybill_number);
[[nodiscard]] std::optional<StockDocumentRow> stock_document(store::Database& database,
                                                             base::EventId id);
[[nodiscard]] std::optional<StockDocumentRow> stock_document_with_number(store::Database& database,
                                                                         std::string_view number);
[[nodiscard]] std::vector<StockLineRow> stock_document_lines(store::Database& database,
                                                             base::EventId document);

extern const List waybills_list;
extern const List stock_documents_list;
extern const List stock_list;
extern const List moves_list;  // the kardex of all shelves

}  // namespace amani::views
