// A site that was restored from an older copy, or cloned (C-18). The case opens when the hub sees
// two histories or the succession, and closes when all events are recorded again and no two papers
// bear one number.
#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

namespace {

// Numbers that a case names, for the person who looks for the papers.
constexpr std::size_t most_numbers_told = 20;

std::string told(const BranchReissued& event) {
    std::string text = "re-issued: " + std::to_string(event.events.size());
    for (std::size_t i = 0; i < event.numbers.size() && i < most_numbers_told; ++i)
        text += "; " + event.numbers[i].old_number + " → " + event.numbers[i].new_number;
    if (event.numbers.size() > most_numbers_told) text += "; …";
    return text;
}

}  // namespace

void Reconciler::on_fork(base::EventId at) {
    open_case({DiscrepancyKind::forked_log, at.log().value}, at.site(), at, {}, {1}, {});
}

// A site's BranchReissued counts for its own logs only.
void Reconciler::on(const Fact& fact, const BranchReissued& event) {
    if (event.branch.site() != fact.id.site()) return;
    const Case about{DiscrepancyKind::forked_log, event.branch.value};
    open_case(about, fact.id.site(), fact.id, {}, {1}, event.parting());
    settle_case(about, fact.id, {static_cast<std::int64_t>(event.numbers.size())}, told(event));
}

}  // namespace amani::domain
