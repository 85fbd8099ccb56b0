#include "shared/domain/flows/cases.h"

#include <optional>

namespace amani::domain {

using base::EventId;
using base::Quantity;

namespace {

RowKey key_of(const Cases::Case& about) {
    return {Table::discrepancy, static_cast<std::int64_t>(about.kind), about.a, about.b, about.c};
}

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

void Cases::open(const Case& about, Opening opening) {
    const RowKey key = key_of(about);
    if (const auto open = find_row<DiscrepancyRow>(store_, key)) {
        if (open->left == opening.quantity) return;
        settle(about, opening.cause, opening.quantity, "changed");
        return;
    }
    DiscrepancyOpened opened{.kind = about.kind,
                             .site = opening.site,
                             .cause = opening.cause,
                             .part = opening.part,
                             .quantity = opening.quantity,
                             .evidence = {opening.cause},
                             .detail = std::move(opening.detail)};
    if (!opening.evidence.is_none() && opening.evidence != opening.cause)
        opened.evidence.push_back(opening.evidence);
    if (!day_.today().is_none()) opened.deadline = day_.today() + early_receipt_days;
    const EventId id = out_.record(opening.site, {opening.cause, {}}, std::move(opened));
    save_row(store_, key,
             DiscrepancyRow{base::DiscrepancyId::of(id), opening.site, opening.quantity});
}

void Cases::settle(const Case& about, EventId by, Quantity left, const std::string& how) {
    const RowKey key = key_of(about);
    auto open = find_row<DiscrepancyRow>(store_, key);
    if (!open || open->left == left) return;
    out_.record(open->site, {by, {}}, DiscrepancySettled{open->id, by, left, how});
    open->left = left;
    if (left.value == 0)
        store_.erase(key);
    else
        save_row(store_, key, *open);
}

void Cases::report(Report about) {
    open({about.kind, about.cause.value}, {.site = about.site,
                                           .cause = about.cause,
                                           .part = {},
                                           .quantity = {1},
                                           .evidence = about.evidence,
                                           .detail = std::move(about.detail)});
}

void Cases::settle_report(DiscrepancyKind kind, EventId cause, const std::string& how) {
    settle({kind, cause.value}, cause, {}, how);
}

std::vector<EventId> Cases::open_reports(DiscrepancyKind kind) {
    std::vector<EventId> causes;
    for_each_key(store_, {Table::discrepancy, static_cast<std::int64_t>(kind), INT64_MIN, 0, 0},
                 Within::a, [&](const RowKey& key) { causes.push_back({key.b}); });
    return causes;
}

// A site that was restored from an older copy, or cloned (C-18). The case opens when the hub sees
// two histories or the succession, and closes when all events are recorded again and no two papers
// bear one number.
void Cases::report_fork(EventId at) {
    open({DiscrepancyKind::forked_log, at.log().value}, {.site = at.site(),
                                                         .cause = at,
                                                         .part = {},
                                                         .quantity = {1},
                                                         .evidence = {},
                                                         .detail = {}});
}

// Cases are named by what they are about; a person names one by its id. There are few, and he asks
// seldom.
void Cases::on(const Fact& fact, const CaseClosed& event) {
    std::optional<RowKey> at;
    for_each_key(store_, {Table::discrepancy, INT64_MIN, INT64_MIN, 0, 0}, Within::table,
                 [&](const RowKey& key) {
                     const auto row = row_or_empty<DiscrepancyRow>(store_, key);
                     if (row.id == event.discrepancy) at = key;
                 });
    if (!at) return;
    const auto row = row_or_empty<DiscrepancyRow>(store_, *at);
    const auto kind = static_cast<DiscrepancyKind>(at->a);
    save_row(store_, {Table::closed_case, event.discrepancy.value},
             ClosedCaseRow{kind, at->b, at->c, at->d, row.site, row.left});
    settle({kind, at->b, at->c, at->d}, fact.id, {}, std::string{closed_by_hand});
}

// Nothing when the same matter has opened a case of its own meanwhile.
void Cases::on(const Fact& fact, const CaseReopened& event) {
    const RowKey closed_at{Table::closed_case, event.discrepancy.value};
    const auto closed = find_row<ClosedCaseRow>(store_, closed_at);
    if (!closed) return;
    store_.erase(closed_at);
    const RowKey key = key_of({closed->kind, closed->a, closed->b, closed->c});
    if (find_row<DiscrepancyRow>(store_, key)) return;
    save_row(store_, key, DiscrepancyRow{event.discrepancy, closed->site, closed->left});
    out_.record(closed->site, {fact.id, {}},
                DiscrepancySettled{event.discrepancy, fact.id, closed->left, "reopened"});
}

// A site's BranchReissued counts for its own logs only.
void Cases::on(const Fact& fact, const BranchReissued& event) {
    if (event.branch.site() != fact.id.site()) return;
    const Case about{DiscrepancyKind::forked_log, event.branch.value};
    open(about, {.site = fact.id.site(),
                 .cause = fact.id,
                 .part = {},
                 .quantity = {1},
                 .evidence = event.parting(),
                 .detail = {}});
    settle(about, fact.id, {static_cast<std::int64_t>(event.numbers.size())}, told(event));
}

}  // namespace amani::domain
