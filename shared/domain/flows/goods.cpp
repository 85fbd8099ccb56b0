// Goods into and out of a holder's stock: P-1, P-2, P-2s.
#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

using base::PartId;
using base::Quantity;
using base::Rial;
using base::SiteId;

// P-2s and its reversal, at p + v of the fact's day.
void Reconciler::book_sale(const Fact& fact, const Desk& desk, Settling kind, GoodsBooked booked) {
    SettledRow settled = terms_now(desk, kind, fact.day, fact.day);
    settled.total = booked.quantity;
    settled.covered = booked.quantity;
    const Amounts now = amounts_of(desk.part, settled);
    booked.amounts.price = now.price;
    booked.amounts.vat = now.vat;
    settled.decision = out_.record(desk.holder, fact.id, booked);
    if (booked.quantity.value > 0)
        remember_settled({desk.part, fact.id.value, booked.line}, settled, now);
}

// Takes goods into a holder's stock, from a supplier or out of transit.
void Reconciler::goods_in(const Fact& fact, const Goods& goods) {
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
    if (desk.holding != Holding::own) desk.shelf.accountable += goods.quantity;
    desk.shelf.physical += goods.quantity;
    if (desk.holding == Holding::sold_on_account && goods.booking == Booking::received)
        book_sale(fact, desk, Settling::delivery, booked);
    else
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

// Takes goods out of a holder's stock into transit, and returns their cost.
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
    if (desk.holding != Holding::own) desk.shelf.accountable -= goods.quantity;
    desk.shelf.physical -= goods.quantity;
    if (desk.holding == Holding::sold_on_account)
        book_sale(fact, desk, Settling::sent_back, booked);
    else
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
        goods_in(fact, {.booking = is_opening ? Booking::opening : Booking::purchase,
                        .from = {is_opening ? PlaceKind::adjustment : PlaceKind::supplier,
                                 fact.id.site(), 0},
                        .to = event.into,
                        .line = static_cast<std::int32_t>(i),
                        .part = line.part,
                        .quantity = line.quantity,
                        .cost = times(line.unit_cost, line.quantity)});
    }
}

// A move within one site does not change its pool. Places outside of the pool, such as scrap, are
// reached by other documents.
void Reconciler::on(const Fact&, const StockMoved&) {}

}  // namespace amani::domain
