#include "shared/domain/flows/settlements.h"

#include <algorithm>

namespace amani::domain {

using base::Day;
using base::EventId;
using base::multiply_divide_floor;
using base::PartId;
using base::Quantity;
using base::Rial;

namespace {

RowKey settled_key(PartId part, Day day, std::int64_t event, std::int64_t piece) {
    return {Table::settled, part.value, day.value, event, piece};
}

bool is_for_agent(Settling kind) {
    return kind == Settling::non_returnable || kind == Settling::sent_back ||
           kind == Settling::used_part;
}

// The later of the two days for which lists are read. Rows are kept by this day, so that a list
// which changes an earlier day still finds them.
Day last_day(const SettledRow& row) { return std::max(row.priced, row.received); }

Rial for_agent(const Amounts& a, Settling kind) {
    const Rial sum = a.price + a.labour + a.handling + a.vat;
    return is_for_agent(kind) ? sum : -sum;
}

// The agent's credit for the units that stock covers so far (RULES §6.2.6).
Rial credit_of(const Amounts& whole, const SettledRow& row) {
    const auto covered = [&](Rial amount) {
        return Rial{multiply_divide_floor(amount.value, row.covered.value, row.total.value)};
    };
    return for_agent({.price = covered(whole.price),
                      .labour = covered(whole.labour),
                      .handling = covered(whole.handling),
                      .vat = covered(whole.vat)},
                     row.kind);
}

}  // namespace

void Settlements::on(const Fact& fact, const PaymentMade& event) {
    out_.record(event.agent, fact,
                PaymentBooked{fact.id, event.agent, event.direction, event.amount});
}

SettledRow Settlements::terms_now(const Desk& desk, Settling kind, Day priced, Day received) const {
    const TermsRow terms = prices_.terms_of(desk.holder);
    return {.kind = kind,
            .agent = desk.holder,
            .rate = terms.rate,
            .vat = terms.vat,
            .holding = desk.holding,
            .priced = priced,
            .received = received,
            .total = {1},
            .covered = {1}};
}

Amounts Settlements::amounts_of(PartId part, const SettledRow& row) const {
    const bool is_used_part = row.kind == Settling::used_part;
    const bool is_work = is_used_part || row.kind == Settling::non_returnable;
    Amounts a;
    if (!is_used_part || row.holding == Holding::sold_on_account)
        a.price = times(share(prices_.retail(part, row.priced), row.rate), row.total);
    if (is_work) a.labour = times(prices_.tariff(part, row.received).labour, row.total);
    if (is_used_part) a.handling = prices_.handling(row.received);
    if (!is_work || row.vat == VatRegistered::yes)
        a.vat = share_rounded_down(a.price + a.labour + a.handling, prices_.vat(row.received));
    return a;
}

SettledRow Settlements::terms_before_or(const Settled& what, const SettledRow& now) {
    return find_row<SettledRow>(store_,
                                settled_key(what.part, last_day(now), what.event, what.piece))
        .value_or(now);
}

void Settlements::remember(const Settled& what, SettledRow row, const Amounts& posted) {
    row.credit += for_agent(posted, row.kind);
    save_row(store_, settled_key(what.part, last_day(row), what.event, what.piece), row);
}

void Settlements::forget(const Settled& what, Day day, const Amounts& posted, const Fact& by) {
    const RowKey key = settled_key(what.part, day, what.event, what.piece);
    const auto row = find_row<SettledRow>(store_, key);
    if (!row) return;
    store_.erase(key);
    book_difference(what.part, *row, for_agent(posted, row->kind) - row->credit, by);
}

void Settlements::book_difference(PartId part, const SettledRow& row, Rial difference,
                                  const Fact& by) {
    if (difference.value == 0) return;
    out_.record(row.agent, by, PriceDifferenceBooked{row.decision, row.agent, part, difference});
}

void Settlements::make_good(const Fact& fact, PartId part, Day from) {
    for_each_key(
        store_, settled_key(part, from, INT64_MIN, INT64_MIN), Within::a, [&](const RowKey& key) {
            auto row = row_or_empty<SettledRow>(store_, key);
            const Rial credit = credit_of(amounts_of(part, row), row);
            if (credit == row.credit) return;
            book_difference(part, row, credit - row.credit, not_before(fact, last_day(row)));
            row.credit = credit;
            save_row(store_, key, row);
        });
}

void Settlements::make_all_good(const Fact& fact, Day from) {
    RowKey first{Table::settled, INT64_MIN, 0, 0, 0};
    while (const auto key = next_key(store_, first, Within::table)) {
        make_good(fact, {key->a}, from);
        first = {Table::settled, key->a + 1, INT64_MIN, INT64_MIN, INT64_MIN};
    }
}

}  // namespace amani::domain
