#include "shared/domain/flows/stock_movements.h"

#include "shared/domain/ledger/entry.h"

namespace amani::domain {

using base::Quantity;
using base::Rial;
using base::SiteId;

void StockMovements::on(const Fact& fact, const GoodsReceived& event) {
    const bool is_opening = event.how == Acquisition::opening;
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const PricedLine& line = event.lines[i];
        const Rial cost = times(line.unit_cost, line.quantity);
        const bool has_vat = event.how == Acquisition::taxed_purchase;
        goods_in(fact, {.booking = is_opening ? Booking::opening : Booking::purchase,
                        .from = {is_opening ? PlaceKind::adjustment : PlaceKind::supplier,
                                 fact.id.site(), 0},
                        .to = event.into,
                        .line = static_cast<std::int32_t>(i),
                        .part = line.part,
                        .quantity = line.quantity,
                        .cost = cost,
                        .vat = has_vat ? share_rounded_down(cost, prices_.vat(fact.day)) : Rial{}});
    }
}

// Between the shelf of parts and a store of products the value goes along, as over a road of no
// length.
void StockMovements::on(const Fact& fact, const StockMoved& event) {
    if (!is_product_store(event.from.kind) && !is_product_store(event.to.kind)) return;
    if (event.from.kind == event.to.kind) return;
    const Place road = transit_of(base::WaybillId::of(fact.id));
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const StockLine& line = event.lines[i];
        GoodsLine goods{.from = event.from,
                        .to = road,
                        .line = static_cast<std::int32_t>(i),
                        .part = line.part,
                        .condition = line.condition,
                        .quantity = line.quantity,
                        .cost = {}};
        goods.cost = goods_out(fact, goods);
        goods.booking = Booking::received;
        goods.from = road;
        goods.to = event.to;
        goods_in(fact, goods);
    }
}

// Products stay the company's, whoever keeps them: no custody, no sale to him.
void StockMovements::product_in(const Fact& fact, const GoodsLine& goods) {
    const Place place{goods.to.kind, goods.to.site, 0};
    out_.record(place.site, fact,
                GoodsBooked{.cause = fact.id,
                            .line = goods.line,
                            .booking = goods.booking,
                            .from = goods.from,
                            .to = place,
                            .holding = Holding::own,
                            .part = goods.part,
                            .condition = goods.condition,
                            .quantity = goods.quantity,
                            .amounts = {.cost = goods.cost, .vat = goods.vat}});
    products_.put({place, goods.part, goods.condition}, goods.quantity, goods.cost, fact);
}

Rial StockMovements::product_out(const Fact& fact, const GoodsLine& goods) {
    const Place place{goods.from.kind, goods.from.site, 0};
    const Rial cost = products_.take({place, goods.part, goods.condition}, goods.quantity, fact);
    out_.record(place.site, fact,
                GoodsBooked{.cause = fact.id,
                            .line = goods.line,
                            .booking = Booking::shipped,
                            .from = place,
                            .to = goods.to,
                            .holding = Holding::own,
                            .part = goods.part,
                            .condition = goods.condition,
                            .quantity = goods.quantity,
                            .amounts = {.cost = cost}});
    return cost;
}

// P-2s and its reversal, at p + v of the fact's day.
void StockMovements::book_sale(const Fact& fact, const Desk& desk, Settling kind,
                               GoodsBooked booked) {
    SettledRow settled = settlements_.terms_now(desk, kind, fact.day, fact.day);
    settled.total = booked.quantity;
    settled.covered = booked.quantity;
    const Amounts now = settlements_.amounts_of(desk.part, settled);
    booked.amounts.price = now.price;
    booked.amounts.vat = now.vat;
    settled.decision = out_.record(desk.holder, fact, booked);
    if (booked.quantity.value > 0)
        settlements_.remember({desk.part, fact.id.value, booked.line}, settled, now);
}

void StockMovements::goods_in(const Fact& fact, const GoodsLine& goods) {
    if (is_product_store(goods.to.kind)) return product_in(fact, goods);
    const SiteId holder = goods.to.site;
    Desk desk = shelves_.open(holder, goods.part, fact);
    if (desk.holding == Holding::consignment && desk.shelf.memo_price.value == 0)
        desk.shelf.memo_price = prices_.agent_price(holder, goods.part, day_.today_or(fact.day));
    GoodsBooked booked{.cause = fact.id,
                       .line = goods.line,
                       .booking = goods.booking,
                       .from = goods.from,
                       .to = shelves_.stock_place(holder),
                       .holding = desk.holding,
                       .part = goods.part,
                       .condition = goods.condition,
                       .quantity = goods.quantity,
                       .amounts = {.cost = goods.cost, .vat = goods.vat}};
    if (desk.holding == Holding::consignment)
        booked.amounts.memo = times(desk.shelf.memo_price, goods.quantity);
    if (desk.holding != Holding::own) desk.shelf.accountable += goods.quantity;
    desk.shelf.physical += goods.quantity;
    if (desk.holding == Holding::sold_on_account && goods.booking == Booking::received)
        book_sale(fact, desk, Settling::delivery, booked);
    else
        out_.record(holder, fact, booked);
    if (goods.condition == Condition::fresh) {
        shelves_.put_in(desk, goods.quantity, goods.cost);
        consumptions_.drain(desk);
    } else {
        const RowKey key = shelves_.stock_pool_key(holder, goods.part, goods.condition);
        Pool pool = row_or_empty<Pool>(store_, key);
        shelves_.book_variance(shelves_.stock_place(holder), goods.part,
                               pool.put(goods.quantity, goods.cost), fact);
        save_row(store_, key, pool);
    }
    shelves_.close(desk);
}

Rial StockMovements::goods_out(const Fact& fact, const GoodsLine& goods) {
    if (is_product_store(goods.from.kind)) return product_out(fact, goods);
    const SiteId holder = goods.from.site;
    Desk desk = shelves_.open(holder, goods.part, fact);
    Rial cost;
    if (goods.condition == Condition::fresh) {
        cost = desk.stock.take(goods.quantity);
    } else {
        const RowKey key = shelves_.stock_pool_key(holder, goods.part, goods.condition);
        Pool pool = row_or_empty<Pool>(store_, key);
        cost = pool.take(goods.quantity);
        save_row(store_, key, pool);
    }
    GoodsBooked booked{.cause = fact.id,
                       .line = goods.line,
                       .booking = Booking::shipped,
                       .from = shelves_.stock_place(holder),
                       .to = goods.to,
                       .holding = desk.holding,
                       .part = goods.part,
                       .condition = goods.condition,
                       .quantity = goods.quantity,
                       .amounts = {.cost = cost}};
    if (desk.holding == Holding::consignment)
        booked.amounts.memo = times(desk.shelf.memo_price, goods.quantity);
    if (desk.holding != Holding::own) desk.shelf.accountable -= goods.quantity;
    desk.shelf.physical -= goods.quantity;
    if (desk.holding == Holding::sold_on_account)
        book_sale(fact, desk, Settling::sent_back, booked);
    else
        out_.record(holder, fact, booked);
    shelves_.check_negative(desk);
    shelves_.close(desk);
    return cost;
}

}  // namespace amani::domain
