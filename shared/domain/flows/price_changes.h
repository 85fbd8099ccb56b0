// The clerk who keeps the price book and sees to what a change of it brings: what was settled is
// made good (RULES §6.2.7), memos follow the lists (P-14m).
#pragma once

#include "shared/domain/flows/settlements.h"

namespace amani::domain {

class PriceChanges {
  public:
    PriceChanges(PriceBook& prices, const HubDay& day, Cases& cases, Shelves& shelves,
                 Settlements& settlements)
        : prices_(prices), day_(day), cases_(cases), shelves_(shelves), settlements_(settlements) {}

    void on(const Fact& fact, const SiteDefined& event);
    void on(const Fact& fact, const AgentTermsSet& event);
    void on(const Fact& fact, const PartDefined& event);
    void on(const Fact& fact, const PriceListPublished& event);
    void on(const Fact& fact, const PriceSet& event);
    void on(const Fact& fact, const TariffSet& event);
    void on(const Fact& fact, const HandlingSet& event);
    void on(const Fact& fact, const VatRateSet& event);
    void on_day(base::Day before, base::Day today);

  private:
    void reprice_by_lists(base::PartId part);

    PriceBook& prices_;
    const HubDay& day_;
    Cases& cases_;
    Shelves& shelves_;
    Settlements& settlements_;
};

}  // namespace amani::domain
