#include "shared/domain/flows/debt_ends.h"

#include <algorithm>

namespace amani::domain {

using base::Rial;
using base::TagId;

void DebtEnds::on(const Fact& fact, const UsedPartCharged& event) {
    end(fact, event.tag, DebtEnd::charged);
}

void DebtEnds::on(const Fact& fact, const UsedPartWaived& event) {
    end(fact, event.tag, DebtEnd::waived);
}

// P-5c, or a waiver: discharges the holder without the used part. Does nothing unless the debt is
// open and backed by stock, and its credit is not live.
void DebtEnds::end(const Fact& fact, TagId named, DebtEnd how) {
    auto tag = find_row<TagRow>(store_, tag_key(CreditKey::by_tag(named), named.site()));
    if (!tag || tag->consumed_on.is_none() || tag->standing != 0 || tag->end != 0 ||
        tag->over_ordinal != 0)
        return;
    const Fact posting = not_before(fact, tag->consumed_on);
    Desk desk = shelves_.open(tag->holder, tag->part, posting);
    Amounts a;
    if (desk.holding != Holding::own) {
        const Rial cost = desk.owed.take({1});
        desk.shelf.accountable -= {1};
        if (desk.holding == Holding::consignment) {
            a.cost = cost;
            a.memo = desk.shelf.memo_price;
        }
    }
    const bool is_settled = desk.holding == Holding::consignment && how == DebtEnd::charged;
    SettledRow settled = settlements_.terms_now(desk, Settling::charge, fact.day, fact.day);
    if (is_settled) {
        const Amounts now = settlements_.amounts_of(desk.part, settled);
        a.price = now.price;
        a.vat = now.vat;
    }
    settled.decision = out_.record(desk.holder, posting,
                                   DebtEnded{named, desk.holder, desk.part, desk.holding, how, a});
    if (is_settled) settlements_.remember({desk.part, named.value}, settled, a);
    tag->end = static_cast<std::int32_t>(how);
    tag->ended_on = fact.day;
    tag->ended_with = a;
    store_.erase(owed_key(tag->part, tag->holder, tag->consumed_on, named));
    save_row(store_, tag_key(CreditKey::by_tag(named), named.site()), *tag);
    shelves_.close(desk);
}

// Reverses a charge or waiver, because the used part has come after all (RULES §6.2.9).
void DebtEnds::undo(Desk& desk, TagId named, TagRow& tag) {
    const bool was_charged = tag.end == static_cast<std::int32_t>(DebtEnd::charged);
    const Fact posting = not_before(desk.fact, std::max(tag.ended_on, tag.consumed_on));
    Amounts a = tag.ended_with;
    if (desk.holding == Holding::consignment) a.memo = desk.shelf.memo_price;
    if (desk.holding != Holding::own) {
        desk.shelf.accountable += {1};
        shelves_.put_back_owed(desk, a.cost);
    }
    out_.record(desk.holder, posting,
                DebtEnded{named, desk.holder, desk.part, desk.holding,
                          was_charged ? DebtEnd::charge_reversed : DebtEnd::waiver_reversed, a});
    settlements_.forget({desk.part, named.value}, tag.ended_on, a, posting);
    tag.end = 0;
    tag.ended_with = {};
}

}  // namespace amani::domain
