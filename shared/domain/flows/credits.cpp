// Credits of used parts: posted once for each key, and reversed to where they came from (P-4, P-4s,
// P-5, P-5c; RULES §6.2.2, §6.2.4, §6.2.5, §6.2.9).
#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

using base::Day;
using base::EventId;
using base::Rial;
using base::TagId;

namespace {

RowKey owed_row(const TagRow& tag, std::int64_t key) {
    return owed_key(tag.part, tag.holder, tag.consumed_on, key);
}

}  // namespace

// The amounts of a credit: L, h and r of the receipt's day; p of the day of consumption (sold on
// account); the memo at its own price.
Amounts Reconciler::credit_amounts(const Desk& desk, Day received, Day priced) const {
    const Rial recovery = prices_.tariff(desk.part, received).recovery;
    if (desk.holding == Holding::own) return {.recovery = recovery};
    Amounts a = amounts_of(desk.part, terms_now(desk, Settling::used_part, priced, received));
    a.recovery = recovery;
    if (desk.holding == Holding::consignment) a.memo = desk.shelf.memo_price;
    return a;
}

EventId Reconciler::record_standing(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                    Standing standing, const std::string& reason,
                                    const Amounts& before) {
    const EventId decision =
        out_.record(desk.holder, desk.cause,
                    UsedPartRegistered{.receipt = piece.receipt,
                                       .line = piece.line,
                                       .unit = piece.unit,
                                       .tag = unit.key > 0 ? TagId{unit.key} : TagId{},
                                       .holder = desk.holder,
                                       .part = desk.part,
                                       .holding = desk.holding,
                                       .standing = standing,
                                       .was = unit.standing,
                                       .amounts = unit.amounts,
                                       .reason = reason,
                                       .before = before});
    unit.standing = static_cast<std::int32_t>(standing);
    save_row(store_, unit_key(piece), unit);
    return decision;
}

void Reconciler::record_credit(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                               Day consumed_on, const Amounts& before) {
    SettledRow settled = terms_now(desk, Settling::used_part, consumed_on, unit.day);
    settled.decision = record_standing(desk, piece, unit, Standing::firm, "", before);
    remember_settled(settled_piece(desk.part, piece), settled, unit.amounts);
}

// Records `accepted` for a piece that has passed inspection, once its credit is firm.
void Reconciler::note_acceptance(const Desk& desk, const UnitRef& piece, const UnitRow& unit) {
    const auto standing = static_cast<Standing>(unit.standing);
    if (unit.inspected == 0) return;
    if (standing != Standing::firm && standing != Standing::closes_debt) return;
    UnitRow shown = unit;
    record_standing(desk, piece, shown, Standing::accepted, "");
    save_row(store_, unit_key(piece), unit);
}

void Reconciler::register_known(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    if (desk.holding == Holding::own) {
        unit.amounts = credit_amounts(desk, unit.day, unit.day);
        record_standing(desk, piece, unit, Standing::closes_debt, "");
    } else if (tag.over_ordinal != 0) {
        unit.amounts = {};
        record_standing(desk, piece, unit, Standing::held, "no stock backs its consumption yet");
    } else {
        unit.amounts = credit_amounts(desk, unit.day, tag.consumed_on);
        const Rial cost = desk.owed.take({1});
        if (desk.holding == Holding::consignment) unit.amounts.cost = cost;
        desk.shelf.accountable -= {1};
        record_credit(desk, piece, unit, tag.consumed_on);
    }
    note_acceptance(desk, piece, unit);
    tag.unit = piece;
    tag.standing = unit.standing;
    store_.erase(owed_row(tag, unit.key));
}

void Reconciler::credit_early(Desk& desk, const UnitRef& piece, UnitRow& unit) {
    unit.amounts = credit_amounts(desk, unit.day, unit.day);
    const Rial cost = desk.stock.take({1});
    if (desk.holding == Holding::consignment) unit.amounts.cost = cost;
    desk.shelf.accountable -= {1};
    record_standing(desk, piece, unit, Standing::provisional, "its consumption is not known yet");
    if (unit.key == 0) return;
    TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    tag.standing = unit.standing;
    save_row(store_, tag_key(unit.key, unit.holder), tag);
}

// Registers a piece whose consumption is not known yet (C-2): it is deducted and credited
// provisionally, or held for lack of stock.
void Reconciler::register_early(Desk& desk, const UnitRef& piece, UnitRow& unit) {
    if (unit.key != 0)
        save_row(
            store_, tag_key(unit.key, unit.holder),
            TagRow{
                .holder = desk.holder, .part = desk.part, .holding = desk.holding, .unit = piece});
    save_row(store_, early_key(desk.part, desk.holder, piece), Pointer{unit.key});
    prices_.change_early(unit.key < 0 ? base::SiteId{} : desk.holder, 1);
    if (desk.holding == Holding::own) {
        unit.amounts = credit_amounts(desk, unit.day, unit.day);
        record_standing(desk, piece, unit, Standing::closes_debt,
                        "its consumption is not known yet");
    } else {
        save_row(store_, deadline_key(unit.day + early_receipt_days, piece), Pointer{});
        if (desk.stock.quantity.value > 0) {
            credit_early(desk, piece, unit);
        } else {
            unit.ordinal = ++desk.shelf.last_ordinal;
            ++desk.shelf.queued;
            save_row(store_, queue_key(desk.part, desk.holder, unit.ordinal),
                     QueueRow{.unit = piece, .day = unit.day, .total = {1}, .left = {1}});
            unit.amounts = {};
            record_standing(desk, piece, unit, Standing::held, "no stock to deduct");
        }
    }
    if (unit.key != 0) {
        TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
        tag.standing = unit.standing;
        save_row(store_, tag_key(unit.key, unit.holder), tag);
    }
    open_case({DiscrepancyKind::early_receipt, piece.receipt.value, place_in_receipt(piece)},
              desk.holder, piece.receipt.event(), desk.part, {1},
              unit.key > 0 ? EventId{unit.key} : EventId{});
}

void Reconciler::forget_early(const UnitRef& piece, const UnitRow& unit, EventId by) {
    store_.erase(early_key(unit.part, unit.holder, piece));
    store_.erase(deadline_key(unit.day + early_receipt_days, piece));
    prices_.change_early(unit.key < 0 ? base::SiteId{} : unit.holder, -1);
    settle_case({DiscrepancyKind::early_receipt, piece.receipt.value, place_in_receipt(piece)}, by,
                {}, "decided");
}

void Reconciler::release(Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                         const std::string& reason) {
    if (desk.holding == Holding::consignment && unit.amounts.memo.value != 0)
        unit.amounts.memo = desk.shelf.memo_price;  // at the price that the memo carries now
    switch (static_cast<Standing>(unit.standing)) {
        case Standing::firm:
            forget_settled(settled_piece(desk.part, piece), settled_day(unit), unit.amounts,
                           desk.cause);
            desk.shelf.accountable += {1};
            book_variance(stock_place(desk.holder), desk.part,
                          desk.owed.put({1}, unit.amounts.cost), desk.cause);
            break;
        case Standing::provisional:
            desk.shelf.accountable += {1};
            put_in(desk, {1}, unit.amounts.cost);
            break;
        case Standing::held:
            if (unit.ordinal == 0) break;
            store_.erase(queue_key(desk.part, desk.holder, unit.ordinal));
            --desk.shelf.queued;
            unit.ordinal = 0;
            break;
        default:
            break;
    }
    record_standing(desk, piece, unit, standing, reason);
    unit.amounts = {};
    save_row(store_, unit_key(piece), unit);
    if (unit.key == 0) return;
    TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    if (tag.unit != piece) return;
    tag.standing = 0;
    if (standing != Standing::reversed || !tag.consumed_on.is_none()) tag.unit = {};
    save_row(store_, tag_key(unit.key, unit.holder), tag);
    if (!tag.consumed_on.is_none()) save_row(store_, owed_row(tag, unit.key), Pointer{unit.key});
}

// C-2, RULES §6.2.2: reverses a piece after fifteen days without its consumption. The piece stays
// remembered and registers again if the consumption comes later.
void Reconciler::time_out(const UnitRef& piece) {
    auto unit = find_row<UnitRow>(store_, unit_key(piece));
    if (!unit) return;
    Desk desk = open(unit->holder, unit->part, piece.receipt.event());
    release(desk, piece, *unit, Standing::reversed, "no consumption within 15 days");
    drain(desk);
    close(desk);
}

// P-5c, or a waiver: discharges the holder without the used part. Does nothing unless the debt is
// open and backed by stock, and its credit is not live.
void Reconciler::end_debt(const Fact& fact, TagId named, DebtEnd end) {
    auto tag = find_row<TagRow>(store_, tag_key(named.value, named.site()));
    if (!tag || tag->consumed_on.is_none() || tag->standing != 0 || tag->end != 0 ||
        tag->over_ordinal != 0)
        return;
    Desk desk = open(tag->holder, tag->part, fact.id);
    Amounts a;
    if (desk.holding != Holding::own) {
        const Rial cost = desk.owed.take({1});
        desk.shelf.accountable -= {1};
        if (desk.holding == Holding::consignment) {
            a.cost = cost;
            a.memo = desk.shelf.memo_price;
        }
    }
    const bool is_settled = desk.holding == Holding::consignment && end == DebtEnd::charged;
    SettledRow settled = terms_now(desk, Settling::charge, fact.day, fact.day);
    if (is_settled) {
        const Amounts now = amounts_of(desk.part, settled);
        a.price = now.price;
        a.vat = now.vat;
    }
    settled.decision = out_.record(desk.holder, fact.id,
                                   DebtEnded{named, desk.holder, desk.part, desk.holding, end, a});
    if (is_settled) remember_settled({desk.part, named.value}, settled, a);
    tag->end = static_cast<std::int32_t>(end);
    tag->ended_on = fact.day;
    tag->ended_with = a;
    store_.erase(owed_row(*tag, named.value));
    save_row(store_, tag_key(named.value, named.site()), *tag);
    close(desk);
}

// Reverses a charge or waiver, because the used part has come after all (RULES §6.2.9).
void Reconciler::undo_end(Desk& desk, std::int64_t key, TagRow& tag) {
    const bool was_charged = tag.end == static_cast<std::int32_t>(DebtEnd::charged);
    Amounts a = tag.ended_with;
    if (desk.holding == Holding::consignment) a.memo = desk.shelf.memo_price;
    if (desk.holding != Holding::own) {
        desk.shelf.accountable += {1};
        book_variance(stock_place(desk.holder), desk.part, desk.owed.put({1}, a.cost), desk.cause);
    }
    out_.record(desk.holder, desk.cause,
                DebtEnded{{key},
                          desk.holder,
                          desk.part,
                          desk.holding,
                          was_charged ? DebtEnd::charge_reversed : DebtEnd::waiver_reversed,
                          a});
    forget_settled({desk.part, key}, tag.ended_on, a, desk.cause);
    tag.end = 0;
    tag.ended_with = {};
}

}  // namespace amani::domain
