// The clerk of consumption: what fitted parts take from stock (P-3, P-3n, P-3b, P-6). What no stock
// backs yet waits in one queue (C-3) with receipts that are held for lack of stock, so serving the
// queue also tells the clerk of credits.
#pragma once

#include "shared/domain/flows/used_part_credits.h"

namespace amani::domain {

enum class IsDebt : std::uint8_t { no, yes };

struct Fitting {
    base::EventId fitted;
    Consumption consumption = Consumption::returnable;
    base::Day day;
    base::Quantity total;
};

// (fitted): what a fitted part took, unless it left an agent's debt (TagRow tells that).
struct ConsumedRow {
    base::PartId part;
    base::Quantity total;
    base::Quantity covered;
    std::int64_t ordinal = 0;  // in the queue while stock does not back all of it
    Consumption consumption = Consumption::expensed;
    base::Day day;
    std::int32_t is_debt = 0;
    Amounts amounts;   // of the covered units
    base::Day posted;  // of the last decision about it
};
BOOST_DESCRIBE_STRUCT(ConsumedRow, (),
                      (part, total, covered, ordinal, consumption, day, is_debt, amounts, posted))
[[nodiscard]] constexpr RowKey consumed_key(base::EventId fitted) {
    return {Table::consumed, fitted.value};
}

class Consumptions {
  public:
    Consumptions(BooksStore& store, Decisions& out, const PriceBook& prices, Cases& cases,
                 Shelves& shelves, Settlements& settlements, UsedPartCredits& credits)
        : store_(store),
          out_(out),
          prices_(prices),
          cases_(cases),
          shelves_(shelves),
          settlements_(settlements),
          credits_(credits) {}

    // Returns the fitting's place in the queue when stock did not cover all of it, otherwise 0.
    std::int64_t consume(Desk& desk, const Fitting& fitting, IsDebt is_debt);
    // The unit of this fitting was deducted by an early receipt already.
    void consume_deducted(const Desk& desk, const Fitting& fitting);
    // The fitting takes the place that an early receipt has in the queue, which is held with it.
    void take_over_queue(const Desk& desk, const Fitting& fitting, std::int64_t ordinal);
    // The part was not fitted after all: what it took goes back where it came from, units that wait
    // for stock wait no longer. `tag` is that of the fitting's debt, with no live piece and not
    // ended; or empty. Call drain() afterwards.
    void take_back(Desk& desk, base::EventId fitted, const TagRow& tag);
    // Call after a rise of stock: serves the queue, oldest hub position first (RULES §6.2.1).
    void drain(Desk& desk);

  private:
    void cover(Desk& desk, const Fitting& fitting, base::Quantity done, ConsumptionBooked decision);
    void remember(const Desk& desk, const Fitting& fitting, const ConsumptionBooked& decision,
                  base::Day posted);
    void cover_queued(Desk& desk, const RowKey& key, QueueRow& row);
    void open_over_case(const Desk& desk, base::EventId fitted, base::Quantity over);
    // What every decision about this fitting says.
    [[nodiscard]] ConsumptionBooked booked(const Desk& desk, const Fitting& fitting) const;

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
    Cases& cases_;
    Shelves& shelves_;
    Settlements& settlements_;
    UsedPartCredits& credits_;
};

}  // namespace amani::domain
