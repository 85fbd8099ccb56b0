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
    // A parcel whose waybill is not known here (C-10) comes out of its holder's provisional
    // transit, where the difference stays visible until somebody explains it.
    const Place from =
        fact.waybill.is_none() ? provisional_transit(fact.holder) : transit_of(fact.waybill);
    append_lines(from, {PlaceKind::used, id.site(), 0}, fact.lines, entries);
}

}  // namespace amani::domain
