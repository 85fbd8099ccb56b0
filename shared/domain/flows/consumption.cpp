// Parts fitted: P-3, P-3n, P-3b, P-6; what no stock backs yet waits in one queue (C-3), and
// receipts that came first meet their consumption here (C-2).
#include "shared/base/ensure.h"
#include "shared/domain/flows/reconciler.h"

#include <algorithm>

namespace amani::domain {

using base::EventId;
using base::multiply_divide_floor;
using base::Quantity;
using base::Rial;
using base::SiteId;

namespace {

// The share of `whole` for the units done … done+now of a line of `total`. All shares of a line add
// up to the whole (RULES §6.2.6).
Rial slice(Rial whole, Quantity total, Quantity done, Quantity now) {
    const Quantity end = done + now;
    return {multiply_divide_floor(whole.value, end.value, total.value) -
            multiply_divide_floor(whole.value, done.value, total.value)};
}

Consumption consumption_of(Payer payer, Holding holding, bool is_debt) {
    if (payer == Payer::customer) return Consumption::sold;
    if (holding == Holding::own) return Consumption::expensed;
    return is_debt ? Consumption::returnable : Consumption::non_returnable;
}

// Where to begin when the queue of this shelf is read.
RowKey first_queued(const base::PartId part, SiteId holder) {
    return queue_key(part, holder, INT64_MIN);
}

}  // namespace

void Reconciler::on(const Fact& fact, const PartFitted& event) {
    if (event.quantity.value <= 0) return;
    const SiteId holder = fact.id.site();
    Desk desk = open(holder, event.part, fact.id);
    desk.shelf.physical -= event.quantity;
    const bool is_debt = event.payer == Payer::company && event.quantity.value == 1 &&
                         prices_.part(event.part).returnable == Returnable::yes;
    const Fitting fitting{.fitted = fact.id,
                          .consumption = consumption_of(event.payer, desk.holding, is_debt),
                          .day = fact.day,
                          .total = event.quantity};
    if (is_debt)
        consume_with_debt(desk, fitting, event.tag.empty() ? 0 : hash_of(event.tag));
    else
        (void)consume(desk, fitting, IsDebt::no);
    close(desk);
}

void Reconciler::on(const Fact& fact, const PartRemoved& event) {
    if (event.part_serial.empty() || event.tag.is_none()) return;
    save_row(
        store_,
        {Table::removed_serial, event.part.value, fact.id.site().value, hash_of(event.part_serial)},
        Pointer{event.tag.value});
}

// Takes decision.covered units from stock and records the decision.
void Reconciler::cover(Desk& desk, const Fitting& fitting, Quantity done,
                       ConsumptionBooked decision) {
    const Quantity now = decision.covered;
    const Rial cost = desk.stock.take(now);
    const bool is_ours = desk.holding != Holding::sold_on_account;
    const bool is_own = desk.holding == Holding::own;
    Amounts& a = decision.amounts;
    if (is_ours) a.cost = cost;
    if (fitting.consumption == Consumption::returnable) {
        book_variance(stock_place(desk.holder), desk.part, desk.owed.put(now, a.cost), desk.cause);
    } else if (!is_own) {
        desk.shelf.accountable -= now;
        if (is_ours) a.memo = times(desk.shelf.memo_price, now);
    }
    const bool is_priced = is_ours ? fitting.consumption == Consumption::sold && !is_own
                                   : fitting.consumption == Consumption::non_returnable;
    if (!is_priced) {
        out_.record(desk.holder, desk.cause, decision);
        return;
    }
    const Settled what{desk.part, fitting.fitted.value};
    SettledRow settled = terms_now(desk, is_ours ? Settling::sale : Settling::non_returnable,
                                   fitting.day, fitting.day);
    if (decision.over.value < 0) settled = settled_or(what, settled);
    settled.total = fitting.total;
    settled.covered = done + now;
    const Amounts whole = amounts_of(desk.part, settled);
    a.price = slice(whole.price, fitting.total, done, now);
    a.labour = slice(whole.labour, fitting.total, done, now);
    a.vat = slice(whole.vat, fitting.total, done, now);
    settled.decision = out_.record(desk.holder, desk.cause, decision);
    remember_settled(what, settled, a);
}

std::int64_t Reconciler::consume(Desk& desk, const Fitting& fitting, IsDebt is_debt) {
    const SiteKind kind = prices_.kind_of(desk.holder);
    const bool may_be_over = kind == SiteKind::agent || kind == SiteKind::technician;
    const std::int64_t available = std::max<std::int64_t>(0, desk.stock.quantity.value);
    const Quantity covered =
        may_be_over ? Quantity{std::min(available, fitting.total.value)} : fitting.total;
    const Quantity over = fitting.total - covered;
    cover(desk, fitting, {0},
          {.fitted = {fitting.fitted.value},
           .holder = desk.holder,
           .from = stock_place(desk.holder),
           .holding = desk.holding,
           .consumption = fitting.consumption,
           .part = desk.part,
           .covered = covered,
           .over = over,
           .owed = {is_debt == IsDebt::yes ? 1 : 0}});
    if (desk.stock.quantity.value < 0)
        open_case({DiscrepancyKind::negative_stock, desk.holder.value, desk.part.value},
                  desk.holder, fitting.fitted, desk.part, -desk.stock.quantity, {});
    if (over.value == 0) return 0;
    const std::int64_t ordinal = ++desk.shelf.last_ordinal;
    ++desk.shelf.queued;
    save_row(store_, queue_key(desk.part, desk.holder, ordinal),
             QueueRow{.fitted = fitting.fitted,
                      .consumption = fitting.consumption,
                      .day = fitting.day,
                      .total = fitting.total,
                      .left = over,
                      .is_debt = is_debt == IsDebt::yes ? 1 : 0});
    open_over_case(desk, fitting.fitted, over);
    return ordinal;
}

void Reconciler::open_over_case(const Desk& desk, EventId fitted, Quantity over) {
    open_case({DiscrepancyKind::over_consumption, fitted.value}, desk.holder, fitted, desk.part,
              over, {});
}

void Reconciler::consume_with_debt(Desk& desk, const Fitting& fitting, std::int64_t number_hash) {
    const std::int64_t key = fitting.fitted.value;
    if (number_hash != 0 && prices_.early_of({}) > 0) set_others_aside(desk, key, number_hash);
    const auto piece = early_for(desk, key, number_hash);
    if (number_hash != 0) save_row(store_, {Table::tag_number, number_hash}, Pointer{key});
    TagRow tag{.holder = desk.holder,
               .part = desk.part,
               .consumed_on = fitting.day,
               .holding = desk.holding};
    if (piece) {
        adopt(desk, fitting, tag, *piece);
    } else {
        tag.over_ordinal = consume(desk, fitting, IsDebt::yes);
    }
    if (tag.standing == 0)
        save_row(store_, owed_key(desk.part, desk.holder, fitting.day, key), Pointer{key});
    save_row(store_, tag_key(key, desk.holder), tag);
}

// Call after a rise of stock: serves the queue, oldest hub position first (RULES §6.2.1).
void Reconciler::drain(Desk& desk) {
    while (desk.shelf.queued > 0 && desk.stock.quantity.value > 0) {
        const auto key = next_key(store_, first_queued(desk.part, desk.holder), Within::a_and_b);
        base::ensure(key.has_value(), "the queue holds as many rows as its shelf counts");
        QueueRow row = row_or_empty<QueueRow>(store_, *key);
        cover_queued(desk, *key, row);
    }
}

void Reconciler::cover_queued(Desk& desk, const RowKey& key, QueueRow& row) {
    if (row.fitted.is_none()) {
        store_.erase(key);
        --desk.shelf.queued;
        UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(row.unit));
        unit.ordinal = 0;
        credit_early(desk, row.unit, unit);
        return;
    }
    const Quantity now{std::min(row.left.value, desk.stock.quantity.value)};
    const Fitting fitting{row.fitted, row.consumption, row.day, row.total};
    cover(desk, fitting, row.total - row.left,
          {.fitted = {row.fitted.value},
           .holder = desk.holder,
           .from = stock_place(desk.holder),
           .holding = desk.holding,
           .consumption = row.consumption,
           .part = desk.part,
           .covered = now,
           .over = -now});
    row.left -= now;
    settle_case({DiscrepancyKind::over_consumption, row.fitted.value}, desk.cause, row.left,
                "stock rose");
    if (row.left.value > 0) {
        save_row(store_, key, row);
        return;
    }
    store_.erase(key);
    --desk.shelf.queued;
    if (row.is_debt == 0) return;
    const RowKey tag_at = tag_key(row.fitted.value, desk.holder);
    TagRow tag = row_or_empty<TagRow>(store_, tag_at);
    tag.over_ordinal = 0;
    if (tag.standing == static_cast<std::int32_t>(Standing::held)) {
        const UnitRef piece = tag.unit;
        UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
        register_known(desk, tag, piece, unit);
    }
    save_row(store_, tag_at, tag);
}

}  // namespace amani::domain
