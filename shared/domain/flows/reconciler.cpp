#include "shared/domain/flows/reconciler.h"

#include "shared/domain/ledger/accounts.h"

#include <algorithm>
#include <tuple>

namespace amani::domain {

using base::Day;
using base::EventId;
using base::PartId;
using base::Quantity;
using base::Rial;
using base::SiteId;

Reconciler::Reconciler(BooksStore& store, Decisions& out)
    : store_(store), out_(out), prices_(store), today_(row_or_empty<ClockRow>(store, {}).today) {}

void Reconciler::reload() {
    prices_.reload();
    today_ = row_or_empty<ClockRow>(store_, {}).today;
}

Day Reconciler::today_or(Day day) const { return today_.is_none() ? day : today_; }

Place Reconciler::stock_place(SiteId holder) const {
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
RowKey Reconciler::pool_key(SiteId holder, PartId part, Condition condition) const {
    const auto account = prices_.holding_of(holder) == Holding::sold_on_account
                             ? Account::parts_cost
                             : stock_account(stock_place(holder).kind);
    return {Table::pool, static_cast<std::int64_t>(account), holder.value, part.value,
            static_cast<std::int64_t>(condition)};
}

namespace {

RowKey owed_pool_key(SiteId agent, PartId part) {
    return {Table::pool, static_cast<std::int64_t>(Account::stock_consumed), agent.value,
            part.value, static_cast<std::int64_t>(Condition::fresh)};
}

}  // namespace

Reconciler::Desk Reconciler::open(SiteId holder, PartId part, EventId cause) {
    Desk desk{
        .holder = holder, .part = part, .holding = prices_.holding_of(holder), .cause = cause};
    const auto shelf = find_row<ShelfRow>(store_, shelf_key(part, holder));
    desk.shelf = shelf.value_or(ShelfRow{});
    desk.stock = row_or_empty<Pool>(store_, pool_key(holder, part, Condition::fresh));
    if (desk.holding != Holding::own)
        desk.owed = row_or_empty<Pool>(store_, owed_pool_key(holder, part));
    if (!shelf && desk.holding == Holding::consignment)
        desk.shelf.memo_price = prices_.agent_price(holder, part, today_or({}));
    return desk;
}

void Reconciler::close(const Desk& desk) {
    save_row(store_, shelf_key(desk.part, desk.holder), desk.shelf);
    save_row(store_, pool_key(desk.holder, desk.part, Condition::fresh), desk.stock);
    if (desk.holding != Holding::own)
        save_row(store_, owed_pool_key(desk.holder, desk.part), desk.owed);
}

void Reconciler::book_variance(const Place& place, PartId part, Rial variance, EventId cause) {
    if (variance.value == 0) return;
    const SiteId feed =
        place.kind == PlaceKind::transit && place.site.is_none() ? cause.site() : place.site;
    out_.record(
        feed, cause,
        GoodsBooked{.cause = cause,
                    .booking = Booking::variance,
                    .from = place,
                    .to = {PlaceKind::adjustment, place.site, 0},
                    .holding = place.kind == PlaceKind::transit ? Holding::own
                                                                : prices_.holding_of(place.site),
                    .part = part,
                    .amounts = {.cost = variance}});
}

void Reconciler::put_in(Desk& desk, Quantity quantity, Rial cost) {
    const bool was_negative = desk.stock.quantity.value < 0;
    const Rial variance = desk.stock.put(quantity, cost);
    book_variance(stock_place(desk.holder), desk.part, variance, desk.cause);
    if (was_negative)
        settle_case({DiscrepancyKind::negative_stock, desk.holder.value, desk.part.value},
                    desk.cause, {std::max<std::int64_t>(0, -desk.stock.quantity.value)},
                    "stock rose");
}

void Reconciler::open_case(const Case& about, SiteId site, EventId cause, PartId part,
                           Quantity quantity, EventId evidence, std::string detail) {
    const RowKey key{Table::discrepancy, static_cast<std::int64_t>(about.kind), about.a, about.b,
                     about.c};
    if (const auto open = find_row<DiscrepancyRow>(store_, key)) {
        if (open->left == quantity) return;
        settle_case(about, cause, quantity, "changed");
        return;
    }
    DiscrepancyOpened opened{.kind = about.kind,
                             .site = site,
                             .cause = cause,
                             .part = part,
                             .quantity = quantity,
                             .evidence = {cause},
                             .detail = std::move(detail)};
    if (!evidence.is_none() && evidence != cause) opened.evidence.push_back(evidence);
    if (!today_.is_none()) opened.deadline = today_ + early_receipt_days;
    const EventId id = out_.record(site, cause, std::move(opened));
    save_row(store_, key, DiscrepancyRow{base::DiscrepancyId::of(id), site, quantity});
}

void Reconciler::report(Report about) {
    open_case({about.kind, about.cause.value}, about.site, about.cause, {}, {1}, about.evidence,
              std::move(about.detail));
}

void Reconciler::settle_report(DiscrepancyKind kind, EventId cause, const std::string& how) {
    settle_case({kind, cause.value}, cause, {}, how);
}

std::vector<EventId> Reconciler::open_reports(DiscrepancyKind kind) {
    std::vector<EventId> causes;
    for_each_key(store_, {Table::discrepancy, static_cast<std::int64_t>(kind), INT64_MIN, 0, 0},
                 Within::a, [&](const RowKey& key) { causes.push_back({key.b}); });
    return causes;
}

void Reconciler::settle_case(const Case& about, EventId by, Quantity left, const std::string& how) {
    const RowKey key{Table::discrepancy, static_cast<std::int64_t>(about.kind), about.a, about.b,
                     about.c};
    auto open = find_row<DiscrepancyRow>(store_, key);
    if (!open || open->left == left) return;
    out_.record(open->site, by, DiscrepancySettled{open->id, by, left, how});
    open->left = left;
    if (left.value == 0)
        store_.erase(key);
    else
        save_row(store_, key, *open);
}

void Reconciler::on(const Fact& fact, const PaymentMade& event) {
    out_.record(event.agent, fact.id,
                PaymentBooked{fact.id, event.agent, event.direction, event.amount});
}

void Reconciler::on(const Fact&, const SiteDefined& event) { prices_.set(event); }
void Reconciler::on(const Fact& fact, const PartDefined& event) { prices_.set(fact.id, event); }
void Reconciler::on(const Fact& fact, const PriceListPublished& event) {
    prices_.set(fact.id, event);
}

// Tariffs and rates are normally published before their first day; a late one is made good (RULES
// §6.2.7).
void Reconciler::on(const Fact& fact, const TariffSet& event) {
    prices_.set(event);
    make_good(fact, event.part, event.valid_from);
}

void Reconciler::on(const Fact& fact, const HandlingSet& event) {
    prices_.set(event);
    make_all_good(fact, event.valid_from);
}

void Reconciler::on(const Fact& fact, const VatRateSet& event) {
    prices_.set(event);
    make_all_good(fact, event.valid_from);
}

void Reconciler::on(const Fact& fact, const PriceSet& event) {
    const Day from = prices_.set(event);
    if (!from.is_none()) make_good(fact, event.part, from);
    if (!today_.is_none() && from <= today_) reprice(event.part);
}

void Reconciler::on(const Fact&, const AgentTermsSet& event) {
    const bool changes_prices = prices_.terms_of(event.agent).rate != event.rate;
    prices_.set(event);
    if (!changes_prices) return;
    for_each_key(store_, {Table::shelf, INT64_MIN, 0, 0, 0}, Within::table, [&](const RowKey& key) {
        if (key.b != event.agent.value) return;
        Desk desk = open(event.agent, {key.a}, {});
        reprice(desk);
    });
}

// P-14m: the memo stands at A × accountability price, always (RULES §6.2.4).
void Reconciler::reprice(Desk& desk) {
    if (desk.holding != Holding::consignment) return;
    const Rial now = prices_.agent_price(desk.holder, desk.part, today_);
    const Rial before = desk.shelf.memo_price;
    if (now == before) return;
    if (desk.shelf.accountable.value != 0)
        out_.record(desk.holder, desk.cause,
                    MemoRepriced{desk.holder, desk.part, desk.shelf.accountable, before, now});
    desk.shelf.memo_price = now;
    save_row(store_, shelf_key(desk.part, desk.holder), desk.shelf);
}

void Reconciler::reprice(PartId part) {
    for_each_key(store_, {Table::shelf, part.value, INT64_MIN, 0, 0}, Within::a,
                 [&](const RowKey& key) {
                     Desk desk = open({static_cast<std::uint32_t>(key.b)}, part, {});
                     reprice(desk);
                 });
}

// A new day must begin for all shelves: when one memo would be too large at the new price, it keeps
// its old price and a case opens.
void Reconciler::reprice_by_lists(PartId part) {
    try {
        reprice(part);
    } catch (const base::Overflow&) {
        report({.kind = DiscrepancyKind::set_aside_fact,
                .site = part.event().site(),
                .cause = part.event(),
                .evidence = {},
                .detail = "the price of the part, times what is held of it, is too large"});
    }
}

void Reconciler::on_day(Day today) {
    if (today <= today_) return;
    const Day before = today_;
    today_ = today;
    save_row(store_, {}, ClockRow{today});
    for (const PartId part : prices_.repriced(before, today)) reprice_by_lists(part);
    while (const auto due =
               next_key(store_, {Table::deadline, INT64_MIN, 0, 0, 0}, Within::table)) {
        if (due->a > today.value) break;
        store_.erase(*due);
        time_out({{due->b}, static_cast<std::int32_t>(due->c), static_cast<std::int32_t>(due->d)});
    }
}

}  // namespace amani::domain
