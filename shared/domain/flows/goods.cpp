// Goods in, out and on the way: P-1, P-2, P-2s, P-15, C-10, C-11.
#include "shared/domain/flows/reconciler.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/entry.h"

#include <algorithm>

namespace amani::domain {

using base::EventId;
using base::PartId;
using base::Quantity;
using base::Rial;
using base::SiteId;
using base::WaybillId;

namespace {

RowKey transit_pool(std::int64_t waybill, PartId part, Condition condition) {
    return {Table::pool, static_cast<std::int64_t>(Account::stock_transit), waybill, part.value,
            static_cast<std::int64_t>(condition)};
}

RowKey parked_key(std::int64_t number_hash, EventId receipt, std::int32_t line) {
    return {Table::parked, number_hash, receipt.value, line};
}

}  // namespace

// Into a holder's stock: from a supplier, or out of transit.
void Reconciler::goods_in(const Fact& fact, const Goods& goods, Pool* transit) {
    const SiteId holder = goods.to.site;
    Desk desk = open(holder, goods.part, fact.id);
    if (desk.holding == Holding::consignment && desk.shelf.memo_price.value == 0)
        desk.shelf.memo_price = prices_.agent_price(holder, goods.part, today_or(fact.day));
    GoodsBooked booked{.cause = fact.id,
                       .line = goods.line,
                       .booking = goods.booking,
                       .from = goods.from,
                       .to = stock_place(holder),
                       .holding = desk.holding,
                       .part = goods.part,
                       .condition = goods.condition,
                       .quantity = goods.quantity,
                       .amounts = {.cost = goods.cost}};
    if (desk.holding == Holding::consignment)
        booked.amounts.memo = times(desk.shelf.memo_price, goods.quantity);
    if (desk.holding == Holding::sold_on_account && transit != nullptr) {
        booked.amounts.price =
            times(prices_.agent_price(holder, goods.part, fact.day), goods.quantity);
        booked.amounts.vat = share_rounded_down(booked.amounts.price, prices_.vat(fact.day));
    }
    if (desk.holding != Holding::own) desk.shelf.accountable += goods.quantity;
    desk.shelf.physical += goods.quantity;
    out_.record(holder, fact.id, booked);
    if (goods.condition == Condition::fresh) {
        put_in(desk, goods.quantity, goods.cost);
        drain(desk);
    } else {
        const RowKey key = pool_key(holder, goods.part, goods.condition);
        Pool pool = row_or_empty<Pool>(store_, key);
        book_variance(stock_place(holder), goods.part, pool.put(goods.quantity, goods.cost),
                      fact.id);
        save_row(store_, key, pool);
    }
    close(desk);
}

// Out of a holder's stock into transit; what it cost.
Rial Reconciler::goods_out(const Fact& fact, const Goods& goods) {
    const SiteId holder = goods.from.site;
    Desk desk = open(holder, goods.part, fact.id);
    Rial cost;
    if (goods.condition == Condition::fresh) {
        cost = desk.stock.take(goods.quantity);
    } else {
        const RowKey key = pool_key(holder, goods.part, goods.condition);
        Pool pool = row_or_empty<Pool>(store_, key);
        cost = pool.take(goods.quantity);
        save_row(store_, key, pool);
    }
    GoodsBooked booked{.cause = fact.id,
                       .line = goods.line,
                       .booking = Booking::shipped,
                       .from = stock_place(holder),
                       .to = goods.to,
                       .holding = desk.holding,
                       .part = goods.part,
                       .condition = goods.condition,
                       .quantity = goods.quantity,
                       .amounts = {.cost = cost}};
    if (desk.holding == Holding::consignment)
        booked.amounts.memo = times(desk.shelf.memo_price, goods.quantity);
    if (desk.holding == Holding::sold_on_account) {
        booked.amounts.price =
            times(prices_.agent_price(holder, goods.part, fact.day), goods.quantity);
        booked.amounts.vat = share_rounded_down(booked.amounts.price, prices_.vat(fact.day));
    }
    if (desk.holding != Holding::own) desk.shelf.accountable -= goods.quantity;
    desk.shelf.physical -= goods.quantity;
    out_.record(holder, fact.id, booked);
    if (desk.stock.quantity.value < 0)
        open_case({DiscrepancyKind::negative_stock, holder.value, goods.part.value}, holder,
                  fact.id, goods.part, -desk.stock.quantity, {});
    close(desk);
    return cost;
}

void Reconciler::on(const Fact& fact, const GoodsReceived& event) {
    const bool is_opening = event.how == Acquisition::opening;
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const PricedLine& line = event.lines[i];
        goods_in(
            fact,
            {.booking = is_opening ? Booking::opening : Booking::purchase,
             .from = {is_opening ? PlaceKind::adjustment : PlaceKind::supplier, fact.id.site(), 0},
             .to = event.into,
             .line = static_cast<std::int32_t>(i),
             .part = line.part,
             .quantity = line.quantity,
             .cost = times(line.unit_cost, line.quantity)},
            nullptr);
    }
}

// Within one site the pool stays; only a place that is no stock of the site at all would matter,
// and the site's own rules send goods there by other documents (scrap, count).
void Reconciler::on(const Fact&, const StockMoved&) {}

void Reconciler::on(const Fact& fact, const Dispatched& event) {
    const auto waybill = WaybillId::of(fact.id);
    const Place transit{PlaceKind::transit, fact.id.site(), waybill.value};
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const StockLine& line = event.lines[i];
        const auto number = static_cast<std::int32_t>(i);
        const Rial cost = goods_out(fact, {.from = event.from,
                                           .to = transit,
                                           .line = number,
                                           .part = line.part,
                                           .condition = line.condition,
                                           .quantity = line.quantity});
        const RowKey pool_at = transit_pool(waybill.value, line.part, line.condition);
        Pool pool = row_or_empty<Pool>(store_, pool_at);
        book_variance(transit, line.part, pool.put(line.quantity, cost), fact.id);
        save_row(store_, pool_at, pool);

        TransitRow row = row_or_empty<TransitRow>(store_, transit_key(waybill.value, number));
        row.part = line.part;
        row.condition = line.condition;
        row.from = fact.id.site();
        row.to = event.to;
        row.sent = line.quantity;
        row.cost = cost;
        row.is_sent = 1;
        save_row(store_, transit_key(waybill.value, number), row);
        if (row.received.value != 0)
            check_difference(transit_key(waybill.value, number), row, fact.id);
    }
    if (event.number.empty()) return;
    const std::int64_t hash = hash_of(event.number);
    save_row(store_, {Table::waybill_number, hash}, Pointer{waybill.value});
    match_parked(fact, hash, waybill);
}

void Reconciler::on(const Fact& fact, const StockReceived& event) {
    const SiteId receiver = fact.id.site();
    if (!event.waybill.is_none()) {
        for (std::size_t i = 0; i < event.lines.size(); ++i)
            receive(fact, event.waybill.value, static_cast<std::int32_t>(i), event.lines[i],
                    receiver);
        return;
    }
    const std::int64_t hash = hash_of(event.waybill_number);
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const StockLine& line = event.lines[i];
        const auto number = static_cast<std::int32_t>(i);
        save_row(store_, parked_key(hash, fact.id, number),
                 ParkedRow{receiver, line.part, line.condition, line.quantity});
        receive(fact, -hash, number, line, receiver);
    }
    if (const auto known = find_row<Pointer>(store_, {Table::waybill_number, hash})) {
        match_parked(fact, hash, {known->to});
        return;
    }
    if (!event.lines.empty())
        open_case({DiscrepancyKind::unknown_waybill, -hash}, receiver, fact.id, event.lines[0].part,
                  event.lines[0].quantity, {});
}

Rial Reconciler::estimated_unit_cost(SiteId receiver, PartId part) {
    const auto own = find_row<Pool>(store_, pool_key(receiver, part, Condition::fresh));
    if (own && own->unit_cost().value != 0) return own->unit_cost();
    return row_or_empty<Pool>(store_, pool_key({1}, part, Condition::fresh)).unit_cost();
}

// What was counted is the fact (C-11). More than was sent enters at the line's own unit cost and
// leaves transit negative until explained (§6.2 reading 10); before its waybill is known (C-10) it
// enters at the receiver's or the centre's average, and the waybill settles the difference (5195).
void Reconciler::receive(const Fact& fact, std::int64_t waybill, std::int32_t line,
                         const StockLine& goods, SiteId receiver) {
    const RowKey row_at = transit_key(waybill, line);
    TransitRow row = row_or_empty<TransitRow>(store_, row_at);
    const bool is_known = row.is_sent != 0 && row.part == goods.part;
    const Quantity held_before = row.sent - row.received - row.lost;
    const Quantity expected{
        is_known ? std::clamp<std::int64_t>(held_before.value, 0, goods.quantity.value) : 0};

    const RowKey pool_at = transit_pool(waybill, goods.part, goods.condition);
    Pool pool = row_or_empty<Pool>(store_, pool_at);
    Rial cost = pool.take(expected);
    const Quantity beyond = goods.quantity - expected;
    if (beyond.value > 0) {
        const bool has_own_cost = is_known && row.sent.value > 0;
        const Rial beyond_cost =
            has_own_cost
                ? Rial{base::multiply_divide_half_up(row.cost.value, beyond.value, row.sent.value)}
                : times(estimated_unit_cost(receiver, goods.part), beyond);
        pool.take_at(beyond, beyond_cost);
        cost += beyond_cost;
    }
    save_row(store_, pool_at, pool);

    row.received += goods.quantity;
    row.receipt = fact.id;
    if (row.is_sent == 0) {
        row.part = goods.part;
        row.condition = goods.condition;
        row.to = receiver;
    }
    save_row(store_, row_at, row);
    const bool is_provisional = waybill < 0;
    goods_in(fact,
             {.booking = Booking::received,
              .from = {PlaceKind::transit, is_provisional ? receiver : WaybillId{waybill}.site(),
                       is_provisional ? 0 : waybill},
              .to = {PlaceKind::consignment, receiver, 0},
              .line = line,
              .part = goods.part,
              .condition = goods.condition,
              .quantity = goods.quantity,
              .cost = cost},
             &pool);
    if (row.is_sent != 0)
        check_difference(row_at, row, fact.id);
    else if (!is_provisional)
        open_case({DiscrepancyKind::unknown_waybill, waybill, line}, receiver, fact.id, goods.part,
                  goods.quantity, {});
}

// The waybill of goods that were received by its number alone is here: they leave its transit for
// the provisional one that they were taken out of.
void Reconciler::match_parked(const Fact& fact, std::int64_t number_hash, WaybillId waybill) {
    for_each_key(
        store_, parked_key(number_hash, {INT64_MIN}, 0), Within::a, [&](const RowKey& key) {
            const ParkedRow parked = row_or_empty<ParkedRow>(store_, key);
            store_.erase(key);
            const auto line = static_cast<std::int32_t>(key.c);
            const RowKey row_at = transit_key(waybill.value, line);
            TransitRow row = row_or_empty<TransitRow>(store_, row_at);
            const RowKey from_at = transit_pool(waybill.value, parked.part, parked.condition);
            const RowKey to_at = transit_pool(-number_hash, parked.part, parked.condition);
            Pool from = row_or_empty<Pool>(store_, from_at);
            Pool to = row_or_empty<Pool>(store_, to_at);
            if (from.quantity < parked.quantity && row.sent.value > 0)
                from.last_unit = {base::multiply_divide_half_up(row.cost.value, 1, row.sent.value)};
            const Rial cost = from.take(parked.quantity);
            const Rial variance = to.put(parked.quantity, cost);
            save_row(store_, from_at, from);
            save_row(store_, to_at, to);
            out_.record(parked.receiver, fact.id,
                        GoodsBooked{.cause = fact.id,
                                    .line = line,
                                    .booking = Booking::moved,
                                    .from = transit_of(waybill),
                                    .to = provisional_transit(parked.receiver),
                                    .part = parked.part,
                                    .condition = parked.condition,
                                    .quantity = parked.quantity,
                                    .amounts = {.cost = cost}});
            book_variance(provisional_transit(parked.receiver), parked.part, variance, fact.id);
            row.received += parked.quantity;
            row.receipt = {key.b};
            save_row(store_, row_at, row);
            store_.erase(transit_key(-number_hash, line));
            check_difference(row_at, row, fact.id);
        });
    settle_case({DiscrepancyKind::unknown_waybill, -number_hash}, fact.id, {}, "waybill known");
}

void Reconciler::check_difference(const RowKey& line, const TransitRow& row, EventId by) {
    settle_case({DiscrepancyKind::unknown_waybill, line.a, line.b}, by, {}, "waybill known");
    const Quantity difference = row.sent - row.received - row.lost;
    const Case about{DiscrepancyKind::transit_difference, line.a, line.b};
    if (difference.value == 0)
        settle_case(about, by, {}, "matched");
    else
        open_case(about, row.to, row.receipt.is_none() ? by : row.receipt, row.part, difference,
                  {line.a});
}

void Reconciler::on(const Fact& fact, const TransitLossDeclared& event) {
    const RowKey pool_at = transit_pool(event.waybill.value, event.part, event.condition);
    Pool pool = row_or_empty<Pool>(store_, pool_at);
    const Rial cost = pool.take(event.quantity);
    save_row(store_, pool_at, pool);
    const RowKey row_at = transit_key(event.waybill.value, event.line);
    TransitRow row = row_or_empty<TransitRow>(store_, row_at);
    row.lost += event.quantity;
    save_row(store_, row_at, row);
    const SiteId feed = row.to.is_none() ? event.waybill.site() : row.to;
    out_.record(feed, fact.id,
                GoodsBooked{.cause = fact.id,
                            .line = event.line,
                            .booking = Booking::lost,
                            .from = transit_of(event.waybill),
                            .to = {PlaceKind::loss, fact.id.site(), 0},
                            .bearer = event.bearer,
                            .part = event.part,
                            .condition = event.condition,
                            .quantity = event.quantity,
                            .amounts = {.cost = cost}});
    if (row.is_sent != 0 && (row.received.value != 0 || row.lost == row.sent))
        check_difference(row_at, row, fact.id);
}

}  // namespace amani::domain
