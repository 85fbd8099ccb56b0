#include "shared/domain/workshop/moves.h"

namespace amani::domain {
namespace {

Place bench_of(base::SiteId site) { return {PlaceKind::work_in_progress, site, 0}; }

}  // namespace

void append_moves(base::EventId id, const PartIssued& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = fact.from,
                          .to = bench_of(id.site()),
                          .part = fact.part,
                          .quantity = fact.quantity});
}

void append_moves(base::EventId id, const PartReturned& fact, std::vector<Entry>& entries) {
    append_move(entries, {.from = bench_of(id.site()),
                          .to = fact.into,
                          .part = fact.part,
                          .quantity = fact.quantity});
}

}  // namespace amani::domain
