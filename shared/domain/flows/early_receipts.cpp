// Used parts that came before their data (C-2): what happens when the consumption arrives.
#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

// Finds the used part that came before this consumption: by its tag, by the tag's printed number,
// or else the oldest untagged one of this holder and part (RULES §4.6).
std::optional<UnitRef> Reconciler::early_for(const Desk& desk, std::int64_t key,
                                             std::int64_t number_hash) {
    const bool has_numbered = prices_.early_of({}) > 0 && number_hash != 0;
    if (has_numbered || prices_.early_of(desk.holder) > 0) {
        auto waiting = find_row<TagRow>(store_, tag_key(key, desk.holder));
        const bool has_piece = waiting && !waiting->unit.receipt.is_none();
        if (!has_piece && has_numbered) {  // a rejected piece leaves its tag's row behind
            const RowKey numbered = tag_key(-number_hash, desk.holder);
            waiting = find_row<TagRow>(store_, numbered);
            if (waiting) store_.erase(numbered);
        }
        if (waiting && !waiting->unit.receipt.is_none()) return waiting->unit;
    }
    if (prices_.early_of(desk.holder) == 0) return std::nullopt;
    std::optional<UnitRef> oldest;
    for (auto at = next_key(store_, early_key(desk.part, desk.holder, {{INT64_MIN}, 0, 0}),
                            Within::a_and_b);
         at; at = next_key(store_, after(*at), Within::a_and_b)) {
        const UnitRef piece = unit_of_early(*at);
        if (row_or_empty<UnitRow>(store_, unit_key(piece)).untagged == 0) continue;
        oldest = piece;
        break;
    }
    return oldest;
}

// Books the consumption together with the piece that has waited for it, and fills `tag`.
void Reconciler::adopt(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece) {
    UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
    forget_early(piece, unit, fitting.fitted);
    if (unit.part != desk.part) {
        Desk other = open(unit.holder, unit.part, desk.cause);
        release(other, piece, unit, Standing::reversed, "another part");
        drain(other);
        close(other);
        unit.part = desk.part;
    }
    unit.key = fitting.fitted.value;
    tag.unit = piece;
    tag.match = unit.untagged != 0 ? Match::oldest : Match::by_tag;
    switch (static_cast<Standing>(unit.standing)) {
        case Standing::provisional:
            turn_firm(desk, fitting, tag, piece, unit);
            break;
        case Standing::held:
            take_over_queue(desk, fitting, tag, piece, unit);
            break;
        case Standing::closes_debt:
            tag.over_ordinal = consume(desk, fitting, IsDebt::yes);
            tag.standing = unit.standing;
            save_row(store_, unit_key(piece), unit);
            break;
        default:  // timed out: it registers again (RULES §6.2.2)
            tag.over_ordinal = consume(desk, fitting, IsDebt::yes);
            register_known(desk, tag, piece, unit);
            break;
    }
}

// Now it is known whose tag bears this printed number. Pieces that others had shown under the
// number become suspects (C-5); a second piece of the holder becomes a duplicate (C-4).
void Reconciler::set_others_aside(Desk& desk, std::int64_t key, std::int64_t number_hash) {
    for_each_key(store_, {Table::tag, -number_hash, INT64_MIN, 0, 0}, Within::a,
                 [&](const RowKey& at) {
                     const UnitRef numbered = row_or_empty<TagRow>(store_, at).unit;
                     if (at.b != desk.holder.value) {
                         store_.erase(at);
                         if (!numbered.receipt.is_none())
                             set_aside(desk, numbered, Standing::suspect);
                         return;
                     }
                     const RowKey own = tag_key(key, desk.holder);
                     const UnitRef tagged = row_or_empty<TagRow>(store_, own).unit;
                     if (tagged.receipt.is_none() || numbered.receipt.is_none()) return;
                     const bool is_first = numbered < tagged;
                     store_.erase(is_first ? own : at);
                     set_aside(desk, is_first ? tagged : numbered, Standing::duplicate);
                 });
}

void Reconciler::set_aside(Desk& desk, const UnitRef& piece, Standing standing) {
    UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
    forget_early(piece, unit, desk.cause);
    unit.key = 0;
    const bool is_here = unit.holder == desk.holder && unit.part == desk.part;
    Desk other = is_here ? desk : open(unit.holder, unit.part, desk.cause);
    release(other, piece, unit, standing,
            standing == Standing::suspect ? "owed by another holder" : "its credit key is live");
    open_suspicion(other, piece, standing, desk.cause);
    drain(other);
    if (is_here)
        desk = other;
    else
        close(other);
}

// The receipt had deducted the unit already, so only P moves, and the credit turns firm (C-2,
// P-4f).
void Reconciler::turn_firm(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece,
                           UnitRow& unit) {
    out_.record(desk.holder, desk.cause,
                ConsumptionBooked{.fitted = {fitting.fitted.value},
                                  .holder = desk.holder,
                                  .from = stock_place(desk.holder),
                                  .holding = desk.holding,
                                  .consumption = fitting.consumption,
                                  .part = desk.part,
                                  .covered = {1},
                                  .owed = {1}});
    const Amounts before = unit.amounts;
    unit.amounts = credit_amounts(desk, unit.day, fitting.day);
    unit.amounts.cost = before.cost;
    unit.amounts.recovery = before.recovery;  // P-4f moves the credit alone
    record_credit(desk, piece, unit, fitting.day, before);
    note_acceptance(desk, piece, unit);
    tag.standing = unit.standing;
}

// No stock backs the unit yet: the consumption takes the receipt's place in the queue, and the
// receipt is held with it.
void Reconciler::take_over_queue(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef&,
                                 UnitRow& unit) {
    tag.over_ordinal = unit.ordinal;
    tag.standing = unit.standing;
    unit.ordinal = 0;
    save_row(store_, unit_key(tag.unit), unit);
    save_row(store_, queue_key(desk.part, desk.holder, tag.over_ordinal),
             QueueRow{.fitted = fitting.fitted,
                      .consumption = fitting.consumption,
                      .day = fitting.day,
                      .total = {1},
                      .left = {1},
                      .is_debt = 1});
    out_.record(desk.holder, desk.cause,
                ConsumptionBooked{.fitted = {fitting.fitted.value},
                                  .holder = desk.holder,
                                  .from = stock_place(desk.holder),
                                  .holding = desk.holding,
                                  .consumption = fitting.consumption,
                                  .part = desk.part,
                                  .over = {1},
                                  .owed = {1}});
    open_over_case(desk, fitting.fitted, {1});
}

}  // namespace amani::domain
