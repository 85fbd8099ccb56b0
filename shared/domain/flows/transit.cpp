#include "shared/domain/flows/transit.h"

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

ParkedRow as_parked(const Fact& fact, SiteId holder, const UsedPartLine& line) {
    return {holder, line.part, Condition::used_uninspected, line.quantity, fact.day};
}

Good good_of(const WaybillKey& waybill, const StockLine& line) {
    return {waybill, line.part, line.condition};
}
Good good_of(WaybillId waybill, const UsedPartLine& line) {
    return {{waybill, {}}, line.part, Condition::used_uninspected};
}

Cases::Case unknown_waybill(const Good& good) {
    return {DiscrepancyKind::unknown_waybill, good.waybill.id.value, good.part.value,
            static_cast<std::int64_t>(good.condition)};
}

}  // namespace

void Transit::on(const Fact& fact, const Dispatched& event) {
    const auto waybill = WaybillId::of(fact.id);
    const auto received = find_row<WaybillRow>(store_, waybill_key(waybill));
    if (received && received->to != event.to) report_misaddressed(fact.id, received->to);
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const StockLine& line = event.lines[i];
        send(fact, waybill,
             {.from = event.from,
              .line = static_cast<std::int32_t>(i),
              .part = line.part,
              .condition = line.condition,
              .quantity = line.quantity});
    }
    open_waybill(fact, event.number, event.to);
}

void Transit::send(const Fact& fact, WaybillId waybill, GoodsLine goods) {
    goods.to = transit_of(waybill);
    const Rial cost = movements_.goods_out(fact, goods);
    const Good good{{waybill, {}}, goods.part, goods.condition};
    const RowKey pool_at = transit_pool_key(good);
    Pool pool = row_or_empty<Pool>(store_, pool_at);
    shelves_.book_variance(goods.to, goods.part, pool.put(goods.quantity, cost), fact);
    save_row(store_, pool_at, pool);
    note_sent(good, goods.quantity, cost);
}

void Transit::on(const Fact& fact, const UsedPartsDispatched& event) {
    for (const UsedPartLine& line : event.lines)
        note_sent(good_of(WaybillId::of(fact.id), line), line.quantity, {});
    open_waybill(fact, event.number, event.to);
    for (const UsedPartLine& line : event.lines) explain_piece(fact, line);
}

// Notes the tags of a dispatch, so that pieces which come without a paper are matched with it.
void Transit::explain_piece(const Fact& fact, const UsedPartLine& line) {
    const auto explain = [&](TextKey paper) {
        save_row(store_, paper_key(paper), Pointer{fact.id.value});
        match_parked(fact, paper, WaybillId::of(fact.id));
    };
    if (!line.tag.is_none()) explain(paper_of_tag(line.tag));
    if (!line.tag_number.empty()) explain(paper_of_tag(store_, line.tag_number));
}

void Transit::note_sent(const Good& good, Quantity quantity, Rial cost) {
    TransitRow row = row_or_empty<TransitRow>(store_, line_key(good));
    row.sent += quantity;
    row.cost += cost;
    save_row(store_, line_key(good), row);
}

void Transit::note_received(const Good& good, Quantity quantity, EventId receipt) {
    TransitRow row = row_or_empty<TransitRow>(store_, line_key(good));
    row.received += quantity;
    row.receipt = receipt;
    save_row(store_, line_key(good), row);
}

// Call when all lines of a waybill are noted as sent: compares them with what was received before.
void Transit::open_waybill(const Fact& fact, const std::string& number, SiteId to) {
    const auto waybill = WaybillId::of(fact.id);
    const bool came_first = !find_row<WaybillRow>(store_, waybill_key(waybill));
    save_row(store_, waybill_key(waybill), WaybillRow{to, 1});
    if (!came_first) check_differences(waybill, fact.id);
    if (number.empty()) return;
    const TextKey paper = paper_of_waybill(store_, number);
    save_row(store_, paper_key(paper), Pointer{waybill.value});
    match_parked(fact, paper, waybill);
}

void Transit::on(const Fact& fact, const StockReceived& event) {
    const Place into{event.into.kind, fact.id.site(), 0};
    if (!event.waybill.is_none()) return receive_by_id(fact, event.waybill, event.lines, into);
    if (!event.lines.empty()) receive_by_number(fact, event, into);
}

// Back where it came from, at what it cost when it left (P-2 reversed). What its addressee has
// received meanwhile stays received; the difference is a case (C-9, C-11).
void Transit::on(const Fact& fact, const WaybillTakenBack& event) {
    receive_by_id(fact, event.waybill, event.lines, {event.into.kind, fact.id.site(), 0});
}

void Transit::receive_by_id(const Fact& fact, WaybillId id, const std::vector<StockLine>& lines,
                            const Place& into) {
    const WaybillKey waybill{id, {}};
    for (std::size_t i = 0; i < lines.size(); ++i)
        receive(fact, waybill, static_cast<std::int32_t>(i), lines[i], into);
    for (const StockLine& line : lines) check_received(good_of(waybill, line), into.site, fact.id);
}

// Goods that name their waybill by its number alone. What the hub knows of the waybill already goes
// before them into the provisional transit, so that they come out of it at the dispatch's own cost;
// otherwise the waybill settles the difference when it comes (C-10).
void Transit::receive_by_number(const Fact& fact, const StockReceived& event, const Place& into) {
    const TextKey paper = paper_of_waybill(store_, event.waybill_number);
    const auto each_line = [&](const auto& visit) {
        for (std::size_t i = 0; i < event.lines.size(); ++i)
            visit(static_cast<std::int32_t>(i), event.lines[i]);
    };
    each_line([&](std::int32_t number, const StockLine& line) {
        save_row(store_, parked_key(paper, fact.id, number),
                 ParkedRow{into.site, line.part, line.condition, line.quantity, fact.day});
    });
    const bool is_known = waybill_named(store_, paper).has_value();
    if (is_known) match_paper(fact, paper, {});
    each_line([&](std::int32_t number, const StockLine& line) {
        const WaybillKey provisional{{}, paper};
        receive(fact, provisional, number, line, into);
        if (is_known) store_.erase(line_key(good_of(provisional, line)));
    });
    const StockLine& first = event.lines.front();
    if (!is_known) match_paper(fact, paper, {into.site, first.part, {}, first.quantity, fact.day});
}

void Transit::on(const Fact& fact, const UsedPartsReceived& event) {
    if (event.lines.empty()) return;
    if (!event.waybill.is_none()) {
        for (const UsedPartLine& line : event.lines) {
            const Good good = good_of(event.waybill, line);
            note_received(good, line.quantity, fact.id);
            check_received(good, event.holder, fact.id);
        }
        if (is_sent(event.waybill)) check_differences(event.waybill, fact.id);
        return;
    }
    if (event.waybill_number.empty()) return receive_without_paper(fact, event);
    const TextKey paper = paper_of_waybill(store_, event.waybill_number);
    for (std::size_t i = 0; i < event.lines.size(); ++i)
        save_row(store_, parked_key(paper, fact.id, static_cast<std::int32_t>(i)),
                 as_parked(fact, event.holder, event.lines[i]));
    match_paper(fact, paper, as_parked(fact, event.holder, event.lines[0]));
}

// Receives used parts that were handed over without any waybill. A piece is parked under its tag,
// or under the tag's printed number; a dispatch that names that explains it. Pieces without a tag
// stay an open case of their receipt.
void Transit::receive_without_paper(const Fact& fact, const UsedPartsReceived& event) {
    ParkedRow unnamed;
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const UsedPartLine& line = event.lines[i];
        const ParkedRow piece = as_parked(fact, event.holder, line);
        if (!line.tag.is_none() || !line.tag_number.empty()) {
            const TextKey paper =
                line.tag.is_none() ? paper_of_tag(store_, line.tag_number) : paper_of_tag(line.tag);
            save_row(store_, parked_key(paper, fact.id, static_cast<std::int32_t>(i)), piece);
            match_paper(fact, paper, piece);
        } else if (unnamed.part.is_none()) {
            unnamed = piece;
        } else {
            unnamed.quantity += piece.quantity;
        }
    }
    if (!unnamed.part.is_none())
        cases_.open({DiscrepancyKind::unknown_waybill, fact.id.value},
                    {.site = event.holder,
                     .cause = fact.id,
                     .part = unnamed.part,
                     .quantity = unnamed.quantity,
                     .evidence = {},
                     .detail = {}});
}

// Matches what is parked under a paper if its waybill is known; otherwise opens a case until it is.
void Transit::match_paper(const Fact& fact, TextKey paper, const ParkedRow& first) {
    if (const auto known = waybill_named(store_, paper))
        match_parked(fact, paper, *known);
    else
        cases_.open(unknown_paper(paper), {.site = first.site,
                                           .cause = fact.id,
                                           .part = first.part,
                                           .quantity = first.quantity,
                                           .evidence = {},
                                           .detail = {}});
}

Rial Transit::estimated_unit_cost(const Place& into, PartId part) {
    const auto unit_cost = [&](const RowKey& pool) {
        return row_or_empty<Pool>(store_, pool).unit_cost();
    };
    const auto shelf_of = [&](SiteId holder) {
        return unit_cost(shelves_.stock_pool_key(holder, part, Condition::fresh));
    };
    const Rial own =
        is_product_store(into.kind)
            ? unit_cost(pool_key(stock_account(into.kind), into.site.value, part, Condition::fresh))
            : shelf_of(into.site);
    return own.value != 0 ? own : shelf_of({1});
}

// What was counted is the fact (C-11). Pieces beyond what was sent enter at the line's own unit
// cost and leave transit negative until explained (RULES §6.2.10). While the waybill is unknown
// (C-10) goods enter at the receiver's or the centre's average; the waybill settles the difference
// (5195).
void Transit::receive(const Fact& fact, const WaybillKey& waybill, std::int32_t line,
                      const StockLine& goods, const Place& into) {
    const Good good = good_of(waybill, goods);
    const bool is_provisional = waybill.id.is_none();
    const auto row = row_or_empty<TransitRow>(store_, line_key(good));
    const RowKey pool_at = transit_pool_key(good);
    Pool pool = row_or_empty<Pool>(store_, pool_at);
    const Quantity held_before =
        is_provisional ? pool.quantity : row.sent - row.received - row.lost;
    const Quantity expected{std::clamp<std::int64_t>(held_before.value, 0, goods.quantity.value)};
    Rial cost = pool.take(expected);
    const Quantity beyond = goods.quantity - expected;
    if (beyond.value > 0) {
        const Rial beyond_cost =
            row.sent.value > 0
                ? Rial{base::multiply_divide_half_up(row.cost.value, beyond.value, row.sent.value)}
                : times(estimated_unit_cost(into, goods.part), beyond);
        pool.take_at(beyond, beyond_cost);
        cost += beyond_cost;
    }
    save_row(store_, pool_at, pool);
    note_received(good, goods.quantity, fact.id);
    movements_.goods_in(
        fact, {.booking = Booking::received,
               .from = is_provisional ? provisional_transit(into.site) : transit_of(waybill.id),
               .to = into,
               .line = line,
               .part = goods.part,
               .condition = goods.condition,
               .quantity = goods.quantity,
               .cost = cost});
}

// The waybill has arrived of goods that were received by its number alone: they move from the
// waybill's transit to the provisional transit out of which they were taken, and the two halves
// cancel.
void Transit::match_parked(const Fact& fact, TextKey paper, WaybillId waybill, EventId receipt) {
    bool is_matched = false;
    bool is_any_left = false;
    const SiteId addressee = row_or_empty<WaybillRow>(store_, waybill_key(waybill)).to;
    const RowKey first = parked_key(paper, {INT64_MIN}, 0);
    for_each_key(store_, first, Within::a_and_b, [&](const RowKey& key) {
        if (!receipt.is_none() && key.c != receipt.value) {
            is_any_left = true;
            return;
        }
        const auto parked = row_or_empty<ParkedRow>(store_, key);
        const bool is_goods = parked.condition != Condition::used_uninspected;
        const Good good{{waybill, {}}, parked.part, parked.condition};
        const Good provisional{{{}, paper}, parked.part, parked.condition};
        store_.erase(key);
        store_.erase(line_key(provisional));
        GoodsBooked moved{.cause = fact.id,
                          .line = static_cast<std::int32_t>(key.d),
                          .booking = Booking::moved,
                          .from = transit_of(waybill),
                          .to = provisional_transit(parked.site),
                          .part = parked.part,
                          .condition = parked.condition,
                          .quantity = parked.quantity};
        Rial variance;
        if (is_goods) variance = move_value(good, provisional, moved);
        const Fact posting = not_before(fact, parked.day);
        out_.record(parked.site, posting, moved);
        shelves_.book_variance(moved.to, parked.part, variance, posting);
        note_received(good, parked.quantity, {key.c});
        if (is_goods && parked.site != addressee) report_misaddressed(fact.id, parked.site);
        is_matched = true;
    });
    if (is_matched) check_differences(waybill, fact.id);
    if (!is_any_left) cases_.settle(unknown_paper(paper), fact.id, {}, "waybill known");
}

void Transit::on(const Fact& fact, const ReceiptMatched& event) {
    if (!is_sent(event.waybill)) return;
    match_parked(fact, paper_of_waybill(store_, event.waybill_number), event.waybill,
                 event.receipt);
}

// Moves the value of goods between two transits, and returns the difference to the estimated cost
// at which they were received. Pieces beyond what was sent are worth what they would be under the
// waybill's id (receive()); those of a part that it does not list, what they were received at.
Rial Transit::move_value(const Good& good, const Good& provisional, GoodsBooked& moved) {
    const auto row = row_or_empty<TransitRow>(store_, line_key(good));
    const RowKey from_at = transit_pool_key(good);
    const RowKey to_at = transit_pool_key(provisional);
    Pool from = row_or_empty<Pool>(store_, from_at);
    Pool to = row_or_empty<Pool>(store_, to_at);
    const Quantity held{std::clamp<std::int64_t>(from.quantity.value, 0, moved.quantity.value)};
    moved.amounts.cost = from.take(held);
    if (const Quantity beyond = moved.quantity - held; beyond.value > 0) {
        const auto share = [&](Rial whole, Quantity of) {
            return Rial{base::multiply_divide_half_up(whole.value, beyond.value, of.value)};
        };
        const Rial more = row.sent.value > 0 ? share(row.cost, row.sent)
                          : to.quantity.value < 0
                              ? share(-to.value, -to.quantity)
                              : times(estimated_unit_cost(moved.to, good.part), beyond);
        from.take_at(beyond, more);
        moved.amounts.cost += more;
    }
    const Rial variance = to.put(moved.quantity, moved.amounts.cost);
    save_row(store_, from_at, from);
    save_row(store_, to_at, to);
    return variance;
}

bool Transit::is_sent(WaybillId waybill) {
    return row_or_empty<WaybillRow>(store_, waybill_key(waybill)).is_sent != 0;
}

// The goods are where they were counted, so the receipt stands, but a person has to find out why.
void Transit::report_misaddressed(EventId dispatch, SiteId receiver) {
    cases_.report({.kind = DiscrepancyKind::misaddressed_parcel,
                   .site = receiver,
                   .cause = dispatch,
                   .evidence = {},
                   .detail = "site " + std::to_string(receiver.value)});
}

// Call after a receipt that names its waybill by id.
void Transit::check_received(const Good& good, SiteId receiver, EventId receipt) {
    if (is_sent(good.waybill.id)) {
        check_difference(good, receipt);
        return;
    }
    save_row(store_, waybill_key(good.waybill.id), WaybillRow{receiver, 0});
    const Quantity received = row_or_empty<TransitRow>(store_, line_key(good)).received;
    if (received.value != 0)
        cases_.open(unknown_waybill(good), {.site = receiver,
                                            .cause = receipt,
                                            .part = good.part,
                                            .quantity = received,
                                            .evidence = {},
                                            .detail = {}});
}

void Transit::check_differences(WaybillId waybill, EventId by) {
    for_each_key(store_, {Table::transit_line, waybill.value, INT64_MIN, 0, 0}, Within::a,
                 [&](const RowKey& key) {
                     check_difference({{waybill, {}}, {key.b}, static_cast<Condition>(key.c)}, by);
                 });
}

void Transit::check_difference(const Good& good, EventId by) {
    cases_.settle(unknown_waybill(good), by, {}, "waybill known");
    const auto row = row_or_empty<TransitRow>(store_, line_key(good));
    const WaybillId waybill = good.waybill.id;
    const Quantity difference = row.sent - row.received - row.lost;
    const Cases::Case about{DiscrepancyKind::transit_difference, waybill.value, good.part.value,
                            static_cast<std::int64_t>(good.condition)};
    if (difference.value == 0)
        cases_.settle(about, by, {}, "matched");
    else
        cases_.open(about, {.site = row_or_empty<WaybillRow>(store_, waybill_key(waybill)).to,
                            .cause = row.receipt.is_none() ? by : row.receipt,
                            .part = good.part,
                            .quantity = difference,
                            .evidence = waybill.event(),
                            .detail = {}});
}

void Transit::on(const Fact& fact, const TransitLossDeclared& event) {
    const Good good{{event.waybill, {}}, event.part, event.condition};
    Rial cost;
    if (event.condition != Condition::used_uninspected) {
        const RowKey pool_at = transit_pool_key(good);
        Pool pool = row_or_empty<Pool>(store_, pool_at);
        cost = pool.take(event.quantity);
        save_row(store_, pool_at, pool);
    }
    TransitRow row = row_or_empty<TransitRow>(store_, line_key(good));
    row.lost += event.quantity;
    save_row(store_, line_key(good), row);
    const auto waybill = row_or_empty<WaybillRow>(store_, waybill_key(event.waybill));
    out_.record(waybill.to.is_none() ? event.waybill.site() : waybill.to, fact,
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
    if (waybill.is_sent != 0 && (row.received.value != 0 || row.lost == row.sent))
        check_difference(good, fact.id);
}

void Transit::on(const Fact& fact, const DispatchCorrected& event) {
    const Good good{{event.waybill, {}}, event.part, event.condition};
    if (event.condition == Condition::used_uninspected)
        note_sent(good, event.quantity, {});
    else
        send(fact, event.waybill,
             {.from = event.from,
              .line = event.line,
              .part = event.part,
              .condition = event.condition,
              .quantity = event.quantity});
    if (is_sent(event.waybill)) check_difference(good, fact.id);
}

}  // namespace amani::domain
