#include "shared/domain/replacement/moves.h"

namespace amani::domain {

void append_moves(base::EventId id, const ReplacementIssued& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = fact.from,
                          .to = {PlaceKind::customer, id.site(), 0},
                          .part = fact.part,
                          .quantity = {1}});
}

void append_moves(base::EventId id, const DefectiveReceived& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = {PlaceKind::customer, id.site(), 0},
                          .to = fact.into,
                          .condition = Condition::used_uninspected,
                          .part = fact.part,
                          .quantity = {1}});
}

}  // namespace amani::domain
