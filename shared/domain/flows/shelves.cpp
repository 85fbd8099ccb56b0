#include "shared/domain/flows/shelves.h"

#include <algorithm>

namespace amani::domain {

using base::EventId;
using base::PartId;
using base::Quantity;
using base::Rial;
using base::SiteId;

namespace {

Cases::Case negative_stock(const Desk& desk) {
    return {DiscrepancyKind::negative_stock, desk.holder.value, desk.part.value};
}

}  // namespace

Place Shelves::stock_place(SiteId holder) const {
    switch (prices_.kind_of(holder)) {
        case SiteKind::central:
            return {PlaceKind::main, holder, 0};
        case SiteKind::branch:
        case SiteKind::office:
            return {PlaceKind::branch, holder, 0};
        case SiteKind::technician:
            return {PlaceKind::technician, holder, 0};
        case SiteKind::agent:
            break;
    }
    return {PlaceKind::consignment, holder, 0};
}

// Goods that an agent holds on account are his. Their pool counts pieces and remembers their cost,
// but is not part of the stock accounts.
RowKey Shelves::stock_pool_key(SiteId holder, PartId part, Condition condition) const {
    const auto account = prices_.holding_of(holder) == Holding::sold_on_account
                             ? Account::parts_cost
                             : stock_account(stock_place(holder).kind);
    return pool_key(account, holder.value, part, condition);
}

Desk Shelves::open(SiteId holder, PartId part, const Fact& fact) {
    Desk desk{.holder = holder, .part = part, .holding = prices_.holding_of(holder), .fact = fact};
    const auto shelf = find_row<ShelfRow>(store_, shelf_key(part, holder));
    desk.shelf = shelf.value_or(ShelfRow{});
    desk.stock = row_or_empty<Pool>(store_, stock_pool_key(holder, part, Condition::fresh));
    if (desk.holding != Holding::own)
        desk.owed = row_or_empty<Pool>(store_, owed_pool_key(holder, part));
    if (!shelf && desk.holding == Holding::consignment)
        desk.shelf.memo_price = prices_.agent_price(holder, part, day_.today_or({}));
    return desk;
}

void Shelves::close(const Desk& desk) {
    save_row(store_, shelf_key(desk.part, desk.holder), desk.shelf);
    save_row(store_, stock_pool_key(desk.holder, desk.part, Condition::fresh), desk.stock);
    if (desk.holding != Holding::own)
        save_row(store_, owed_pool_key(desk.holder, desk.part), desk.owed);
}

void Shelves::book_variance(const Place& place, PartId part, Rial variance, const Fact& fact) {
    if (variance.value == 0) return;
    const SiteId feed =
        place.kind == PlaceKind::transit && place.site.is_none() ? fact.id.site() : place.site;
    const bool is_ours = place.kind == PlaceKind::transit || is_product_store(place.kind);
    out_.record(feed, fact,
                GoodsBooked{.cause = fact.id,
                            .booking = Booking::variance,
                            .from = place,
                            .to = {PlaceKind::adjustment, place.site, 0},
                            .holding = is_ours ? Holding::own : prices_.holding_of(place.site),
                            .part = part,
                            .amounts = {.cost = variance}});
}

void Shelves::put_in(Desk& desk, Quantity quantity, Rial cost) {
    const bool was_negative = desk.stock.quantity.value < 0;
    const Rial variance = desk.stock.put(quantity, cost);
    book_variance(stock_place(desk.holder), desk.part, variance, desk.fact);
    if (was_negative)
        cases_.settle(negative_stock(desk), desk.fact.id,
                      {std::max<std::int64_t>(0, -desk.stock.quantity.value)}, "stock rose");
}

void Shelves::put_back_owed(Desk& desk, Rial cost) {
    const Rial variance = desk.owed.put({1}, cost);
    book_variance(stock_place(desk.holder), desk.part, variance, desk.fact);
}

void Shelves::check_negative(const Desk& desk) {
    if (desk.stock.quantity.value >= 0) return;
    cases_.open(negative_stock(desk), {.site = desk.holder,
                                       .cause = desk.fact.id,
                                       .part = desk.part,
                                       .quantity = -desk.stock.quantity,
                                       .evidence = {},
                                       .detail = {}});
}

std::int64_t Shelves::enqueue(Desk& desk, const QueueRow& row) {
    const std::int64_t ordinal = ++desk.shelf.last_ordinal;
    ++desk.shelf.queued;
    save_row(store_, queue_key(desk.part, desk.holder, ordinal), row);
    return ordinal;
}

void Shelves::take_out_of_queue(Desk& desk, std::int64_t ordinal) {
    store_.erase(queue_key(desk.part, desk.holder, ordinal));
    --desk.shelf.queued;
}

void Shelves::reprice(Desk& desk) {
    if (desk.holding != Holding::consignment) return;
    const Rial now = prices_.agent_price(desk.holder, desk.part, day_.today());
    const Rial before = desk.shelf.memo_price;
    if (now == before) return;
    if (desk.shelf.accountable.value != 0)
        out_.record(desk.holder, desk.fact,
                    MemoRepriced{desk.holder, desk.part, desk.shelf.accountable, before, now});
    desk.shelf.memo_price = now;
    save_row(store_, shelf_key(desk.part, desk.holder), desk.shelf);
}

void Shelves::reprice(PartId part) {
    for_each_key(store_, {Table::shelf, part.value, INT64_MIN, 0, 0}, Within::a,
                 [&](const RowKey& key) {
                     Desk desk = open({static_cast<std::uint32_t>(key.b)}, part, {});
                     reprice(desk);
                 });
}

void Shelves::reprice_all_of(SiteId agent) {
    for_each_key(store_, {Table::shelf, INT64_MIN, 0, 0, 0}, Within::table, [&](const RowKey& key) {
        if (key.b != agent.value) return;
        Desk desk = open(agent, {key.a}, {});
        reprice(desk);
    });
}

}  // namespace amani::domain
