#include "shared/views/warehouse/warehouse_view.h"

#include "shared/domain/ledger/entry.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert add_document_sql{
    "stock_document(id, type, number, site, from_kind, from_site, from_number, to_kind, to_site, "
    "to_number, waybill, waybill_number, detail, day, time, author)",
    "ON CONFLICT (id) DO NOTHING", 16};

constexpr store::BatchedInsert add_line_sql{
    "stock_line(document, line, part, condition, quantity, unit_cost, part_serials, tag, "
    "tag_number)",
    "ON CONFLICT (document, line) DO NOTHING", 9, 2};

constexpr std::string_view open_waybill_sql = R"sql(
INSERT INTO waybill(id, number, content, from_site, to_site, transport, sent_day, sent_time, author, sent, received,
    lost, differing, received_time)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, content = excluded.content, to_site = excluded.to_site,
    transport = excluded.transport, sent_day = excluded.sent_day, sent_time = excluded.sent_time,
    author = excluded.author)sql";

// For a waybill of which a receipt or loss came before the dispatch.
constexpr std::string_view stub_waybill_sql = R"sql(
INSERT INTO waybill(id, number, content, from_site, to_site, transport, sent_day, sent_time, author, sent, received,
    lost, differing, received_time)
VALUES (?1, '', 0, ?2, 0, '', 0, 0, 0, 0, 0, 0, 0, 0) ON CONFLICT (id) DO NOTHING)sql";

constexpr store::BatchedInsert add_to_waybill_sql{
    "waybill_line(waybill, line, part, condition, sent, received, lost)",
    "ON CONFLICT (waybill, line, part, condition) DO UPDATE SET sent = waybill_line.sent + "
    "excluded.sent, received = waybill_line.received + excluded.received, lost = "
    "waybill_line.lost + excluded.lost",
    7, 4};

// A used-part receipt does not keep the waybill's line numbers: its lines are counted under line
// -1.
constexpr std::string_view add_orphan_sql = R"sql(
INSERT INTO waybill_line(waybill, line, part, condition, sent, received, lost)
SELECT ?2, CASE stock_document.type WHEN 101 THEN -1 ELSE stock_line.line END, stock_line.part, stock_line.condition,
    0, SUM(stock_line.quantity), 0
FROM stock_line JOIN stock_document ON stock_document.id = stock_line.document
WHERE stock_line.document = ?1 GROUP BY 2, 3, 4
ON CONFLICT (waybill, line, part, condition) DO UPDATE SET received = waybill_line.received + excluded.received)sql";

constexpr std::string_view tally_sql = R"sql(
UPDATE waybill SET
    sent = (SELECT COALESCE(SUM(sent), 0) FROM waybill_line WHERE waybill = waybill.id),
    received = (SELECT COALESCE(SUM(received), 0) FROM waybill_line WHERE waybill = waybill.id),
    lost = (SELECT COALESCE(SUM(lost), 0) FROM waybill_line WHERE waybill = waybill.id),
    differing = (SELECT COUNT(*) FROM waybill_line WHERE waybill = waybill.id AND sent <> received + lost),
    received_time = (SELECT COALESCE(MAX(time), 0) FROM stock_document
                     WHERE waybill = waybill.id AND type IN (83, 101) AND stock_document.waybill <> 0)
WHERE id = ?1)sql";

constexpr std::int64_t used_line = -1;

// The transit out of which a receipt took its goods (append_moves of its fact): the one that the
// receipt names itself, whatever is known of its waybill by now.
domain::Place transit_named_by(base::WaybillId waybill, base::SiteId site) {
    return waybill.is_none() ? domain::provisional_transit(site) : domain::transit_of(waybill);
}

}  // namespace

WarehouseProjection::WarehouseProjection(store::Database& database)
    : documents_(database, add_document_sql),
      lines_(database, add_line_sql),
      waybill_lines_(database, add_to_waybill_sql),
      open_waybill_(database.prepare(open_waybill_sql)),
      stub_waybill_(database.prepare(stub_waybill_sql)),
      find_waybill_(database.prepare(
          "SELECT id FROM waybill WHERE number = ?1 AND number <> '' ORDER BY id")),
      add_orphan_(database.prepare(add_orphan_sql)),
      find_orphans_(database.prepare(
          "SELECT id FROM stock_document WHERE waybill_number = ?1 AND waybill = 0 "
          "AND waybill_number <> '' ORDER BY id")),
      adopt_orphan_(database.prepare("UPDATE stock_document SET waybill = ?2 WHERE id = ?1")),
      tally_(database.prepare(tally_sql)) {}

void WarehouseProjection::add_document(const domain::Event& event, const Paper& paper) {
    has_orphan_ |= paper.waybill.is_none() && !paper.waybill_number.empty();
    documents_.add(event.id, event.type, paper.number, event.id.site(), paper.from.kind,
                   paper.from.site, paper.from.number, paper.to.kind, paper.to.site,
                   paper.to.number, paper.waybill, paper.waybill_number, paper.detail, event.day,
                   event.time, event.author);
}

void WarehouseProjection::add_line(base::EventId document, const Line& line, base::Rial unit_cost,
                                   std::string_view part_serials, base::TagId tag,
                                   std::string_view tag_number) {
    lines_.add(document, line.number, line.part, line.condition, line.quantity, unit_cost,
               part_serials, tag, tag_number);
}

void WarehouseProjection::add_stock_lines(base::EventId document,
                                          const std::vector<domain::StockLine>& lines) {
    std::int64_t number = 0;
    for (const domain::StockLine& line : lines) {
        add_line(document, {number++, line.part, line.condition, line.quantity}, {},
                 joined_lines(line.part_serials));
    }
}

void WarehouseProjection::add_used_lines(base::EventId document,
                                         const std::vector<domain::UsedPartLine>& lines) {
    std::int64_t number = 0;
    for (const domain::UsedPartLine& line : lines) {
        add_line(document,
                 {number++, line.part, domain::Condition::used_uninspected, line.quantity}, {},
                 line.part_serial, line.tag, line.tag_number);
    }
}

void WarehouseProjection::open_waybill(const domain::Event& event, const WaybillHead& head) {
    open_waybill_->run(event.id, head.number, head.content, event.id.site(), head.to,
                       head.transport, event.day, event.time, event.author);
}

void WarehouseProjection::add_to_waybill(base::WaybillId waybill, const Line& line,
                                         const Share& share) {
    Share& sum = shares_[{waybill, line.number, line.part, line.condition}];
    sum.sent += share.sent;
    sum.received += share.received;
    sum.lost += share.lost;
    to_tally_.insert(waybill);
}

void WarehouseProjection::flush() {
    documents_.flush();
    lines_.flush();
    has_orphan_ = false;
    for (const auto& [line, share] : shares_) {
        waybill_lines_.add(line.waybill, line.line, line.part, line.condition, share.sent,
                           share.received, share.lost);
    }
    shares_.clear();
    waybill_lines_.flush();
    for (const base::WaybillId waybill : to_tally_) tally_->run(waybill);
    to_tally_.clear();
}

void WarehouseProjection::forget() {
    documents_.clear();
    lines_.clear();
    has_orphan_ = false;
    shares_.clear();
    waybill_lines_.clear();
    to_tally_.clear();
}

base::WaybillId WarehouseProjection::named_waybill(base::WaybillId id, std::string_view number) {
    if (!id.is_none() || number.empty()) return id;
    find_waybill_->with(number);
    const base::WaybillId found =
        find_waybill_->step() ? find_waybill_->id<base::WaybillId>(0) : base::WaybillId{};
    find_waybill_->reset();
    return found;
}

void WarehouseProjection::stub_waybill(base::WaybillId waybill) {
    stub_waybill_->run(waybill, waybill.site());
    to_tally_.insert(waybill);
}

void WarehouseProjection::adopt_orphans(base::WaybillId waybill, std::string_view number) {
    if (has_orphan_) {
        documents_.flush();
        lines_.flush();
        has_orphan_ = false;
    }
    std::vector<base::EventId> orphans;
    find_orphans_->with(number);
    while (find_orphans_->step()) orphans.push_back(find_orphans_->id<base::EventId>(0));
    find_orphans_->reset();
    for (const base::EventId orphan : orphans) {
        adopt_orphan_->run(orphan, waybill);
        add_orphan_->run(orphan, waybill);
    }
}

void WarehouseProjection::apply(const domain::Event& event, const domain::GoodsReceived& received) {
    add_document(event, {.number = received.number,
                         .from = {received.how != domain::Acquisition::opening
                                      ? domain::PlaceKind::supplier
                                      : domain::PlaceKind::adjustment,
                                  {},
                                  0},
                         .to = received.into,
                         .detail = received.supplier});
    std::int64_t number = 0;
    for (const domain::PricedLine& line : received.lines) {
        add_line(event.id, {number++, line.part, domain::Condition::fresh, line.quantity},
                 line.unit_cost, {});
    }
}

void WarehouseProjection::apply(const domain::Event& event, const domain::StockMoved& moved) {
    add_document(event, {.number = moved.number, .from = moved.from, .to = moved.to});
    add_stock_lines(event.id, moved.lines);
}

void WarehouseProjection::apply(const domain::Event& event, const domain::Dispatched& dispatched) {
    const auto waybill = base::WaybillId::of(event.id);
    add_document(event, {.number = dispatched.number,
                         .from = dispatched.from,
                         .to = domain::transit_of(waybill),
                         .waybill = waybill,
                         .waybill_number = dispatched.number,
                         .detail = dispatched.transport});
    add_stock_lines(event.id, dispatched.lines);
    open_waybill(event, {dispatched.number, static_cast<int>(WaybillContent::goods), dispatched.to,
                         dispatched.transport});
    std::int64_t number = 0;
    for (const domain::StockLine& line : dispatched.lines) {
        add_to_waybill(waybill, {number++, line.part, line.condition, {}}, {.sent = line.quantity});
    }
    adopt_orphans(waybill, dispatched.number);
    to_tally_.insert(waybill);
}

void WarehouseProjection::apply(const domain::Event& event, const domain::StockReceived& received) {
    const base::WaybillId waybill = named_waybill(received.waybill, received.waybill_number);
    add_document(event, {.from = transit_named_by(received.waybill, event.id.site()),
                         .to = received.into,
                         .waybill = waybill,
                         .waybill_number = received.waybill_number});
    add_stock_lines(event.id, received.lines);
    if (waybill.is_none()) return;
    stub_waybill(waybill);
    std::int64_t number = 0;
    for (const domain::StockLine& line : received.lines) {
        add_to_waybill(waybill, {number++, line.part, line.condition, {}},
                       {.received = line.quantity});
    }
}

void WarehouseProjection::apply(const domain::Event& event, const domain::WaybillTakenBack& taken) {
    add_document(event, {.from = domain::transit_of(taken.waybill),
                         .to = taken.into,
                         .waybill = taken.waybill,
                         .detail = taken.reason});
    add_stock_lines(event.id, taken.lines);
    stub_waybill(taken.waybill);
    std::int64_t number = 0;
    for (const domain::StockLine& line : taken.lines) {
        add_to_waybill(taken.waybill, {number++, line.part, line.condition, {}},
                       {.received = line.quantity});
    }
}

void WarehouseProjection::apply(const domain::Event& event,
                                const domain::TransitLossDeclared& declared) {
    add_document(event, {.from = domain::transit_of(declared.waybill),
                         .to = {domain::PlaceKind::loss, {}, 0},
                         .waybill = declared.waybill,
                         .detail = declared.reason});
    const Line line{declared.line, declared.part, declared.condition, declared.quantity};
    add_line(event.id, line, {}, {});
    stub_waybill(declared.waybill);
    add_to_waybill(declared.waybill, line, {.lost = declared.quantity});
}

void WarehouseProjection::apply(const domain::Event& event,
                                const domain::DispatchCorrected& corrected) {
    add_document(event, {.from = corrected.from,
                         .to = domain::transit_of(corrected.waybill),
                         .waybill = corrected.waybill,
                         .detail = corrected.reason});
    const Line line{corrected.line, corrected.part, corrected.condition, corrected.quantity};
    add_line(event.id, line, {}, {});
    stub_waybill(corrected.waybill);
    add_to_waybill(corrected.waybill, line, {.sent = corrected.quantity});
}

void WarehouseProjection::apply(const domain::Event& event,
                                const domain::UsedPartsDispatched& dispatched) {
    const auto waybill = base::WaybillId::of(event.id);
    add_document(event, {.number = dispatched.number,
                         .from = {domain::PlaceKind::used, event.id.site(), 0},
                         .to = domain::transit_of(waybill),
                         .waybill = waybill,
                         .waybill_number = dispatched.number,
                         .detail = dispatched.transport});
    add_used_lines(event.id, dispatched.lines);
    open_waybill(event, {dispatched.number, static_cast<int>(WaybillContent::used_parts),
                         dispatched.to, dispatched.transport});
    for (const domain::UsedPartLine& line : dispatched.lines) {
        add_to_waybill(waybill, {used_line, line.part, domain::Condition::used_uninspected, {}},
                       {.sent = line.quantity});
    }
    adopt_orphans(waybill, dispatched.number);
    to_tally_.insert(waybill);
}

void WarehouseProjection::apply(const domain::Event& event,
                                const domain::UsedPartsReceived& received) {
    const base::WaybillId waybill = named_waybill(received.waybill, received.waybill_number);
    add_document(event, {.number = received.number,
                         .from = transit_named_by(received.waybill, received.holder),
                         .to = {domain::PlaceKind::used, event.id.site(), 0},
                         .waybill = waybill,
                         .waybill_number = received.waybill_number});
    add_used_lines(event.id, received.lines);
    if (waybill.is_none()) return;
    stub_waybill(waybill);
    for (const domain::UsedPartLine& line : received.lines) {
        add_to_waybill(waybill, {used_line, line.part, domain::Condition::used_uninspected, {}},
                       {.received = line.quantity});
    }
}

}  // namespace amani::views
