#include "shared/domain/returns/moves.h"

namespace amani::domain {

namespace {

void append_lines(const Place& from, const Place& to, const std::vector<UsedPartLine>& lines,
                  std::vector<Entry>& entries) {
    for (const UsedPartLine& line : lines)
        append_move(entries, {.from = from,
                              .to = to,
                              .condition = Condition::used_uninspected,
                              .part = line.part,
                              .quantity = line.quantity});
}

}  // namespace

void append_moves(base::EventId id, const UsedPartsDispatched& fact, std::vector<Entry>& entries) {
    append_lines({PlaceKind::used, id.site(), 0}, transit_of(base::WaybillId::of(id)), fact.lines,
                 entries);
}

void append_moves(base::EventId id, const UsedPartsReceived& fact, std::vector<Entry>& entries) {
    // Without its waybill a piece comes straight out of its holder's used place.
    const Place from =
        fact.waybill.is_none() ? Place{PlaceKind::used, fact.holder, 0} : transit_of(fact.waybill);
    append_lines(from, {PlaceKind::used, id.site(), 0}, fact.lines, entries);
}

}  // namespace amani::domain
