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

}  // namespace amani::domain
