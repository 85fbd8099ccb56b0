#include "shared/domain/flows/used_parts.h"

namespace amani::domain {

using base::Quantity;
using base::SiteId;
using base::TagId;

namespace {

const char* reason_of(Inspection verdict) {
    switch (verdict) {
        case Inspection::accepted:
            return "";
        case Inspection::wrong_part:
            return "wrong part";
        case Inspection::wrong_serial:
            return "wrong serial";
        case Inspection::foreign:
            return "foreign part";
        case Inspection::opened:
            return "opened";
        case Inspection::damaged:
            return "damaged";
        case Inspection::incomplete:
            return "incomplete";
        case Inspection::not_faulty:
            return "not faulty";
    }
    return "";
}

// Pointer: (tag, what speaks against its fitting)
RowKey doubt_key(TagId tag, base::EventId by) { return {Table::doubt, tag.value, by.value}; }
// UnitRef: (tag), its piece that was put aside for that
RowKey doubted_piece_key(TagId tag) { return {Table::doubted_piece, tag.value}; }

constexpr auto in_doubt = "its fitting is in doubt";

}  // namespace

void UsedParts::on(const Fact& fact, const UsedPartsReceived& event) {
    for (std::size_t i = 0; i < event.lines.size(); ++i) {
        UsedPartLine line = event.lines[i];
        for (std::int64_t n = 0; n < line.quantity.value; ++n) {
            take_piece(fact, event.holder, line,
                       {base::ReceiptId::of(fact.id), static_cast<std::int32_t>(i),
                        static_cast<std::int32_t>(n)});
            line.tag = {};  // a tag and a serial name one piece alone
            line.tag_number.clear();
            line.part_serial.clear();
        }
    }
}

CreditKey UsedParts::credit_key(SiteId holder, const UsedPartLine& line) {
    const auto own = CreditKey::by_tag(line.tag);
    if (line.tag_number.empty()) return own;
    const auto number = CreditKey::by_number(store_.key_of(line.tag_number));
    const RowKey number_at = tag_number_key(line.tag_number, number.number);
    if (!line.tag.is_none()) {
        // A receipt with tag and number tells which tag bears the number, until its fitting does.
        const auto tag = find_row<TagRow>(store_, tag_key(own, holder));
        if (!tag || tag->consumed_on.is_none())
            save_row(store_, number_at, Pointer{line.tag.value});
    }
    if (prices_.early_of({}) > 0) {  // first shown by its number: that stays its key
        const auto numbered = find_row<TagRow>(store_, tag_key(number, holder));
        if (numbered && !numbered->unit.receipt.is_none()) return number;
    }
    if (!line.tag.is_none()) return own;
    const auto known = find_row<Pointer>(store_, number_at);
    return known ? CreditKey::by_tag({known->to}) : number;
}

// A tag that is known by its number alone belongs to the site whose prefix the number bears (C-5).
SiteId UsedParts::owner_of(const CreditKey& key, const TagRow& tag, const UsedPartLine& line,
                           SiteId presenter) const {
    if (!key.tag.is_none()) return key.tag.site();
    const SiteId printed_by = prices_.site_of_number(line.tag_number);
    if (!printed_by.is_none()) return printed_by;
    return tag.holder.is_none() ? presenter : tag.holder;
}

void UsedParts::take_piece(const Fact& fact, SiteId holder, const UsedPartLine& line,
                           const UnitRef& piece) {
    const CreditKey key = credit_key(holder, line);
    TagRow tag = key.is_none() ? TagRow{} : row_or_empty<TagRow>(store_, tag_key(key, holder));
    const base::PartId part = tag.part.is_none() ? line.part : tag.part;
    Desk desk = shelves_.open(holder, part, fact);
    UnitRow unit{
        .key = key, .holder = holder, .part = part, .holding = desk.holding, .day = fact.day};
    const bool is_owed = !tag.consumed_on.is_none();
    const SiteId owner = owner_of(key, tag, line, holder);
    // A receipt that timed out keeps its key: the piece lies here (RULES §6.2.2).
    const bool is_taken = tag.standing != 0 || !tag.unit.receipt.is_none();
    if (tag.is_undone != 0) {
        put_aside(desk, piece, unit, Standing::suspect, "its fitting was undone");
    } else if (is_taken && (tag.match == Match::by_tag || owner != holder ||
                            row_or_empty<UnitRow>(store_, unit_key(tag.unit)).inspected != 0)) {
        put_aside(desk, piece, unit, Standing::duplicate, "its credit key is live");
    } else if (!key.is_none() && owner != holder) {
        put_aside(desk, piece, unit, Standing::suspect, "owed by another holder");
    } else if (!key.tag.is_none() && is_doubted(key.tag)) {
        put_aside(desk, piece, unit, Standing::suspect, in_doubt);
        save_row(store_, doubted_piece_key(key.tag), piece);
    } else if (!is_owed && prices_.part(part).returnable == Returnable::no) {
        put_aside(desk, piece, unit, Standing::suspect, "not a part that is returned");
    } else if (!key.is_none()) {
        present(desk, tag, piece, unit);
    } else {
        unit.untagged = 1;
        present_untagged(desk, piece, unit, line.part_serial);
    }
    consumptions_.drain(desk);
    shelves_.close(desk);
}

// Registers a piece under its own tag.
void UsedParts::present(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    if (tag.consumed_on.is_none()) {
        credits_.register_early(desk, piece, unit);
        return;
    }
    if (tag.standing != 0) {
        displace(desk, tag, piece, unit);
        return;
    }
    if (tag.end != 0) ends_.undo(desk, unit.key.tag, tag);
    tag.match = Match::by_tag;
    credits_.register_known(desk, tag, piece, unit);
    save_row(store_, tag_key(unit.key, unit.holder), tag);
}

// The tag's own receipt has come: the piece that was matched without a tag moves to the next oldest
// debt, or becomes early (RULES §6.2.3).
void UsedParts::displace(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    const UnitRef other_piece = tag.unit;
    UnitRow other = row_or_empty<UnitRow>(store_, unit_key(other_piece));
    credits_.release(desk, other_piece, other, Standing::reversed,
                     "displaced by the tag's own receipt");
    tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    tag.match = Match::by_tag;
    credits_.register_known(desk, tag, piece, unit);
    save_row(store_, tag_key(unit.key, unit.holder), tag);
    present_again(desk, other_piece, other);
}

void UsedParts::present_again(Desk& desk, const UnitRef& piece, UnitRow& unit) {
    unit.key = {};
    present_untagged(desk, piece, unit, {});
}

// Registers a piece without a tag: against the debt that it answers, else as early (RULES §6.2.3).
void UsedParts::present_untagged(Desk& desk, const UnitRef& piece, UnitRow& unit,
                                 const std::string& serial) {
    const auto debt = debt_for(desk, serial);
    unit.key = CreditKey::by_tag(debt.value_or(TagId{}));
    if (!debt) {
        credits_.register_early(desk, piece, unit);
        return;
    }
    const RowKey tag_at = tag_key(unit.key, desk.holder);
    TagRow tag = row_or_empty<TagRow>(store_, tag_at);
    tag.match = Match::oldest;
    credits_.register_known(desk, tag, piece, unit);
    save_row(store_, tag_at, tag);
}

// By the serial of the part that was removed, else the oldest debt of this holder and part.
std::optional<TagId> UsedParts::debt_for(const Desk& desk, const std::string& serial) {
    if (!serial.empty()) {
        const auto named = find_row<Pointer>(
            store_, removed_serial_key(desk.part, desk.holder, store_.key_of(serial)));
        if (named) {
            const TagId removed{named->to};
            const auto tag =
                find_row<TagRow>(store_, tag_key(CreditKey::by_tag(removed), desk.holder));
            const bool is_owed = tag && !tag->consumed_on.is_none();
            const bool is_open = is_owed && tag->standing == 0 && tag->end == 0;
            if (is_open && !is_doubted(removed)) return removed;
        }
    }
    std::optional<TagId> oldest;
    for_each_key(store_, owed_key(desk.part, desk.holder, {INT32_MIN}, {INT64_MIN}),
                 Within::a_and_b, [&](const RowKey& at) {
                     if (!oldest && !is_doubted({at.d})) oldest = TagId{at.d};
                 });
    return oldest;
}

void UsedParts::put_aside(const Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                          const std::string& reason) {
    credits_.record_standing(desk, piece, unit, standing, reason);
    credits_.open_suspicion(desk, piece, standing, unit.key.tag.event());
}

void UsedParts::on(const Fact& fact, const UsedPartInspected& event) {
    const UnitRef piece{event.receipt, event.line, event.unit};
    auto found = find_row<UnitRow>(store_, unit_key(piece));
    if (!found || found->inspected != 0) return;
    UnitRow& unit = *found;
    const auto standing = static_cast<Standing>(unit.standing);
    if (!is_live(standing) && standing != Standing::reversed) return;
    Desk desk = shelves_.open(unit.holder, unit.part, fact);
    if (event.verdict == Inspection::accepted) {
        unit.inspected = 1;
        save_row(store_, unit_key(piece), unit);
        credits_.note_acceptance(desk, piece, unit);
        return;
    }
    const TagRow tag = unit.key.is_none()
                           ? TagRow{}
                           : row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    if (tag.consumed_on.is_none()) credits_.forget_early(piece, unit, fact.id);
    credits_.release(desk, piece, unit, Standing::rejected, reason_of(event.verdict));
    consumptions_.drain(desk);
    shelves_.close(desk);
}

void UsedParts::on(const Fact& fact, const PieceDecided& event) {
    const UnitRef piece{event.receipt, event.line, event.unit};
    auto unit = find_row<UnitRow>(store_, unit_key(piece));
    if (!unit) return;
    const auto standing = static_cast<Standing>(unit->standing);
    if (event.ruling == Ruling::counts) {
        if (is_put_aside(standing)) count(fact, event, piece, *unit);
        return;
    }
    if (is_put_aside(standing) || standing == Standing::rejected || standing == Standing::accepted)
        return;
    set_aside(fact, piece, *unit, "set aside by hand");
}

// A piece that has registered goes into quarantine, and its credit back.
void UsedParts::set_aside(const Fact& fact, const UnitRef& piece, UnitRow& unit,
                          const std::string& reason) {
    Desk desk = shelves_.open(unit.holder, unit.part, fact);
    const TagRow tag = unit.key.is_none()
                           ? TagRow{}
                           : row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    if (tag.consumed_on.is_none()) credits_.forget_early(piece, unit, fact.id);
    credits_.release(desk, piece, unit, Standing::suspect, reason);
    credits_.open_suspicion(desk, piece, Standing::suspect, fact.id);
    consumptions_.drain(desk);
    shelves_.close(desk);
}

bool UsedParts::is_doubted(TagId tag) {
    return next_key(store_, doubt_key(tag, {INT64_MIN}), Within::a).has_value();
}

void UsedParts::doubt(const Fact& fact, TagId tag, base::EventId by) {
    save_row(store_, doubt_key(tag, by), Pointer{by.value});
    const auto owed = find_row<TagRow>(store_, tag_key(CreditKey::by_tag(tag), tag.site()));
    if (!owed || owed->standing == 0 || owed->unit.receipt.is_none()) return;
    const UnitRef piece = owed->unit;
    auto unit = row_or_empty<UnitRow>(store_, unit_key(piece));
    if (unit.inspected != 0) return;  // who has looked at it has accepted it
    set_aside(fact, piece, unit, in_doubt);
    save_row(store_, doubted_piece_key(tag), piece);
}

void UsedParts::believe(const Fact& fact, TagId tag, base::EventId by) {
    store_.erase(doubt_key(tag, by));
    if (is_doubted(tag)) return;
    const auto piece = find_row<UnitRef>(store_, doubted_piece_key(tag));
    if (!piece) return;
    store_.erase(doubted_piece_key(tag));
    auto unit = find_row<UnitRow>(store_, unit_key(*piece));
    if (!unit || !is_put_aside(static_cast<Standing>(unit->standing))) return;
    count(fact,
          {.receipt = piece->receipt,
           .line = piece->line,
           .unit = piece->unit,
           .holder = tag.site(),
           .tag = tag},
          *piece, *unit);
}

// The piece leaves quarantine and registers, for its holder's tag or oldest debt, as if it were
// received now with that tag. One whose tag was answered meanwhile stays where it lies.
void UsedParts::count(const Fact& fact, const PieceDecided& event, const UnitRef& piece,
                      UnitRow& unit) {
    const CreditKey key = CreditKey::by_tag(event.tag);
    TagRow tag =
        key.is_none() ? TagRow{} : row_or_empty<TagRow>(store_, tag_key(key, event.holder));
    const bool is_anothers = !event.tag.is_none() && event.tag.site() != event.holder;
    const bool is_answered = tag.standing != 0 || !tag.unit.receipt.is_none();
    const bool is_other_part = !tag.part.is_none() && tag.part != unit.part;
    if (is_anothers || is_answered || is_other_part || tag.is_undone != 0) return;
    credits_.close_suspicion(piece, unit, fact.id);
    if (unit.holder != event.holder) {  // whoever showed it hears that it is not his
        Desk before = shelves_.open(unit.holder, unit.part, fact);
        credits_.record_standing(before, piece, unit, Standing::reversed, "another holder's");
        shelves_.close(before);
    }
    Desk desk = shelves_.open(event.holder, unit.part, fact);
    unit.key = key;
    unit.holder = event.holder;
    unit.holding = desk.holding;
    unit.untagged = key.is_none() ? 1 : 0;
    if (key.is_none())
        present_untagged(desk, piece, unit, {});
    else
        present(desk, tag, piece, unit);
    consumptions_.drain(desk);
    shelves_.close(desk);
}

void UsedParts::on_day(base::Day, base::Day today) {
    while (const auto due =
               next_key(store_, {Table::deadline, INT64_MIN, 0, 0, 0}, Within::table)) {
        if (due->a > today.value) break;
        store_.erase(*due);
        time_out({{due->b}, static_cast<std::int32_t>(due->c), static_cast<std::int32_t>(due->d)},
                 today);
    }
}

// C-2, RULES §6.2.2: reverses a piece after fifteen days without its consumption. The piece stays
// remembered and registers again if the consumption comes later.
void UsedParts::time_out(const UnitRef& piece, base::Day today) {
    auto unit = find_row<UnitRow>(store_, unit_key(piece));
    if (!unit) return;
    Desk desk = shelves_.open(unit->holder, unit->part, {piece.receipt.event(), today});
    credits_.release(desk, piece, *unit, Standing::reversed, "no consumption within 15 days");
    consumptions_.drain(desk);
    shelves_.close(desk);
}

}  // namespace amani::domain
