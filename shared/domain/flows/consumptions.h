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
    // Call after a rise of stock: serves the queue, oldest hub position first (RULES §6.2.1).
    void drain(Desk& desk);

  private:
    void cover(Desk& desk, const Fitting& fitting, base::Quantity done, ConsumptionBooked decision);
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
