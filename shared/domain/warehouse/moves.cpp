#include "shared/domain/warehouse/moves.h"

namespace amani::domain {

namespace {

void append_lines(const Place& from, const Place& to, const std::vector<StockLine>& lines,
                  std::vector<Entry>& entries) {
    for (const StockLine& line : lines)
        append_move(entries, {.from = from,
                              .to = to,
                              .condition = line.condition,
                              .part = line.part,
                              .quantity = line.quantity});
}

}  // namespace

void append_moves(base::EventId id, const GoodsReceived& fact, std::vector<Entry>& entries) {
    const Place source{
        fact.how == Acquisition::opening ? PlaceKind::adjustment : PlaceKind::supplier, id.site(),
        0};
    for (const PricedLine& line : fact.lines)
        append_move(
            entries,
            {.from = source, .to = fact.into, .part = line.part, .quantity = line.quantity});
}

void append_moves(base::EventId, const StockMoved& fact, std::vector<Entry>& entries) {
    append_lines(fact.from, fact.to, fact.lines, entries);
}

void append_moves(base::EventId id, const Dispatched& fact, std::vector<Entry>& entries) {
    append_lines(fact.from, transit_of(base::WaybillId::of(id)), fact.lines, entries);
}

void append_moves(base::EventId id, const StockReceived& fact, std::vector<Entry>& entries) {
    const Place from =
        fact.waybill.is_none() ? provisional_transit(id.site()) : transit_of(fact.waybill);
    append_lines(from, fact.into, fact.lines, entries);
}

void append_moves(base::EventId, const WaybillTakenBack& fact, std::vector<Entry>& entries) {
    append_lines(transit_of(fact.waybill), fact.into, fact.lines, entries);
}

void append_moves(base::EventId id, const TransitLossDeclared& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = transit_of(fact.waybill),
                          .to = {PlaceKind::loss, id.site(), 0},
                          .condition = fact.condition,
                          .part = fact.part,
                          .quantity = fact.quantity});
}

void append_moves(base::EventId, const DispatchCorrected& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = fact.from,
                          .to = transit_of(fact.waybill),
                          .condition = fact.condition,
                          .part = fact.part,
                          .quantity = fact.quantity});
}

}  // namespace amani::domain
