#include "shared/domain/service/moves.h"

namespace amani::domain {

void append_moves(base::EventId id, const PartFitted& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = fact.from,
                          .to = {PlaceKind::device, id.site(), 0},
                          .part = fact.part,
                          .quantity = fact.quantity});
}

void append_moves(base::EventId id, const PartRemoved& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = {PlaceKind::device, id.site(), 0},
                          .to = {PlaceKind::used, id.site(), 0},
                          .condition = Condition::used_uninspected,
                          .part = fact.part,
                          .quantity = {1}});
}

void append_moves(base::EventId id, const FittingUndone& fact, std::vector<Entry>& entries) {
    const Place device{PlaceKind::device, id.site(), 0};
    append_move(entries,
                {.from = device, .to = fact.into, .part = fact.part, .quantity = fact.quantity});
    if (fact.old_parts.value == 0) return;
    append_move(entries, {.from = {PlaceKind::used, id.site(), 0},
                          .to = device,
                          .condition = Condition::used_uninspected,
                          .part = fact.part,
                          .quantity = fact.old_parts});
}

}  // namespace amani::domain
