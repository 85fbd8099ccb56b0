// The clerk of debts that end without their used part: charged (P-5c) or waived, and reversed when
// the used part has come after all (RULES §6.2.9).
#pragma once

#include "shared/domain/flows/used_part_credits.h"

namespace amani::domain {

class DebtEnds {
  public:
    DebtEnds(BooksStore& store, Decisions& out, Shelves& shelves, Settlements& settlements)
        : store_(store), out_(out), shelves_(shelves), settlements_(settlements) {}

    void on(const Fact& fact, const UsedPartCharged& event);
    void on(const Fact& fact, const UsedPartWaived& event);

    // Reverses a charge or waiver.
    void undo(Desk& desk, base::TagId named, TagRow& tag);

  private:
    void end(const Fact& fact, base::TagId named, DebtEnd how);

    BooksStore& store_;
    Decisions& out_;
    Shelves& shelves_;
    Settlements& settlements_;
};

}  // namespace amani::domain
