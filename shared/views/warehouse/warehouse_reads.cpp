#include "shared/views/warehouse/warehouse_reads.h"

#include "shared/views/balances/balances.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/rows/event_kind.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/warehouse/warehouse_records.h"

#include <algorithm>

namespace amani::views {
namespace {

const std::string select_waybill =
    "SELECT id, number, content, state, from_site, to_site, transport, sent_day, sent_time, "
    "received_time, sent, "
    "received, lost FROM waybill ";
const std::string waybill_by_id = select_waybill + "WHERE id = ?1";
const std::string waybill_by_number =
    select_waybill + "WHERE number = ?1 AND number <> '' ORDER BY id";

const std::string select_document =
    "SELECT id, type, number, site, from_kind, from_site, from_number, to_kind, to_site, "
    "to_number, waybill, "
    "waybill_number, detail, day, time, author FROM stock_document ";
const std::string document_by_id = select_document + "WHERE id = ?1";
const std::string document_by_number =
    select_document + "WHERE number = ?1 AND number <> '' ORDER BY id";
const std::string documents_by_waybill =
    select_document + "WHERE waybill = ?1 AND waybill <> 0 ORDER BY time, id";

constexpr std::string_view select_waybill_lines = R"sql(
SELECT waybill_line.line, waybill_line.part, part.code, part.name, waybill_line.condition, waybill_line.sent,
    waybill_line.received, waybill_line.lost, waybill_line.sent - waybill_line.received - waybill_line.lost
FROM waybill_line LEFT JOIN part ON part.id = waybill_line.part
WHERE waybill_line.waybill = ?1 ORDER BY waybill_line.line, waybill_line.part, waybill_line.condition)sql";

constexpr std::string_view select_document_lines = R"sql(
SELECT stock_line.line, stock_line.part, part.code, part.name, stock_line.condition, stock_line.quantity,
    stock_line.unit_cost, stock_line.part_serials, stock_line.tag, stock_line.tag_number
FROM stock_line LEFT JOIN part ON part.id = stock_line.part
WHERE stock_line.document = ?1 ORDER BY stock_line.line)sql";

constexpr std::string_view select_kardex = R"sql(
SELECT kardex.day, kardex.event, stock_document.number, kardex.amount
FROM kardex LEFT JOIN stock_document ON stock_document.id = kardex.event
WHERE kardex.item = ?1 AND kardex.site = ?5 AND kardex.holder = ?2 AND kardex.number = ?3 AND kardex.day >= ?4
ORDER BY kardex.day, kardex.event)sql";

struct StoredMove {
    base::Day day;
    base::EventId event;
    std::string number;
    base::Quantity amount;
};
BOOST_DESCRIBE_STRUCT(StoredMove, (), (day, event, number, amount))

constexpr ListColumn waybill_columns[] = {
    {"id", "waybill.id", CellKind::event, Sorting::yes},
    {"number", "waybill.number", CellKind::text, Sorting::yes},
    name_column<WaybillContent>("content", "waybill.content").sometimes(),
    name_column<WaybillState>("state", "waybill.state"),
    ListColumn{"from_site", "waybill.from_site", CellKind::site}.wrote_the_key(),
    {"from_site_code", "sender.code", CellKind::text},
    {"to_site", "waybill.to_site", CellKind::site},
    {"to_site_code", "receiver.code", CellKind::text},
    {"transport", "waybill.transport", CellKind::text},
    {"sent_day", "waybill.sent_day", CellKind::day, Sorting::yes},
    {"sent_time", "waybill.sent_time", CellKind::instant},
    {"received_time", "waybill.received_time", CellKind::instant},
    {"sent", "waybill.sent"},
    {"received", "waybill.received"},
    {"lost", "waybill.lost"},
    {"missing", "waybill.sent - waybill.received - waybill.lost"},
};
constexpr ListColumn document_columns[] = {
    {"id", "stock_document.id", CellKind::event, Sorting::yes},
    event_kind_column("stock_document.type"),
    {"number", "stock_document.number", CellKind::text},
    ListColumn{"site", "stock_document.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::PlaceKind>("from_kind", "stock_document.from_kind"),
    {"from_site", "stock_document.from_site", CellKind::site},
    {"from_site_code", "sender.code", CellKind::text},
    name_column<domain::PlaceKind>("to_kind", "stock_document.to_kind"),
    {"to_site", "stock_document.to_site", CellKind::site},
    {"to_site_code", "receiver.code", CellKind::text},
    record_column("waybill", "stock_document.waybill", waybill_record),
    {"detail", "stock_document.detail", CellKind::text},
    ListColumn{"day", "stock_document.day", CellKind::day, Sorting::yes}.always(),
    ListColumn{"time", "stock_document.time", CellKind::instant, Sorting::yes}.always(),
};
// All holders of stock at the site {}: the holder of a stock balance packs kind, condition and site
// (ledger/entry.h).
std::string holders_at_a_site() {
    std::string all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::PlaceKind>>(
        [&](auto kind) {
            if (domain::is_virtual(kind.value)) return;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Condition>>(
                [&](auto condition) {
                    const auto packed =
                        domain::stock_entry({kind.value, {}, 0}, condition.value, {}, {}).holder;
                    all += (all.empty() ? "{} + " : ", {} + ") + std::to_string(packed);
                });
        });
    return "balance.holder IN (" + all + ")";
}
const std::string at_a_site = holders_at_a_site();

const ListColumn stock_columns[] = {
    {"id", "balance.holder || '.' || balance.number || '.' || balance.item", CellKind::text,
     Sorting::yes},
    name_column<domain::PlaceKind>("place_kind", "(balance.holder >> 40) & 255"),
    name_column<domain::Condition>("condition", "(balance.holder >> 32) & 255"),
    ListColumn{"site", "balance.holder & 4294967295", CellKind::site}.found(at_a_site),
    {"site_code", "site.code", CellKind::text},
    // Whose shelf it lies on; nobody's (0) in transit (place kind 8).
    {"holder",
     "CASE (balance.holder >> 40) & 255 WHEN 8 THEN 0 ELSE balance.holder & 4294967295 END",
     CellKind::site},
    ListColumn{"holder_code",
               "CASE (balance.holder >> 40) & 255 WHEN 8 THEN NULL ELSE site.code END",
               CellKind::text}
        .sometimes(),
    {"place_number", "balance.number", CellKind::wide},
    record_column("part", "balance.item", part_record).always().sorted(),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"quantity", "balance.amount", CellKind::integer, Sorting::yes},
};
constexpr ListColumn move_columns[] = {
    {"id", "kardex.event || '.' || kardex.holder || '.' || kardex.number || '.' || kardex.item",
     CellKind::text, Sorting::yes},
    ListColumn{"event", "kardex.event", CellKind::event, Sorting::yes}.always(),
    ListColumn{"day", "kardex.day", CellKind::day, Sorting::yes}.always(),
    {"number", "stock_document.number", CellKind::text},
    record_column("part", "kardex.item", part_record).always(),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    name_column<domain::PlaceKind>("place_kind", "(kardex.holder >> 40) & 255"),
    name_column<domain::Condition>("condition", "(kardex.holder >> 32) & 255"),
    {"site", "kardex.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"place_number", "kardex.number", CellKind::wide},
    {"quantity", "kardex.amount"},
};

// Papers are few beside what is done with the goods on them, so that any part of a number is looked
// for in the numbers of all.
constexpr Sought waybill_texts[] = {
    {Sought::By::part_of_code, "waybill.number", "SELECT id FROM waybill WHERE {}"},
    {Sought::By::part, "search_key(waybill.transport)",
     "SELECT id FROM waybill WHERE transport <> '' AND {}"},
};
constexpr Sought document_texts[] = {
    {Sought::By::part_of_code, "stock_document.number", "SELECT id FROM stock_document WHERE {}"},
    {Sought::By::part, "search_key(stock_document.detail)",
     "SELECT id FROM stock_document WHERE detail <> '' AND {}"},
};
constexpr Sought stock_texts[] = {
    {Sought::By::part, "part.search", "SELECT id FROM part WHERE {}"}};
constexpr Sought move_texts[] = {
    {Sought::By::part, "part.search",
     "SELECT event FROM kardex WHERE item IN (SELECT id FROM part WHERE {})"},
    {Sought::By::part_of_code, "stock_document.number", "SELECT id FROM stock_document WHERE {}"},
};

}  // namespace

const List waybills_list{"waybills",
                         "waybill LEFT JOIN site AS sender ON sender.id = waybill.from_site "
                         "LEFT JOIN site AS receiver ON receiver.id = waybill.to_site",
                         waybill_columns,
                         "id",
                         Direction::descending,
                         waybill_texts};
const List stock_documents_list{
    "stock-documents",
    "stock_document LEFT JOIN site ON site.id = stock_document.site "
    "LEFT JOIN site AS sender ON sender.id = stock_document.from_site "
    "LEFT JOIN site AS receiver ON receiver.id = stock_document.to_site",
    document_columns,
    "id",
    Direction::descending,
    document_texts};
// The plus keeps the planner from reading holder by holder and sorting all that there is.
const List stock_list{
    "stock",
    "(SELECT * FROM balance WHERE book = 1 AND amount <> 0 AND +holder < 35184372088832) AS balance "
    "LEFT JOIN site ON site.id = (balance.holder & 4294967295) "
    "LEFT JOIN part ON part.id = balance.item",
    stock_columns,
    "part",
    Direction::ascending,
    stock_texts,
    "balance.item"};
const List moves_list{"moves",
                      "kardex LEFT JOIN part ON part.id = kardex.item "
                      "LEFT JOIN site ON site.id = kardex.site "
                      "LEFT JOIN stock_document ON stock_document.id = kardex.event",
                      move_columns,
                      "event",
                      Direction::descending,
                      move_texts,
                      "kardex.event"};

base::Quantity on_hand(store::Database& database, const Shelf& shelf) {
    return {
        balance_of(database, domain::stock_entry(shelf.place, shelf.condition, shelf.part, {}))};
}

std::vector<StockRow> stock_of_site(store::Database& database, base::SiteId site) {
    store::Statement& at_holder = database.cached(
        "SELECT number, item, amount FROM balance WHERE book = 1 AND holder = ?1 AND amount <> 0 "
        "ORDER BY number, item");
    std::vector<StockRow> stock;
    const auto read_place = [&](domain::PlaceKind kind, domain::Condition condition) {
        at_holder.with(domain::stock_entry({kind, site, 0}, condition, {}, {}).holder);
        while (at_holder.step()) {
            stock.push_back({{kind, site, at_holder.integer(0)},
                             condition,
                             at_holder.id<base::PartId>(1),
                             {at_holder.integer(2)}});
        }
        at_holder.reset();
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::PlaceKind>>(
        [&](auto kind) {
            if (domain::is_virtual(kind.value)) return;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Condition>>(
                [&](auto condition) { read_place(kind.value, condition.value); });
        });
    return stock;
}

std::vector<KardexRow> kardex(store::Database& database, const Shelf& shelf, base::Day from,
                              base::Day to) {
    const domain::Entry key = domain::stock_entry(shelf.place, shelf.condition, shelf.part, {});
    const auto moves = rows<StoredMove>(database, select_kardex, key.item, key.holder, key.number,
                                        from, shelf.place.site);
    // The balance at the beginning is today's balance less everything since.
    base::Quantity balance = on_hand(database, shelf);
    for (const StoredMove& move : moves) balance -= move.amount;
    std::vector<KardexRow> lines;
    for (const StoredMove& move : moves) {
        if (move.day > to) break;
        balance += move.amount;
        lines.push_back({move.day, move.event, move.number, std::max(move.amount, base::Quantity{}),
                         std::max(-move.amount, base::Quantity{}), balance});
    }
    return lines;
}

bool has_moves(store::Database& database, base::PartId part) {
    return number(database, 0, "SELECT 1 FROM kardex WHERE item = ?1 LIMIT 1", part) != 0;
}

std::optional<WaybillRow> waybill(store::Database& database, base::WaybillId id) {
    return row<WaybillRow>(database, waybill_by_id, id);
}

std::optional<WaybillRow> waybill_with_number(store::Database& database, std::string_view number) {
    return row<WaybillRow>(database, waybill_by_number, number);
}

std::vector<WaybillLineRow> waybill_lines(store::Database& database, base::WaybillId waybill) {
    return rows<WaybillLineRow>(database, select_waybill_lines, waybill);
}

std::vector<StockDocumentRow> documents_of_waybill(store::Database& database,
                                                   base::WaybillId waybill) {
    return rows<StockDocumentRow>(database, documents_by_waybill, waybill);
}

bool is_received_at(store::Database& database, base::SiteId site, base::WaybillId waybill,
                    std::string_view waybill_number) {
    return number(database, 0,
                  "SELECT 1 FROM stock_document WHERE site = ?1 AND type = ?2 AND "
                  "((waybill = ?3 AND ?3 <> 0) OR (waybill_number = ?4 AND ?4 <> '')) LIMIT 1",
                  site, domain::StockReceived::about.type, waybill, waybill_number) != 0;
}

std::optional<StockDocumentRow> stock_document(store::Database& database, base::EventId id) {
    return row<StockDocumentRow>(database, document_by_id, id);
}

std::optional<StockDocumentRow> stock_document_with_number(store::Database& database,
                                                           std::string_view number) {
    return row<StockDocumentRow>(database, document_by_number, number);
}

std::vector<StockLineRow> stock_document_lines(store::Database& database, base::EventId document) {
    return rows<StockLineRow>(database, select_document_lines, document);
}

}  // namespace amani::views
