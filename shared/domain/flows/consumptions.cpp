#include "shared/domain/flows/consumptions.h"

#include "shared/base/ensure.h"

#include <algorithm>

namespace amani::domain {

using base::EventId;
using base::multiply_divide_floor;
using base::Quantity;
using base::Rial;

namespace {

// The share of `whole` for the units done … done+now of a line of `total`. All shares of a line add
// up to the whole (RULES §6.2.6).
Rial slice(Rial whole, Quantity total, Quantity done, Quantity now) {
    const Quantity end = done + now;
    return {multiply_divide_floor(whole.value, end.value, total.value) -
            multiply_divide_floor(whole.value, done.value, total.value)};
}

void add(Amounts& sum, const Amounts& more) {
    sum.cost += more.cost;
    sum.price += more.price;
    sum.labour += more.labour;
    sum.vat += more.vat;
    sum.memo += more.memo;
}

// What a consumption took, as it is given back.
Amounts given_back(const Amounts& a) {
    return {
        .cost = -a.cost, .price = -a.price, .labour = -a.labour, .vat = -a.vat, .memo = -a.memo};
}

Cases::Case over_consumption(EventId fitted) {
    return {DiscrepancyKind::over_consumption, fitted.value};
}

}  // namespace

ConsumptionBooked Consumptions::booked(const Desk& desk, const Fitting& fitting) const {
    return {.fitted = base::TagId::of(fitting.fitted),
            .holder = desk.holder,
            .from = shelves_.stock_place(desk.holder),
            .holding = desk.holding,
            .consumption = fitting.consumption,
            .part = desk.part};
}

// Takes decision.covered units from stock and records the decision.
void Consumptions::cover(Desk& desk, const Fitting& fitting, Quantity done,
                         ConsumptionBooked decision) {
    const Quantity now = decision.covered;
    const Fact fact = not_before(desk.fact, fitting.day);
    const Rial cost = desk.stock.take(now);
    const bool is_ours = desk.holding != Holding::sold_on_account;
    const bool is_own = desk.holding == Holding::own;
    Amounts& a = decision.amounts;
    if (is_ours) a.cost = cost;
    if (fitting.consumption == Consumption::returnable) {
        const Rial variance = desk.owed.put(now, a.cost);
        shelves_.book_variance(decision.from, desk.part, variance, fact);
    } else if (!is_own) {
        desk.shelf.accountable -= now;
        if (is_ours) a.memo = times(desk.shelf.memo_price, now);
    }
    const bool is_priced = is_ours ? fitting.consumption == Consumption::sold && !is_own
                                   : fitting.consumption == Consumption::non_returnable;
    if (!is_priced) {
        out_.record(desk.holder, fact, decision);
        remember(desk, fitting, decision, fact.day);
        return;
    }
    const Settled what{desk.part, fitting.fitted.value};
    SettledRow settled = settlements_.terms_now(
        desk, is_ours ? Settling::sale : Settling::non_returnable, fitting.day, fitting.day);
    if (decision.over.value < 0) settled = settlements_.terms_before_or(what, settled);
    settled.total = fitting.total;
    settled.covered = done + now;
    const Amounts whole = settlements_.amounts_of(desk.part, settled);
    a.price = slice(whole.price, fitting.total, done, now);
    a.labour = slice(whole.labour, fitting.total, done, now);
    a.vat = slice(whole.vat, fitting.total, done, now);
    settled.decision = out_.record(desk.holder, fact, decision);
    settlements_.remember(what, settled, a);
    remember(desk, fitting, decision, fact.day);
}

void Consumptions::remember(const Desk& desk, const Fitting& fitting,
                            const ConsumptionBooked& decision, base::Day posted) {
    if (fitting.consumption == Consumption::returnable) return;
    ConsumedRow row = row_or_empty<ConsumedRow>(store_, consumed_key(fitting.fitted));
    row.part = desk.part;
    row.total = fitting.total;
    row.covered += decision.covered;
    row.consumption = fitting.consumption;
    row.day = fitting.day;
    if (decision.owed.value != 0) row.is_debt = 1;
    add(row.amounts, decision.amounts);
    row.posted = posted;
    save_row(store_, consumed_key(fitting.fitted), row);
}

void Consumptions::take_back(Desk& desk, EventId fitted, const TagRow& tag) {
    const RowKey at = consumed_key(fitted);
    ConsumedRow row = row_or_empty<ConsumedRow>(store_, at);
    const bool is_agents_debt = row.part.is_none();
    if (is_agents_debt) {
        if (tag.consumed_on.is_none()) return;
        const Quantity covered{tag.over_ordinal == 0 ? 1 : 0};
        const Rial cost = desk.owed.take(covered);
        row = {.part = desk.part,
               .total = {1},
               .covered = covered,
               .ordinal = tag.over_ordinal,
               .consumption = Consumption::returnable,
               .day = tag.consumed_on,
               .is_debt = 1,
               .posted = tag.consumed_on};
        if (desk.holding == Holding::consignment) row.amounts.cost = cost;
    } else if (desk.holding != Holding::own) {
        desk.shelf.accountable += row.covered;
        if (desk.holding == Holding::consignment)
            row.amounts.memo = times(desk.shelf.memo_price, row.covered);
    }
    const Fact posting = not_before(desk.fact, row.posted);
    ConsumptionBooked decision = booked(desk, {fitted, row.consumption, row.day, row.total});
    decision.covered = -row.covered;
    decision.over = row.covered - row.total;
    decision.owed = {-row.is_debt};
    decision.amounts = given_back(row.amounts);
    out_.record(desk.holder, posting, decision);
    settlements_.forget({desk.part, fitted.value}, row.day, row.amounts, posting);
    if (row.ordinal != 0) {
        shelves_.take_out_of_queue(desk, row.ordinal);
        cases_.settle(over_consumption(fitted), desk.fact.id, {}, "the fitting was undone");
    }
    shelves_.put_in(desk, row.covered, row.amounts.cost);
    if (!is_agents_debt) store_.erase(at);
}

std::int64_t Consumptions::consume(Desk& desk, const Fitting& fitting, IsDebt is_debt) {
    const SiteKind kind = prices_.kind_of(desk.holder);
    const bool may_be_over = kind == SiteKind::agent || kind == SiteKind::technician;
    const std::int64_t available = std::max<std::int64_t>(0, desk.stock.quantity.value);
    const Quantity covered =
        may_be_over ? Quantity{std::min(available, fitting.total.value)} : fitting.total;
    const Quantity over = fitting.total - covered;
    ConsumptionBooked decision = booked(desk, fitting);
    decision.covered = covered;
    decision.over = over;
    decision.owed = {is_debt == IsDebt::yes ? 1 : 0};
    cover(desk, fitting, {0}, decision);
    shelves_.check_negative(desk);
    if (over.value == 0) return 0;
    const std::int64_t ordinal =
        shelves_.enqueue(desk, {.fitted = fitting.fitted,
                                .consumption = fitting.consumption,
                                .day = fitting.day,
                                .total = fitting.total,
                                .left = over,
                                .is_debt = is_debt == IsDebt::yes ? 1 : 0});
    if (fitting.consumption != Consumption::returnable) {
        ConsumedRow row = row_or_empty<ConsumedRow>(store_, consumed_key(fitting.fitted));
        row.ordinal = ordinal;
        save_row(store_, consumed_key(fitting.fitted), row);
    }
    open_over_case(desk, fitting.fitted, over);
    return ordinal;
}

void Consumptions::consume_deducted(const Desk& desk, const Fitting& fitting) {
    ConsumptionBooked decision = booked(desk, fitting);
    decision.covered = {1};
    decision.owed = {1};
    out_.record(desk.holder, desk.fact, decision);
}

void Consumptions::take_over_queue(const Desk& desk, const Fitting& fitting, std::int64_t ordinal) {
    save_row(store_, queue_key(desk.part, desk.holder, ordinal),
             QueueRow{.fitted = fitting.fitted,
                      .consumption = fitting.consumption,
                      .day = fitting.day,
                      .total = {1},
                      .left = {1},
                      .is_debt = 1});
    ConsumptionBooked decision = booked(desk, fitting);
    decision.over = {1};
    decision.owed = {1};
    out_.record(desk.holder, desk.fact, decision);
    open_over_case(desk, fitting.fitted, {1});
}

void Consumptions::open_over_case(const Desk& desk, EventId fitted, Quantity over) {
    cases_.open(over_consumption(fitted), {.site = desk.holder,
                                           .cause = fitted,
                                           .part = desk.part,
                                           .quantity = over,
                                           .evidence = {},
                                           .detail = {}});
}

void Consumptions::drain(Desk& desk) {
    const RowKey first = queue_key(desk.part, desk.holder, INT64_MIN);
    while (desk.shelf.queued > 0 && desk.stock.quantity.value > 0) {
        const auto key = next_key(store_, first, Within::a_and_b);
        base::ensure(key.has_value(), "the queue holds as many rows as its shelf counts");
        QueueRow row = row_or_empty<QueueRow>(store_, *key);
        cover_queued(desk, *key, row);
    }
}

void Consumptions::cover_queued(Desk& desk, const RowKey& key, QueueRow& row) {
    if (row.fitted.is_none()) {
        shelves_.take_out_of_queue(desk, key.c);
        UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(row.unit));
        unit.ordinal = 0;
        credits_.credit_early(desk, row.unit, unit);
        return;
    }
    const Quantity now{std::min(row.left.value, desk.stock.quantity.value)};
    const Fitting fitting{row.fitted, row.consumption, row.day, row.total};
    ConsumptionBooked decision = booked(desk, fitting);
    decision.covered = now;
    decision.over = -now;
    cover(desk, fitting, row.total - row.left, decision);
    row.left -= now;
    cases_.settle(over_consumption(row.fitted), desk.fact.id, row.left, "stock rose");
    if (row.left.value > 0) {
        save_row(store_, key, row);
        return;
    }
    shelves_.take_out_of_queue(desk, key.c);
    if (row.consumption != Consumption::returnable) {
        ConsumedRow consumed = row_or_empty<ConsumedRow>(store_, consumed_key(row.fitted));
        consumed.ordinal = 0;
        save_row(store_, consumed_key(row.fitted), consumed);
    }
    if (row.is_debt == 0) return;
    const RowKey tag_at = tag_key(CreditKey::by_tag(base::TagId::of(row.fitted)), desk.holder);
    TagRow tag = row_or_empty<TagRow>(store_, tag_at);
    tag.over_ordinal = 0;
    if (tag.standing == static_cast<std::int32_t>(Standing::held)) {
        const UnitRef piece = tag.unit;
        UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
        credits_.register_known(desk, tag, piece, unit);
    }
    save_row(store_, tag_at, tag);
}

}  // namespace amani::domain
