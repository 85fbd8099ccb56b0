// Used parts on the receiving desk's table (R-USD-4..7): the debt that each piece answers (C-2,
// C-4, C-5, RULES §6.2.1–§6.2.3, §6.2.9), and people's decisions about it afterwards.
#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

using base::Quantity;
using base::SiteId;
using base::TagId;

namespace {

SiteId owner_of(std::int64_t key, const TagRow& tag, SiteId presenter) {
    if (key > 0) return TagId{key}.site();
    return tag.holder.is_none() ? presenter : tag.holder;
}

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

}  // namespace

void Reconciler::on(const Fact& fact, const UsedPartsReceived& event) {
    receive_parcel(fact, event);
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

// The tag's id; while only its printed number is known, minus the hash of that; 0 without a tag.
std::int64_t Reconciler::credit_key(SiteId holder, const UsedPartLine& line) {
    if (line.tag_number.empty()) return line.tag.value;
    const std::int64_t hash = hash_of(line.tag_number);
    const RowKey number_at{Table::tag_number, hash};
    if (!line.tag.is_none()) {
        // A receipt with tag and number tells which tag bears the number, until its fitting does.
        const auto tag = find_row<TagRow>(store_, tag_key(line.tag.value, holder));
        if (!tag || tag->consumed_on.is_none())
            save_row(store_, number_at, Pointer{line.tag.value});
    }
    if (prices_.early_of({}) > 0) {  // first shown by its number: that stays its key
        const auto numbered = find_row<TagRow>(store_, tag_key(-hash, holder));
        if (numbered && !numbered->unit.receipt.is_none()) return -hash;
    }
    if (!line.tag.is_none()) return line.tag.value;
    const auto known = find_row<Pointer>(store_, number_at);
    return known ? known->to : -hash;
}

void Reconciler::take_piece(const Fact& fact, SiteId holder, const UsedPartLine& line,
                            const UnitRef& piece) {
    const std::int64_t key = credit_key(holder, line);
    TagRow tag = key == 0 ? TagRow{} : row_or_empty<TagRow>(store_, tag_key(key, holder));
    const base::PartId part = tag.part.is_none() ? line.part : tag.part;
    Desk desk = open(holder, part, fact.id);
    UnitRow unit{
        .key = key, .holder = holder, .part = part, .holding = desk.holding, .day = fact.day};
    const bool is_owed = !tag.consumed_on.is_none();
    // A receipt that timed out keeps its key: the piece lies here (RULES §6.2.2).
    const bool is_taken = tag.standing != 0 || !tag.unit.receipt.is_none();
    if (is_taken && (tag.match == Match::by_tag || owner_of(key, tag, holder) != holder ||
                     row_or_empty<UnitRow>(store_, unit_key(tag.unit)).inspected != 0)) {
        put_aside(desk, piece, unit, Standing::duplicate, "its credit key is live");
    } else if (key != 0 && owner_of(key, tag, holder) != holder) {
        put_aside(desk, piece, unit, Standing::suspect, "owed by another holder");
    } else if (!is_owed && prices_.part(part).returnable == Returnable::no) {
        put_aside(desk, piece, unit, Standing::suspect, "not a part that is returned");
    } else if (key != 0) {
        present(desk, tag, piece, unit);
    } else {
        unit.untagged = 1;
        present_untagged(desk, piece, unit,
                         line.part_serial.empty() ? 0 : hash_of(line.part_serial));
    }
    drain(desk);
    close(desk);
}

// Registers a piece under its own tag.
void Reconciler::present(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    if (tag.consumed_on.is_none()) {
        register_early(desk, piece, unit);
        return;
    }
    if (tag.standing != 0) {
        displace(desk, tag, piece, unit);
        return;
    }
    if (tag.end != 0) undo_end(desk, unit.key, tag);
    tag.match = Match::by_tag;
    register_known(desk, tag, piece, unit);
    save_row(store_, tag_key(unit.key, unit.holder), tag);
}

// The tag's own receipt has come: the piece that was matched without a tag moves to the next oldest
// debt, or becomes early (RULES §6.2.3).
void Reconciler::displace(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit) {
    const UnitRef other_piece = tag.unit;
    UnitRow other = row_or_empty<UnitRow>(store_, unit_key(other_piece));
    release(desk, other_piece, other, Standing::reversed, "displaced by the tag's own receipt");
    tag = row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    tag.match = Match::by_tag;
    register_known(desk, tag, piece, unit);
    save_row(store_, tag_key(unit.key, unit.holder), tag);
    other.key = 0;
    present_untagged(desk, other_piece, other, 0);
}

// Registers a piece without a tag: by its serial, else against the oldest debt of this holder and
// part, else as early (RULES §6.2.3).
void Reconciler::present_untagged(Desk& desk, const UnitRef& piece, UnitRow& unit,
                                  std::int64_t serial_hash) {
    std::optional<std::int64_t> key;
    if (serial_hash != 0) {
        const auto named = find_row<Pointer>(
            store_, {Table::removed_serial, desk.part.value, desk.holder.value, serial_hash});
        if (named) {
            const auto tag = find_row<TagRow>(store_, tag_key(named->to, desk.holder));
            if (tag && tag->standing == 0 && tag->end == 0) key = named->to;
        }
    }
    if (!key) {
        const RowKey first{Table::owed, desk.part.value, desk.holder.value, INT64_MIN, INT64_MIN};
        if (const auto oldest = next_key(store_, first, Within::a_and_b)) key = oldest->d;
    }
    if (!key) {
        unit.key = 0;
        register_early(desk, piece, unit);
        return;
    }
    unit.key = *key;
    TagRow tag = row_or_empty<TagRow>(store_, tag_key(*key, desk.holder));
    tag.match = Match::oldest;
    register_known(desk, tag, piece, unit);
    save_row(store_, tag_key(*key, desk.holder), tag);
}

void Reconciler::put_aside(const Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                           const std::string& reason) {
    record_standing(desk, piece, unit, standing, reason);
    open_suspicion(desk, piece, standing, unit.key > 0 ? base::EventId{unit.key} : base::EventId{});
}

void Reconciler::open_suspicion(const Desk& desk, const UnitRef& piece, Standing standing,
                                base::EventId evidence) {
    const auto kind = standing == Standing::duplicate ? DiscrepancyKind::duplicate_used_part
                                                      : DiscrepancyKind::suspect_used_part;
    open_case({kind, piece.receipt.value, place_in_receipt(piece)}, desk.holder,
              piece.receipt.event(), desk.part, {1}, evidence);
}

void Reconciler::on(const Fact& fact, const UsedPartInspected& event) {
    const UnitRef piece{event.receipt, event.line, event.unit};
    auto found = find_row<UnitRow>(store_, unit_key(piece));
    if (!found || found->inspected != 0) return;
    UnitRow& unit = *found;
    const auto standing = static_cast<Standing>(unit.standing);
    const bool is_live = standing == Standing::firm || standing == Standing::provisional ||
                         standing == Standing::held || standing == Standing::closes_debt;
    if (!is_live && standing != Standing::reversed) return;
    Desk desk = open(unit.holder, unit.part, fact.id);
    if (event.verdict == Inspection::accepted) {
        unit.inspected = 1;
        save_row(store_, unit_key(piece), unit);
        note_acceptance(desk, piece, unit);
        return;
    }
    const TagRow tag =
        unit.key == 0 ? TagRow{} : row_or_empty<TagRow>(store_, tag_key(unit.key, unit.holder));
    if (tag.consumed_on.is_none()) forget_early(piece, unit, fact.id);
    release(desk, piece, unit, Standing::rejected, reason_of(event.verdict));
    drain(desk);
    close(desk);
}

void Reconciler::on(const Fact& fact, const UsedPartCharged& event) {
    end_debt(fact, event.tag, DebtEnd::charged);
}

void Reconciler::on(const Fact& fact, const UsedPartWaived& event) {
    end_debt(fact, event.tag, DebtEnd::waived);
}

}  // namespace amani::domain
