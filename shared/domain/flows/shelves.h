// The clerk of shelves: one holder's stock of one part, with its pools, its memo and the queue of
// what waits for it. He knows quantities and values; what a consumption or a credit means is for
// the clerks that stand on him (consumptions.h, used_part_credits.h).
#pragma once

#include "shared/domain/flows/cases.h"
#include "shared/domain/flows/pools.h"
#include "shared/domain/flows/price_book.h"
#include "shared/domain/flows/unit_ref.h"

namespace amani::domain {

// (part, holder): what a holder has of a part. `accountable` is A, `physical` is P as the hub knows
// it; the quantity in the holder's pool is A − PEND, what is available (RULES §6.2.1).
struct ShelfRow {
    base::Quantity accountable;
    base::Quantity physical;
    base::Rial memo_price;  // of one piece, as the memo carries it
    std::int64_t last_ordinal = 0;
    std::int64_t queued = 0;  // rows in the queue
};
BOOST_DESCRIBE_STRUCT(ShelfRow, (), (accountable, physical, memo_price, last_ordinal, queued))

// (part, holder, ordinal), oldest hub position first: units that no stock backs yet, and receipts
// held for lack of stock (C-3, RULES §6.2.1).
struct QueueRow {
    base::EventId fitted;  // or none: a held receipt
    UnitRef unit;          // of a held receipt
    Consumption consumption = Consumption::returnable;
    base::Day day;
    base::Quantity total;
    base::Quantity left;
    std::int32_t is_debt = 0;
};
BOOST_DESCRIBE_STRUCT(QueueRow, (), (fitted, unit, consumption, day, total, left, is_debt))

[[nodiscard]] constexpr RowKey shelf_key(base::PartId part, base::SiteId holder) {
    return {Table::shelf, part.value, holder.value};
}
[[nodiscard]] constexpr RowKey queue_key(base::PartId part, base::SiteId holder,
                                         std::int64_t ordinal) {
    return {Table::queue, part.value, holder.value, ordinal};
}

// A shelf while a fact is worked on. At most one desk is open for a holder and part.
struct Desk {
    base::SiteId holder;
    base::PartId part;
    Holding holding = Holding::own;
    Fact fact;  // that is worked on
    ShelfRow shelf;
    Pool stock;  // A − PEND
    Pool owed;   // PEND, of agents (1215)
};

class Shelves {
  public:
    Shelves(BooksStore& store, Decisions& out, const PriceBook& prices, const HubDay& day,
            Cases& cases)
        : store_(store), out_(out), prices_(prices), day_(day), cases_(cases) {}

    [[nodiscard]] Desk open(base::SiteId holder, base::PartId part, const Fact& fact);
    void close(const Desk& desk);
    [[nodiscard]] Place stock_place(base::SiteId holder) const;
    // Of the holder's goods in this condition.
    [[nodiscard]] RowKey stock_pool_key(base::SiteId holder, base::PartId part,
                                        Condition condition) const;

    // Puts fresh goods on the shelf. Call Consumptions::drain() afterwards: it is a rise of stock.
    void put_in(Desk& desk, base::Quantity quantity, base::Rial cost);
    // Puts a unit back among those whose used part is owed.
    void put_back_owed(Desk& desk, base::Rial cost);
    // Opens a case when more has been taken than the shelf held.
    void check_negative(const Desk& desk);
    // Books what a pool below zero was filled at, against what it went out at (5195).
    void book_variance(const Place& place, base::PartId part, base::Rial variance,
                       const Fact& fact);

    // Adds a row at the end of the queue and returns its ordinal.
    std::int64_t enqueue(Desk& desk, const QueueRow& row);
    void take_out_of_queue(Desk& desk, std::int64_t ordinal);

    // P-14m: the memo stands at A × accountability price, always (RULES §6.2.4).
    void reprice(base::PartId part);
    void reprice_all_of(base::SiteId agent);

  private:
    void reprice(Desk& desk);

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
    const HubDay& day_;
    Cases& cases_;
};

}  // namespace amani::domain
