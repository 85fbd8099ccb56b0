// The clerk of fittings that were none: the part lies in its store again, its debt has ended, and a
// piece that answered the debt loses its credit.
#pragma once

#include "shared/domain/flows/used_parts.h"
#include "shared/domain/service/events.h"

namespace amani::domain {

class UndoneFittings {
  public:
    UndoneFittings(BooksStore& store, Shelves& shelves, UsedPartCredits& credits,
                   Consumptions& consumptions, DebtEnds& ends, UsedParts& used_parts)
        : store_(store),
          shelves_(shelves),
          credits_(credits),
          consumptions_(consumptions),
          ends_(ends),
          used_parts_(used_parts) {}

    void on(const Fact& fact, const FittingUndone& event);

  private:
    void release_debt(Desk& desk, base::TagId named, TagRow& tag);

    BooksStore& store_;
    Shelves& shelves_;
    UsedPartCredits& credits_;
    Consumptions& consumptions_;
    DebtEnds& ends_;
    UsedParts& used_parts_;
};

}  // namespace amani::domain
