// What an event does to the books, as entries: signed amounts under integer keys. A balance is the
// sum of its entries, so order and repetition of arrival cannot matter once each event counts once;
// the digest of a state is a linear function of its balances (FORMAT.md).
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/ledger/place.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace amani::domain {

enum class Book : std::uint8_t {
    stock = 1,    // pieces of a part in a condition at a place (the P-ledger)
    custody = 2,  // pieces of a part that an agent answers for (the A-ledger, R-USD-5)
    debt = 3,     // used parts owed, by holder, part and state of the debt
    account = 4,  // Rial: debit positive, credit negative
};
BOOST_DESCRIBE_ENUM(Book, stock, custody, debt, account)

struct Entry {
    Book book = Book::stock;
    std::int64_t holder = 0;  // stock: kind, condition, site packed; custody, debt: site; account:
                              // account and party packed
    std::int64_t number = 0;  // stock: the place's number; debt: its state; otherwise 0
    std::int64_t item = 0;    // part, or 0
    std::int64_t amount = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

[[nodiscard]] constexpr Entry stock_entry(Place place, Condition condition, base::PartId part,
                                          base::Quantity quantity) {
    return {Book::stock,
            (static_cast<std::int64_t>(place.kind) << 40) |
                (static_cast<std::int64_t>(condition) << 32) | place.site.value,
            place.number, part.value, quantity.value};
}
[[nodiscard]] constexpr Entry custody_entry(base::SiteId agent, base::PartId part,
                                            base::Quantity quantity) {
    return {Book::custody, agent.value, 0, part.value, quantity.value};
}
// `party` is the site that an account is kept per, or none.
[[nodiscard]] constexpr Entry account_entry(int account, base::SiteId party, base::PartId part,
                                            base::Rial amount) {
    return {Book::account, (static_cast<std::int64_t>(account) << 32) | party.value, 0, part.value,
            amount.value};
}

// How far a used-part debt has come. The book `debt` counts pieces by holder, part and state.
enum class DebtState : std::uint8_t {
    owed = 1,
    early = 2,       // the used part is here, its consumption is not known yet (PRE)
    held = 3,        // the used part is here, no stock backs it
    registered = 4,  // deducted and credited
    accepted = 5,
    rejected = 6,  // counts every rejection ever; the debt itself goes back to `owed`
    charged = 7,
    waived = 8,
};
BOOST_DESCRIBE_ENUM(DebtState, owed, early, held, registered, accepted, rejected, charged, waived)

[[nodiscard]] constexpr Entry debt_entry(base::SiteId holder, base::PartId part, DebtState state,
                                         base::Quantity quantity) {
    return {Book::debt, holder.value, static_cast<std::int64_t>(state), part.value, quantity.value};
}

// One movement of goods: what leaves one place enters the other.
struct Move {
    Place from;
    Place to;
    Condition condition = Condition::fresh;
    base::PartId part;
    base::Quantity quantity;
};
inline void append_move(std::vector<Entry>& entries, const Move& move) {
    entries.push_back(stock_entry(move.from, move.condition, move.part, -move.quantity));
    entries.push_back(stock_entry(move.to, move.condition, move.part, move.quantity));
}

// Goods on the way: under their waybill, at the site that sent them; or, while the waybill is not
// known to the receiver, under no number, at the site that received them (C-10).
[[nodiscard]] constexpr Place transit_of(base::WaybillId waybill) {
    return {PlaceKind::transit, waybill.site(), waybill.value};
}
[[nodiscard]] constexpr Place provisional_transit(base::SiteId receiver) {
    return {PlaceKind::transit, receiver, 0};
}

}  // namespace amani::domain
