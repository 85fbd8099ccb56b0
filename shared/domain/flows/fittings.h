// The clerk of fittings: hears of parts fitted and removed, and lets a consumption that leaves a
// debt meet the used part that came before it (C-2).
#pragma once

#include "shared/domain/flows/consumptions.h"
#include "shared/domain/service/events.h"

namespace amani::domain {

class Fittings {
  public:
    Fittings(BooksStore& store, const PriceBook& prices, Shelves& shelves, UsedPartCredits& credits,
             Consumptions& consumptions)
        : store_(store),
          prices_(prices),
          shelves_(shelves),
          credits_(credits),
          consumptions_(consumptions) {}

    void on(const Fact& fact, const PartFitted& event);
    void on(const Fact& fact, const PartRemoved& event);

  private:
    void consume_with_debt(Desk& desk, const Fitting& fitting, std::string_view tag_number);
    [[nodiscard]] UnitRef rejected_before(const Desk& desk, const CreditKey& own, TextKey number);
    [[nodiscard]] std::optional<UnitRef> early_for(const Desk& desk, const CreditKey& own,
                                                   TextKey number);
    void adopt(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece);
    void set_others_aside(Desk& desk, const CreditKey& own, TextKey number);
    void set_aside(Desk& desk, const UnitRef& piece, Standing standing);

    BooksStore& store_;
    const PriceBook& prices_;
    Shelves& shelves_;
    UsedPartCredits& credits_;
    Consumptions& consumptions_;
};

}  // namespace amani::domain
