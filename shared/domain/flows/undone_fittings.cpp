#include "shared/domain/flows/undone_fittings.h"

namespace amani::domain {

// That the fitting is one, and still stands, was asked before (registry/scrutiny.h).
void UndoneFittings::on(const Fact& fact, const FittingUndone& event) {
    Desk desk = shelves_.open(fact.id.site(), event.part, fact);
    desk.shelf.physical += event.quantity;
    const RowKey tag_at = tag_key(CreditKey::by_tag(event.fitted), desk.holder);
    TagRow tag = row_or_empty<TagRow>(store_, tag_at);
    const UnitRef piece = tag.standing == 0 ? UnitRef{} : tag.unit;
    if (!tag.consumed_on.is_none()) release_debt(desk, event.fitted, tag);
    consumptions_.take_back(desk, event.fitted.event(), tag);
    if (!tag.consumed_on.is_none())
        save_row(
            store_, tag_at,
            TagRow{.holder = tag.holder, .part = tag.part, .holding = tag.holding, .is_undone = 1});
    if (!piece.receipt.is_none()) {
        auto unit = row_or_empty<UnitRow>(store_, unit_key(piece));
        if (unit.standing == static_cast<std::int32_t>(Standing::reversed))
            used_parts_.present_again(desk, piece, unit);
        else
            credits_.open_suspicion(desk, piece, Standing::suspect, fact.id);
    }
    consumptions_.drain(desk);
    shelves_.close(desk);
}

// A charge or waiver is undone, and a piece gives its credit back: one that bore this tag is a
// suspect, one that was matched without a tag may answer another debt.
void UndoneFittings::release_debt(Desk& desk, base::TagId named, TagRow& tag) {
    if (tag.end != 0) ends_.undo(desk, named, tag);
    if (tag.standing != 0) {
        const UnitRef piece = tag.unit;
        auto unit = row_or_empty<UnitRow>(store_, unit_key(piece));
        const bool is_without_tag = tag.match == Match::oldest && unit.inspected == 0;
        credits_.release(desk, piece, unit, is_without_tag ? Standing::reversed : Standing::suspect,
                         "its fitting was undone");
        unit.key = {};
        save_row(store_, unit_key(piece), unit);
    }
    store_.erase(owed_key(tag.part, tag.holder, tag.consumed_on, named));
}

}  // namespace amani::domain
