#include "shared/domain/flows/used_part_credits.h"

#include <algorithm>

namespace amani::domain {

using base::Day;
using base::EventId;
using base::Rial;

namespace {

RowKey owed_row(const TagRow& tag, base::TagId named) {
    return owed_key(tag.part, tag.holder, tag.consumed_on, named);
}

Settled settled_piece(base::PartId part, const UnitRef& piece) {
    return {part, piece.receipt.value, place_in_receipt(piece)};
}

Cases::Case early_receipt(const UnitRef& piece) {
    return {DiscrepancyKind::early_receipt, piece.receipt.value, place_in_receipt(piece)};
}

Cases::Case suspicion(const UnitRef& piece, Standing standing) {
    const auto kind = standing == Standing::duplicate ? DiscrepancyKind::duplicate_used_part
                                                      : DiscrepancyKind::suspect_used_part;
    return {kind, piece.receipt.value, place_in_receipt(piece)};
}

// Where it is counted that an early piece waits. Its holder's fittings find it; one that is known
// by a number alone may be met by anybody's.
base::SiteId counted_at(const UnitRow& unit) {
    return unit.key.is_by_number() ? base::SiteId{} : unit.holder;
}

}  // namespace

// The amounts of a credit: L, h and r of the receipt's day; p of the day of consumption (sold on
// account); the memo at its own price.
Amounts UsedPartCredits::amounts(const Desk& desk, Day received, Day priced) const {
    const Rial recovery = prices_.tariff(desk.part, received).recovery;
    if (desk.holding == Holding::own) return {.recovery = recovery};
    Amounts a = settlements_.amounts_of(
        desk.part, settlements_.terms_now(desk, Settling::used_part, priced, received));
    a.recovery = recovery;
    if (desk.holding == Holding::consignment) a.memo = desk.shelf.memo_price;
    return a;
}

EventId UsedPartCredits::record_standing(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                         Standing standing, const std::string& reason,
                                         const Amounts& before) {
    const Fact posting = not_before(desk.fact, unit.posted);
    const EventId decision = out_.record(desk.holder, posting,
                                         UsedPartRegistered{.receipt = piece.receipt,
                                                            .line = piece.line,
                                                            .unit = piece.unit,
                                                            .tag = unit.key.tag,
                                                            .holder = desk.holder,
                                                            .part = desk.part,
                                                            .holding = desk.holding,
                                                            .standing = standing,
                                                            .was = unit.standing,
                                                            .amounts = unit.amounts,
                                                            .reason = reason,
                                                            .before = before});
    unit.standing = static_cast<std::int32_t>(standing);
    unit.posted = posting.day;
    save_row(store_, unit_key(piece), unit);
    return decision;
}

void UsedPartCredits::name_tag(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                               const std::string& reason) {
    record_standing(desk, piece, unit, static_cast<Standing>(unit.standing), reason);
}

void UsedPartCredits::record_credit(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                    Day consumed_on, const Amounts& before) {
    SettledRow settled = settlements_.terms_now(desk, Settling::used_part, consumed_on, unit.day);
    settled.decision = record_standing(desk, piece, unit, Standing::firm, "", before);
    settlements_.remember(settled_piece(desk.part, piece), settled, unit.amounts);
}

void UsedPartCredits::note_acceptance(const Desk& desk, const UnitRef& piece, UnitRow& unit) {
    const auto standing = static_cast<Standing>(unit.standing);
    if (unit.inspected == 0) return;
    if (standing != Standing::firm && standing != Standing::closes_debt) return;
    record_standing(desk, piece, unit, Standing::accepted, "");
    unit.standing = static_cast<std::int32_t>(standing);  // its credit stays what it is
    save_row(store_, unit_key(piece), unit);
}

void UsedPartCredits::register_known(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    unit.posted = std::max(unit.posted, tag.consumed_on);
    if (desk.holding == Holding::own) {
        unit.amounts = amounts(desk, unit.day, unit.day);
        record_standing(desk, piece, unit, Standing::closes_debt, "");
    } else if (tag.over_ordinal != 0) {
        unit.amounts = {};
        record_standing(desk, piece, unit, Standing::held, "no stock backs its consumption yet");
    } else {
        unit.amounts = amounts(desk, unit.day, tag.consumed_on);
        const Rial cost = desk.owed.take({1});
        if (desk.holding == Holding::consignment) unit.amounts.cost = cost;
        desk.shelf.accountable -= {1};
        record_credit(desk, piece, unit, tag.consumed_on);
    }
    note_acceptance(desk, piece, unit);
    tag.unit = piece;
    tag.standing = unit.standing;
    store_.erase(owed_row(tag, unit.key.tag));
}

void UsedPartCredits::credit_early(Desk& desk, const UnitRef& piece, UnitRow& unit) {
    unit.amounts = amounts(desk, unit.day, unit.day);
    const Rial cost = desk.stock.take({1});
    if (desk.holding == Holding::consignment) unit.amounts.cost = cost;
    desk.shelf.accountable -= {1};
    record_standing(desk, piece, unit, Standing::provisional, "its consumption is not known yet");
    if (unit.key.is_none()) return;
    TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    tag.standing = unit.standing;
    save_row(store_, tag_key(unit.key, unit.holder), tag);
}

void UsedPartCredits::register_early(Desk& desk, const UnitRef& piece, UnitRow& unit) {
    if (!unit.key.is_none())
        save_row(
            store_, tag_key(unit.key, unit.holder),
            TagRow{
                .holder = desk.holder, .part = desk.part, .holding = desk.holding, .unit = piece});
    save_row(store_, early_key(desk.part, desk.holder, piece), Pointer{});
    prices_.change_early(counted_at(unit), 1);
    if (desk.holding == Holding::own) {
        unit.amounts = amounts(desk, unit.day, unit.day);
        record_standing(desk, piece, unit, Standing::closes_debt,
                        "its consumption is not known yet");
    } else {
        save_row(store_, deadline_key(unit.day + early_receipt_days, piece), Pointer{});
        if (desk.stock.quantity.value > 0) {
            credit_early(desk, piece, unit);
        } else {
            unit.ordinal =
                shelves_.enqueue(desk, {.unit = piece, .day = unit.day, .total = {1}, .left = {1}});
            unit.amounts = {};
            record_standing(desk, piece, unit, Standing::held, "no stock to deduct");
        }
    }
    if (!unit.key.is_none()) {
        TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
        tag.standing = unit.standing;
        save_row(store_, tag_key(unit.key, unit.holder), tag);
    }
    cases_.open(early_receipt(piece), {.site = desk.holder,
                                       .cause = piece.receipt.event(),
                                       .part = desk.part,
                                       .quantity = {1},
                                       .evidence = unit.key.tag.event(),
                                       .detail = {}});
}

void UsedPartCredits::forget_early(const UnitRef& piece, const UnitRow& unit, EventId by) {
    store_.erase(early_key(unit.part, unit.holder, piece));
    store_.erase(deadline_key(unit.day + early_receipt_days, piece));
    prices_.change_early(counted_at(unit), -1);
    cases_.settle(early_receipt(piece), by, {}, std::string{settled_by_ruling});
}

std::optional<UnitRef> UsedPartCredits::oldest_untagged(const Desk& desk) {
    std::optional<UnitRef> unbacked;
    const RowKey first = early_key(desk.part, desk.holder, {{INT64_MIN}, 0, 0});
    for (auto at = next_key(store_, first, Within::a_and_b); at;
         at = next_key(store_, after(*at), Within::a_and_b)) {
        const UnitRef piece = unit_of_early(*at);
        const auto unit = row_or_empty<UnitRow>(store_, unit_key(piece));
        if (unit.untagged == 0) continue;
        const auto standing = static_cast<Standing>(unit.standing);
        if (standing == Standing::provisional || standing == Standing::closes_debt) return piece;
        if (!unbacked) unbacked = piece;
    }
    return unbacked;
}

void UsedPartCredits::turn_firm(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                Day consumed_on) {
    const Amounts before = unit.amounts;
    unit.amounts = amounts(desk, unit.day, consumed_on);
    unit.amounts.cost = before.cost;
    unit.amounts.recovery = before.recovery;  // P-4f moves the credit alone
    record_credit(desk, piece, unit, consumed_on, before);
    note_acceptance(desk, piece, unit);
}

void UsedPartCredits::release(Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                              const std::string& reason) {
    if (desk.holding == Holding::consignment && unit.amounts.memo.value != 0)
        unit.amounts.memo = desk.shelf.memo_price;  // at the price that the memo carries now
    switch (static_cast<Standing>(unit.standing)) {
        case Standing::firm:
            settlements_.forget(settled_piece(desk.part, piece), settled_day(unit), unit.amounts,
                                not_before(desk.fact, unit.posted));
            desk.shelf.accountable += {1};
            shelves_.put_back_owed(desk, unit.amounts.cost);
            break;
        case Standing::provisional:
            desk.shelf.accountable += {1};
            shelves_.put_in(desk, {1}, unit.amounts.cost);
            break;
        case Standing::held:
            if (unit.ordinal == 0) break;
            shelves_.take_out_of_queue(desk, unit.ordinal);
            unit.ordinal = 0;
            break;
        default:
            break;
    }
    record_standing(desk, piece, unit, standing, reason);
    unit.amounts = {};
    save_row(store_, unit_key(piece), unit);
    if (unit.key.is_none()) return;
    TagRow tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    if (tag.unit != piece) return;
    tag.standing = 0;
    if (standing == Standing::rejected && tag.consumed_on.is_none()) tag.rejected = piece;
    if (standing != Standing::reversed || !tag.consumed_on.is_none()) tag.unit = {};
    save_row(store_, tag_key(unit.key, unit.holder), tag);
    if (!tag.consumed_on.is_none())
        save_row(store_, owed_row(tag, unit.key.tag), Pointer{unit.key.tag.value});
}

// The day under which the settlement of a firmly credited piece is kept.
Day UsedPartCredits::settled_day(const UnitRow& unit) {
    return std::max(unit.day,
                    row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder)).consumed_on);
}

void UsedPartCredits::close_suspicion(const UnitRef& piece, const UnitRow& unit, EventId by) {
    cases_.settle(suspicion(piece, static_cast<Standing>(unit.standing)), by, {},
                  std::string{settled_by_ruling});
}

void UsedPartCredits::open_suspicion(const Desk& desk, const UnitRef& piece, Standing standing,
                                     EventId evidence) {
    cases_.open(suspicion(piece, standing), {.site = desk.holder,
                                             .cause = piece.receipt.event(),
                                             .part = desk.part,
                                             .quantity = {1},
                                             .evidence = evidence,
                                             .detail = {}});
}

}  // namespace amani::domain
