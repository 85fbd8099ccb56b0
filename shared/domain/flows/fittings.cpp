#include "shared/domain/flows/fittings.h"

namespace amani::domain {

using base::SiteId;

namespace {

Consumption consumption_of(Payer payer, Holding holding, bool is_debt) {
    if (payer == Payer::customer) return Consumption::sold;
    if (holding == Holding::own) return Consumption::expensed;
    return is_debt ? Consumption::returnable : Consumption::non_returnable;
}

}  // namespace

void Fittings::on(const Fact& fact, const PartFitted& event) {
    if (event.quantity.value <= 0) return;
    const SiteId holder = fact.id.site();
    Desk desk = shelves_.open(holder, event.part, fact);
    desk.shelf.physical -= event.quantity;
    const bool is_debt = event.payer == Payer::company && event.quantity.value == 1 &&
                         prices_.part(event.part).returnable == Returnable::yes;
    const Fitting fitting{.fitted = fact.id,
                          .consumption = consumption_of(event.payer, desk.holding, is_debt),
                          .day = fact.day,
                          .total = event.quantity};
    if (is_debt)
        consume_with_debt(desk, fitting, event.tag_number);
    else
        (void)consumptions_.consume(desk, fitting, IsDebt::no);
    shelves_.close(desk);
}

void Fittings::on(const Fact& fact, const PartRemoved& event) {
    if (event.part_serial.empty() || event.tag.is_none()) return;
    save_row(store_,
             removed_serial_key(event.part, fact.id.site(), store_.key_of(event.part_serial)),
             Pointer{event.tag.value});
}

void Fittings::consume_with_debt(Desk& desk, const Fitting& fitting, std::string_view tag_number) {
    const TextKey number = tag_number.empty() ? TextKey{} : store_.key_of(tag_number);
    const auto named = base::TagId::of(fitting.fitted);
    const auto own = CreditKey::by_tag(named);
    if (!number.is_none() && prices_.early_of({}) > 0) set_others_aside(desk, own, number);
    const UnitRef rejected = rejected_before(desk, own, number);
    const auto piece = early_for(desk, own, number);
    if (!number.is_none())
        save_row(store_, tag_number_key(tag_number, number), Pointer{named.value});
    TagRow tag{.holder = desk.holder,
               .part = desk.part,
               .consumed_on = fitting.day,
               .holding = desk.holding};
    if (piece)
        adopt(desk, fitting, tag, *piece);
    else
        tag.over_ordinal = consumptions_.consume(desk, fitting, IsDebt::yes);
    if (tag.standing == 0)
        save_row(store_, owed_key(desk.part, desk.holder, fitting.day, named),
                 Pointer{named.value});
    save_row(store_, tag_key(own, desk.holder), tag);
    if (!piece && !rejected.receipt.is_none()) {
        UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(rejected));
        unit.key = own;
        credits_.name_tag(desk, rejected, unit, "rejected before its consumption was known");
    }
}

// The piece that was shown under the tag or its printed number and rejected, before this fitting.
UnitRef Fittings::rejected_before(const Desk& desk, const CreditKey& own, TextKey number) {
    const auto under = [&](const RowKey& at) { return row_or_empty<TagRow>(store_, at).rejected; };
    const UnitRef tagged = under(tag_key(own, desk.holder));
    if (!tagged.receipt.is_none() || number.is_none()) return tagged;
    return under(numbered_tag_key(number, desk.holder));
}

// Finds the used part that came before this consumption: by its tag, by the tag's printed number,
// or else the oldest untagged one of this holder and part (RULES §4.6).
std::optional<UnitRef> Fittings::early_for(const Desk& desk, const CreditKey& own, TextKey number) {
    const bool has_numbered = prices_.early_of({}) > 0 && !number.is_none();
    if (has_numbered || prices_.early_of(desk.holder) > 0) {
        auto waiting = find_row<TagRow>(store_, tag_key(own, desk.holder));
        const bool has_piece = waiting && !waiting->unit.receipt.is_none();
        if (!has_piece && has_numbered) {  // a rejected piece leaves its tag's row behind
            const RowKey numbered = numbered_tag_key(number, desk.holder);
            waiting = find_row<TagRow>(store_, numbered);
            if (waiting) store_.erase(numbered);
        }
        if (waiting && !waiting->unit.receipt.is_none()) return waiting->unit;
    }
    if (prices_.early_of(desk.holder) == 0) return std::nullopt;
    return credits_.oldest_untagged(desk);
}

// Books the consumption together with the piece that has waited for it, and fills `tag`.
void Fittings::adopt(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece) {
    UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
    credits_.forget_early(piece, unit, fitting.fitted);
    if (unit.part != desk.part) {
        Desk other = shelves_.open(unit.holder, unit.part, desk.fact);
        credits_.release(other, piece, unit, Standing::reversed, "another part");
        consumptions_.drain(other);
        shelves_.close(other);
        unit.part = desk.part;
    }
    unit.key = CreditKey::by_tag(base::TagId::of(fitting.fitted));
    tag.unit = piece;
    tag.match = unit.untagged != 0 ? Match::oldest : Match::by_tag;
    switch (static_cast<Standing>(unit.standing)) {
        case Standing::provisional:
            // The receipt had deducted the unit already, so only P moves (C-2, P-4f).
            consumptions_.consume_deducted(desk, fitting);
            credits_.turn_firm(desk, piece, unit, fitting.day);
            tag.standing = unit.standing;
            break;
        case Standing::held:
            // No stock backs the unit yet: the receipt is held with its consumption.
            tag.over_ordinal = unit.ordinal;
            tag.standing = unit.standing;
            unit.ordinal = 0;
            credits_.name_tag(desk, piece, unit, "no stock backs its consumption yet");
            consumptions_.take_over_queue(desk, fitting, tag.over_ordinal);
            break;
        case Standing::closes_debt:
            tag.over_ordinal = consumptions_.consume(desk, fitting, IsDebt::yes);
            tag.standing = unit.standing;
            credits_.name_tag(desk, piece, unit, "");
            break;
        default:  // timed out: it registers again (RULES §6.2.2)
            tag.over_ordinal = consumptions_.consume(desk, fitting, IsDebt::yes);
            credits_.register_known(desk, tag, piece, unit);
            break;
    }
}

// Now it is known whose tag bears this printed number. Pieces that others had shown under the
// number become suspects (C-5); a second piece of the holder becomes a duplicate (C-4).
void Fittings::set_others_aside(Desk& desk, const CreditKey& own, TextKey number) {
    for_each_key(store_, numbered_tag_key(number, {}), Within::a_and_b, [&](const RowKey& at) {
        const UnitRef numbered = row_or_empty<TagRow>(store_, at).unit;
        if (at.c != desk.holder.value) {
            store_.erase(at);
            if (!numbered.receipt.is_none()) set_aside(desk, numbered, Standing::suspect);
            return;
        }
        const RowKey own_at = tag_key(own, desk.holder);
        const UnitRef tagged = row_or_empty<TagRow>(store_, own_at).unit;
        if (tagged.receipt.is_none() || numbered.receipt.is_none()) return;
        const bool is_first = numbered < tagged;
        store_.erase(is_first ? own_at : at);
        set_aside(desk, is_first ? tagged : numbered, Standing::duplicate);
    });
}

void Fittings::set_aside(Desk& desk, const UnitRef& piece, Standing standing) {
    UnitRow unit = row_or_empty<UnitRow>(store_, unit_key(piece));
    credits_.forget_early(piece, unit, desk.fact.id);
    unit.key = {};
    const bool is_here = unit.holder == desk.holder && unit.part == desk.part;
    Desk other = is_here ? desk : shelves_.open(unit.holder, unit.part, desk.fact);
    credits_.release(
        other, piece, unit, standing,
        standing == Standing::suspect ? "owed by another holder" : "its credit key is live");
    credits_.open_suspicion(other, piece, standing, desk.fact.id);
    consumptions_.drain(other);
    if (is_here)
        desk = other;
    else
        shelves_.close(other);
}

}  // namespace amani::domain
