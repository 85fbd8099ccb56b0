// Goods on the way: a pool per waybill and part (P-2, P-15, RULES §6.2.10). They may be received
// before their dispatch is known (C-10), or not as they were sent (C-11). Used parts travel the
// same way, but have no value until they are registered.
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
using base::TagId;
using base::WaybillId;

namespace {

RowKey waybill_key(std::int64_t waybill) { return {Table::waybill, waybill}; }

RowKey transit_pool(std::int64_t waybill, PartId part, Condition condition) {
    return {Table::pool, static_cast<std::int64_t>(Account::stock_transit), waybill, part.value,
            static_cast<std::int64_t>(condition)};
}

RowKey parked_key(std::int64_t number_hash, EventId receipt, std::int32_t line) {
    return {Table::parked, number_hash, receipt.value, line};
}

ParkedRow as_parked(SiteId holder, const UsedPartLine& line) {
    return {holder, line.part, Condition::used_uninspected, line.quantity};
}

// A piece that came without a paper is parked under its tag, or under the tag's printed number, in
// place of a waybill's number; 0: it has neither.
std::int64_t name_of(TagId tag) { return -tag.value; }
std::int64_t name_of(const std::string& tag_number) {
    return tag_number.empty() ? 0 : hash_of("tag " + tag_number);
}

}  // namespace

void Reconciler::on(const Fact& fact, const Dispatched& event) {
    const auto waybill = WaybillId::of(fact.id);
    const Place transit = transit_of(waybill);
    const auto received = find_row<WaybillRow>(store_, waybill_key(waybill.value));
    if (received && received->to != event.to) report_misaddressed(fact.id, received->to);
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const StockLine& line = event.lines[i];
        const Rial cost = goods_out(fact, {.from = event.from,
                                           .to = transit,
                                           .line = static_cast<std::int32_t>(i),
                                           .part = line.part,
                                           .condition = line.condition,
                                           .quantity = line.quantity});
        const RowKey pool_at = transit_pool(waybill.value, line.part, line.condition);
        Pool pool = row_or_empty<Pool>(store_, pool_at);
        book_variance(transit, line.part, pool.put(line.quantity, cost), fact.id);
        save_row(store_, pool_at, pool);
        note_sent(transit_key(waybill.value, line.part, line.condition), line.quantity, cost);
    }
    open_waybill(fact, event.number, event.to);
}

void Reconciler::on(const Fact& fact, const UsedPartsDispatched& event) {
    for (const UsedPartLine& line : event.lines)
        note_sent(transit_key(fact.id.value, line.part, Condition::used_uninspected), line.quantity,
                  {});
    open_waybill(fact, event.number, event.to);
    for (const UsedPartLine& line : event.lines) explain_piece(fact, line);
}

// Notes the tags of a dispatch, so that pieces which come without a paper are matched with it.
void Reconciler::explain_piece(const Fact& fact, const UsedPartLine& line) {
    const auto waybill = WaybillId::of(fact.id);
    for (const std::int64_t name : {name_of(line.tag), name_of(line.tag_number)}) {
        if (name == 0) continue;
        save_row(store_, {Table::waybill_number, name}, Pointer{waybill.value});
        match_parked(fact, name, waybill);
    }
}

void Reconciler::note_sent(const RowKey& good, Quantity quantity, Rial cost) {
    TransitRow row = row_or_empty<TransitRow>(store_, good);
    row.sent += quantity;
    row.cost += cost;
    save_row(store_, good, row);
}

void Reconciler::note_received(const RowKey& good, Quantity quantity, EventId receipt) {
    TransitRow row = row_or_empty<TransitRow>(store_, good);
    row.received += quantity;
    row.receipt = receipt;
    save_row(store_, good, row);
}

// Call when all lines of a waybill are noted as sent: compares them with what was received before.
void Reconciler::open_waybill(const Fact& fact, const std::string& number, SiteId to) {
    const auto waybill = WaybillId::of(fact.id);
    const bool came_first = !find_row<WaybillRow>(store_, waybill_key(waybill.value));
    save_row(store_, waybill_key(waybill.value), WaybillRow{to, 1});
    if (!came_first) check_differences(waybill, fact.id);
    if (number.empty()) return;
    const std::int64_t hash = hash_of(number);
    save_row(store_, {Table::waybill_number, hash}, Pointer{waybill.value});
    match_parked(fact, hash, waybill);
}

void Reconciler::on(const Fact& fact, const StockReceived& event) {
    const SiteId receiver = fact.id.site();
    if (!event.waybill.is_none()) {
        for (std::size_t i = 0; i < event.lines.size(); ++i)
            receive(fact, event.waybill.value, static_cast<std::int32_t>(i), event.lines[i],
                    receiver);
        for (const StockLine& line : event.lines)
            check_received(transit_key(event.waybill.value, line.part, line.condition), receiver,
                           fact.id);
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
    if (!event.lines.empty())
        match_number(fact, hash, {receiver, event.lines[0].part, {}, event.lines[0].quantity});
}

// Receives a parcel of used parts as such; its pieces are handled in used_parts.cpp.
void Reconciler::receive_parcel(const Fact& fact, const UsedPartsReceived& event) {
    if (event.lines.empty()) return;
    if (!event.waybill.is_none()) {
        for (const UsedPartLine& line : event.lines) {
            const RowKey good =
                transit_key(event.waybill.value, line.part, Condition::used_uninspected);
            note_received(good, line.quantity, fact.id);
            check_received(good, event.holder, fact.id);
        }
        if (is_sent(event.waybill)) check_differences(event.waybill, fact.id);
        return;
    }
    if (event.waybill_number.empty()) return receive_without_paper(fact, event);
    const std::int64_t hash = hash_of(event.waybill_number);
    for (std::size_t i = 0; i < event.lines.size(); ++i)
        save_row(store_, parked_key(hash, fact.id, static_cast<std::int32_t>(i)),
                 as_parked(event.holder, event.lines[i]));
    match_number(fact, hash, as_parked(event.holder, event.lines[0]));
}

// Receives used parts that were handed over without any waybill. A dispatch that names a piece's
// tag explains it; pieces without a tag stay an open case of their receipt.
void Reconciler::receive_without_paper(const Fact& fact, const UsedPartsReceived& event) {
    ParkedRow unnamed;
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        const UsedPartLine& line = event.lines[i];
        const ParkedRow piece = as_parked(event.holder, line);
        const std::int64_t name = line.tag.is_none() ? name_of(line.tag_number) : name_of(line.tag);
        if (name != 0) {
            save_row(store_, parked_key(name, fact.id, static_cast<std::int32_t>(i)), piece);
            match_number(fact, name, piece);
        } else if (unnamed.part.is_none()) {
            unnamed = piece;
        } else {
            unnamed.quantity += piece.quantity;
        }
    }
    if (!unnamed.part.is_none())
        open_case({DiscrepancyKind::unknown_waybill, fact.id.value}, event.holder, fact.id,
                  unnamed.part, unnamed.quantity, {});
}

// Matches what is parked under a number if its waybill is known; otherwise opens a case until it
// is.
void Reconciler::match_number(const Fact& fact, std::int64_t number_hash, const ParkedRow& first) {
    if (const auto known = find_row<Pointer>(store_, {Table::waybill_number, number_hash}))
        match_parked(fact, number_hash, {known->to});
    else
        open_case({DiscrepancyKind::unknown_waybill, -number_hash}, first.site, fact.id, first.part,
                  first.quantity, {});
}

Rial Reconciler::estimated_unit_cost(SiteId receiver, PartId part) {
    const auto own = find_row<Pool>(store_, pool_key(receiver, part, Condition::fresh));
    if (own && own->unit_cost().value != 0) return own->unit_cost();
    return row_or_empty<Pool>(store_, pool_key({1}, part, Condition::fresh)).unit_cost();
}

// What was counted is the fact (C-11). Pieces beyond what was sent enter at the line's own unit
// cost and leave transit negative until explained (RULES §6.2.10). While the waybill is unknown
// (C-10) goods enter at the receiver's or the centre's average; the waybill settles the difference
// (5195).
void Reconciler::receive(const Fact& fact, std::int64_t waybill, std::int32_t line,
                         const StockLine& goods, SiteId receiver) {
    const RowKey good = transit_key(waybill, goods.part, goods.condition);
    const auto row = row_or_empty<TransitRow>(store_, good);
    const Quantity held_before = row.sent - row.received - row.lost;
    const Quantity expected{std::clamp<std::int64_t>(held_before.value, 0, goods.quantity.value)};

    const RowKey pool_at = transit_pool(waybill, goods.part, goods.condition);
    Pool pool = row_or_empty<Pool>(store_, pool_at);
    Rial cost = pool.take(expected);
    const Quantity beyond = goods.quantity - expected;
    if (beyond.value > 0) {
        const Rial beyond_cost =
            row.sent.value > 0
                ? Rial{base::multiply_divide_half_up(row.cost.value, beyond.value, row.sent.value)}
                : times(estimated_unit_cost(receiver, goods.part), beyond);
        pool.take_at(beyond, beyond_cost);
        cost += beyond_cost;
    }
    save_row(store_, pool_at, pool);
    note_received(good, goods.quantity, fact.id);
    const bool is_provisional = waybill < 0;
    goods_in(fact, {.booking = Booking::received,
                    .from = is_provisional ? provisional_transit(receiver)
                                           : transit_of(WaybillId{waybill}),
                    .to = {PlaceKind::consignment, receiver, 0},
                    .line = line,
                    .part = goods.part,
                    .condition = goods.condition,
                    .quantity = goods.quantity,
                    .cost = cost});
}

// The waybill has arrived of goods that were received by its number alone: they move from the
// waybill's transit to the provisional transit out of which they were taken, and the two halves
// cancel.
void Reconciler::match_parked(const Fact& fact, std::int64_t number_hash, WaybillId waybill) {
    bool is_matched = false;
    const SiteId addressee = row_or_empty<WaybillRow>(store_, waybill_key(waybill.value)).to;
    for_each_key(store_, parked_key(number_hash, {INT64_MIN}, 0), Within::a,
                 [&](const RowKey& key) {
                     const auto parked = row_or_empty<ParkedRow>(store_, key);
                     store_.erase(key);
                     store_.erase(transit_key(-number_hash, parked.part, parked.condition));
                     const RowKey good = transit_key(waybill.value, parked.part, parked.condition);
                     GoodsBooked moved{.cause = fact.id,
                                       .line = static_cast<std::int32_t>(key.c),
                                       .booking = Booking::moved,
                                       .from = transit_of(waybill),
                                       .to = provisional_transit(parked.site),
                                       .part = parked.part,
                                       .condition = parked.condition,
                                       .quantity = parked.quantity};
                     Rial variance;
                     if (parked.condition != Condition::used_uninspected)
                         variance = move_value(good, -number_hash, moved);
                     out_.record(parked.site, fact.id, moved);
                     book_variance(moved.to, parked.part, variance, fact.id);
                     note_received(good, parked.quantity, {key.b});
                     const bool is_goods = parked.condition != Condition::used_uninspected;
                     if (is_goods && parked.site != addressee)
                         report_misaddressed(fact.id, parked.site);
                     is_matched = true;
                 });
    if (is_matched) check_differences(waybill, fact.id);
    settle_case({DiscrepancyKind::unknown_waybill, -number_hash}, fact.id, {}, "waybill known");
}

// Moves the value of goods between two transits, and returns the difference to the estimated cost
// at which they were received.
Rial Reconciler::move_value(const RowKey& good, std::int64_t provisional, GoodsBooked& moved) {
    const auto row = row_or_empty<TransitRow>(store_, good);
    const RowKey from_at = transit_pool(good.a, moved.part, moved.condition);
    const RowKey to_at = transit_pool(provisional, moved.part, moved.condition);
    Pool from = row_or_empty<Pool>(store_, from_at);
    Pool to = row_or_empty<Pool>(store_, to_at);
    if (from.quantity < moved.quantity && row.sent.value > 0)
        from.last_unit = {base::multiply_divide_half_up(row.cost.value, 1, row.sent.value)};
    moved.amounts.cost = from.take(moved.quantity);
    const Rial variance = to.put(moved.quantity, moved.amounts.cost);
    save_row(store_, from_at, from);
    save_row(store_, to_at, to);
    return variance;
}

bool Reconciler::is_sent(WaybillId waybill) {
    return row_or_empty<WaybillRow>(store_, waybill_key(waybill.value)).is_sent != 0;
}

// The goods are where they were counted, so the receipt stands, but a person has to find out why.
void Reconciler::report_misaddressed(EventId dispatch, SiteId receiver) {
    report({.kind = DiscrepancyKind::misaddressed_parcel,
            .site = receiver,
            .cause = dispatch,
            .evidence = {},
            .detail = "site " + std::to_string(receiver.value)});
}

// Call after a receipt that names its waybill by id.
void Reconciler::check_received(const RowKey& good, SiteId receiver, EventId receipt) {
    if (is_sent({good.a})) {
        check_difference(good, receipt);
        return;
    }
    save_row(store_, waybill_key(good.a), WaybillRow{receiver, 0});
    const Quantity received = row_or_empty<TransitRow>(store_, good).received;
    if (received.value != 0)
        open_case({DiscrepancyKind::unknown_waybill, good.a, good.b, good.c}, receiver, receipt,
                  {good.b}, received, {});
}

void Reconciler::check_differences(WaybillId waybill, EventId by) {
    for_each_key(store_, {Table::transit_line, waybill.value, INT64_MIN, 0, 0}, Within::a,
                 [&](const RowKey& good) { check_difference(good, by); });
}

void Reconciler::check_difference(const RowKey& good, EventId by) {
    settle_case({DiscrepancyKind::unknown_waybill, good.a, good.b, good.c}, by, {},
                "waybill known");
    const auto row = row_or_empty<TransitRow>(store_, good);
    const Quantity difference = row.sent - row.received - row.lost;
    const Case about{DiscrepancyKind::transit_difference, good.a, good.b, good.c};
    if (difference.value == 0)
        settle_case(about, by, {}, "matched");
    else
        open_case(about, row_or_empty<WaybillRow>(store_, waybill_key(good.a)).to,
                  row.receipt.is_none() ? by : row.receipt, {good.b}, difference, {good.a});
}

void Reconciler::on(const Fact& fact, const TransitLossDeclared& event) {
    Rial cost;
    if (event.condition != Condition::used_uninspected) {
        const RowKey pool_at = transit_pool(event.waybill.value, event.part, event.condition);
        Pool pool = row_or_empty<Pool>(store_, pool_at);
        cost = pool.take(event.quantity);
        save_row(store_, pool_at, pool);
    }
    const RowKey good = transit_key(event.waybill.value, event.part, event.condition);
    TransitRow row = row_or_empty<TransitRow>(store_, good);
    row.lost += event.quantity;
    save_row(store_, good, row);
    const auto waybill = row_or_empty<WaybillRow>(store_, waybill_key(event.waybill.value));
    out_.record(waybill.to.is_none() ? event.waybill.site() : waybill.to, fact.id,
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

}  // namespace amani::domain
