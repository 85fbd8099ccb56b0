#include "shared/domain/flows/replacements.h"

#include "shared/domain/replacement/week.h"

namespace amani::domain {

using base::EventId;
using base::GrantId;

namespace {

RowKey grant_key(GrantId grant) { return {Table::grant, grant.value}; }
// Points to the grant of a case.
RowKey case_grant_key(base::ReplacementId replacement) {
    return {Table::case_grant, replacement.value};
}
// Points to the exchange that has used it.
RowKey use_key(const Fact& fact, const ReplacementIssued& event) {
    const std::int64_t week = event.ordinal == 0 ? 0 : week_of(fact.day);
    return {Table::grant_use, event.grant.value, week, event.ordinal};
}
// Points to the exchange of this serial that stands.
RowKey replaced_key(BooksStore& store, const std::string& serial) {
    const TextKey key = store.key_of("serial " + serial);
    return {Table::replaced, key.high, key.low};
}
RowKey issue_key(EventId issue) { return {Table::replacement_issue, issue.value}; }
RowKey defective_key(base::ReplacementId replacement) {
    return {Table::defective, replacement.value};
}

Product new_product(const IssueRow& issue, Condition condition) {
    return {{PlaceKind::replacement, issue.site, 0}, issue.part, condition};
}

}  // namespace

void Replacements::on(const Fact& fact, const ReplacementGranted& event) {
    save_row(store_, grant_key(GrantId::of(fact.id)),
             GrantRow{event.replacement.site(), event.replacement, 0, event.until});
    save_row(store_, case_grant_key(event.replacement), Pointer{fact.id.value});
}

// A grant that is taken back covers nothing that the hub hears of later.
void Replacements::on(const Fact& /*fact*/, const ReplacementRefused& event) {
    const auto granted = find_row<Pointer>(store_, case_grant_key(event.replacement));
    if (granted) store_.erase(grant_key({granted->to}));
}

void Replacements::on(const Fact& fact, const QuotaGranted& event) {
    const GrantId grant = event.grant.is_none() ? GrantId::of(fact.id) : event.grant;
    save_row(store_, grant_key(grant), GrantRow{event.site, {}, event.per_week, event.until});
}

bool Replacements::is_covered(const Fact& fact, const ReplacementIssued& event,
                              const GrantRow& grant) const {
    if (fact.id.site() != grant.site || fact.day > grant.until) return false;
    if (!grant.replacement.is_none()) return grant.replacement == event.replacement;
    return event.ordinal >= 1 && event.ordinal <= grant.per_week;
}

std::optional<Replacements::Objection> Replacements::objection_to(const Fact& fact,
                                                                  const ReplacementIssued& event) {
    const auto grant = find_row<GrantRow>(store_, grant_key(event.grant));
    const auto used = find_row<Pointer>(store_, use_key(fact, event));
    if (const auto first = find_row<Pointer>(store_, replaced_key(store_, event.serial)))
        return Objection{DiscrepancyKind::replaced_twice, {first->to}};
    if (used) return Objection{DiscrepancyKind::grant_exceeded, {used->to}};
    if (!grant || !is_covered(fact, event, *grant))
        return Objection{DiscrepancyKind::grant_exceeded, event.grant.event()};
    return std::nullopt;
}

void Replacements::on(const Fact& fact, const ReplacementIssued& event) {
    const auto objection = objection_to(fact, event);
    IssueRow issue{
        .site = fact.id.site(),
        .part = event.part,
        .cost = {},
        .standing = objection ? ReplacementBooking::suspended : ReplacementBooking::stands,
        .day = fact.day};
    issue.cost = products_.take(new_product(issue, Condition::fresh), {1}, fact);
    out_.record(issue.site, fact,
                ReplacementBooked{
                    .cause = fact.id,
                    .replacement = event.replacement,
                    .issue = fact.id,
                    .site = issue.site,
                    .part = issue.part,
                    .booking = issue.standing,
                    .amounts = {.cost = issue.cost, .price = event.difference, .vat = event.vat},
                    .deposit = event.deposit});
    save_row(store_, issue_key(fact.id), issue);
    // The grant is used, whatever becomes of the exchange: a second use of it is seen.
    if (!find_row<Pointer>(store_, use_key(fact, event)))
        save_row(store_, use_key(fact, event), Pointer{fact.id.value});
    if (!objection) {
        save_row(store_, replaced_key(store_, event.serial), Pointer{fact.id.value});
        return;
    }
    cases_.open({objection->kind, fact.id.value}, {.site = issue.site,
                                                   .cause = fact.id,
                                                   .part = issue.part,
                                                   .quantity = {1},
                                                   .evidence = objection->evidence,
                                                   .detail = event.serial});
}

// One faulty product a case, however often it is recorded.
void Replacements::on(const Fact& fact, const DefectiveReceived& event) {
    const RowKey key = defective_key(event.replacement);
    if (find_row<Pointer>(store_, key)) return;
    save_row(store_, key, Pointer{fact.id.value});
    const base::SiteId site = fact.id.site();
    const base::Rial worth = prices_.tariff(event.part, fact.day).recovery;
    products_.put({{PlaceKind::defective, site, 0}, event.part, Condition::used_uninspected}, {1},
                  worth, fact);
    out_.record(site, fact,
                ReplacementBooked{.cause = fact.id,
                                  .replacement = event.replacement,
                                  .issue = {},
                                  .site = site,
                                  .part = event.part,
                                  .booking = ReplacementBooking::defective,
                                  .amounts = {.recovery = worth},
                                  .deposit = -event.deposit});
}

void Replacements::on(const Fact& fact, const ReplacementSettled& event) {
    auto issue = find_row<IssueRow>(store_, issue_key(event.issue));
    if (!issue || issue->standing != ReplacementBooking::suspended) return;
    const Fact posting = not_before(fact, issue->day);
    const bool is_recovered = event.outcome == ReplacementOutcome::unit_recovered;
    issue->standing = is_recovered ? ReplacementBooking::recovered : ReplacementBooking::lost;
    save_row(store_, issue_key(event.issue), *issue);
    if (is_recovered)
        products_.put(new_product(*issue, Condition::used_sound), {1}, issue->cost, posting);
    out_.record(issue->site, posting,
                ReplacementBooked{.cause = fact.id,
                                  .replacement = event.replacement,
                                  .issue = event.issue,
                                  .site = issue->site,
                                  .part = issue->part,
                                  .booking = issue->standing,
                                  .amounts = {.cost = issue->cost},
                                  .deposit = {}});
    const std::string how = is_recovered ? "unit recovered" : "loss accepted";
    for (const auto kind : {DiscrepancyKind::replaced_twice, DiscrepancyKind::grant_exceeded})
        cases_.settle({kind, event.issue.value}, fact.id, {}, how);
}

}  // namespace amani::domain
