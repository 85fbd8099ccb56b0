#include "shared/domain/flows/price_changes.h"

namespace amani::domain {

using base::Day;
using base::PartId;

void PriceChanges::on(const Fact&, const SiteDefined& event) { prices_.set(event); }
void PriceChanges::on(const Fact& fact, const PartDefined& event) { prices_.set(fact.id, event); }
void PriceChanges::on(const Fact& fact, const PriceListPublished& event) {
    prices_.set(fact.id, event);
}

// Tariffs and rates are normally published before their first day; a late one is made good (RULES
// §6.2.7).
void PriceChanges::on(const Fact& fact, const TariffSet& event) {
    prices_.set(event);
    settlements_.make_good(fact, event.part, event.valid_from);
}

void PriceChanges::on(const Fact& fact, const HandlingSet& event) {
    prices_.set(event);
    settlements_.make_all_good(fact, event.valid_from);
}

void PriceChanges::on(const Fact& fact, const VatRateSet& event) {
    prices_.set(event);
    settlements_.make_all_good(fact, event.valid_from);
}

void PriceChanges::on(const Fact& fact, const PriceSet& event) {
    const Day from = prices_.set(event);
    if (!from.is_none()) settlements_.make_good(fact, event.part, from);
    if (!day_.today().is_none() && from <= day_.today()) shelves_.reprice(event.part);
}

void PriceChanges::on(const Fact&, const AgentTermsSet& event) {
    const bool changes_prices = prices_.terms_of(event.agent).rate != event.rate;
    prices_.set(event);
    if (changes_prices) shelves_.reprice_all_of(event.agent);
}

void PriceChanges::on_day(Day before, Day today) {
    for (const PartId part : prices_.repriced(before, today)) reprice_by_lists(part);
}

// A new day must begin for all shelves: when one memo would be too large at the new price, it keeps
// its old price and a case opens.
void PriceChanges::reprice_by_lists(PartId part) {
    try {
        shelves_.reprice(part);
    } catch (const base::Overflow&) {
        cases_.report({.kind = DiscrepancyKind::set_aside_fact,
                       .site = part.event().site(),
                       .cause = part.event(),
                       .evidence = {},
                       .detail = "the price of the part, times what is held of it, is too large"});
    }
}

}  // namespace amani::domain
