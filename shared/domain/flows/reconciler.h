// The hub's reconciler: hears every fact once, in hub order, and lets its clerks write the
// decisions that follow from it (C-2 … C-11, RULES §6.2). Pure: the clerks remember in the books'
// rows alone, and take the day from on_day().
//
// A clerk is a class with a header of its own, which says what he keeps and whom he tells; one
// knows only those above him here. He hears what he has an on() for, and never refuses a fact: what
// cannot be matched yet is held and visible as a discrepancy.
#pragma once

#include "shared/domain/flows/contracts.h"
#include "shared/domain/flows/customer_accounts.h"
#include "shared/domain/flows/fittings.h"
#include "shared/domain/flows/installed_parts.h"
#include "shared/domain/flows/price_changes.h"
#include "shared/domain/flows/replacements.h"
#include "shared/domain/flows/transit.h"
#include "shared/domain/flows/undone_fittings.h"
#include "shared/domain/flows/warranty_changes.h"

#include <tuple>

namespace amani::domain {

class Reconciler {
    // To add a clerk, add it here and among the members. Who stands first hears first: a parcel's
    // journey is booked before its pieces, and a day's prices before its time-outs.
    [[nodiscard]] auto hearing() {
        return std::tie(price_changes_, settlements_, movements_, transit_, fittings_, used_parts_,
                        undone_fittings_, debt_ends_, replacements_, customer_accounts_, contracts_,
                        installed_parts_, double_admissions_, warranty_changes_, cases_);
    }

  public:
    Reconciler(BooksStore& store, Decisions& out);
    Reconciler(const Reconciler&) = delete;
    Reconciler& operator=(const Reconciler&) = delete;

    // Tells each clerk that hears this kind of fact; most facts have no meaning in the books.
    template <class Event>
    void on(const Fact& fact, const Event& event) {
        std::apply([&](auto&... clerk) { (tell(clerk, fact, event), ...); }, hearing());
    }
    // A new business day at the hub: what timed out is reversed, memo prices follow the lists
    // (P-14m).
    void on_day(base::Day today);

    [[nodiscard]] Cases& cases() { return cases_; }
    [[nodiscard]] SiteKind kind_of(base::SiteId site) const { return prices_.kind_of(site); }
    // Call after a rollback: reads again what is kept in memory.
    void reload();

  private:
    template <class Clerk, class Event>
    static void tell(Clerk& clerk, const Fact& fact, const Event& event) {
        if constexpr (requires { clerk.on(fact, event); }) clerk.on(fact, event);
    }

    PriceBook prices_;
    HubDay day_;
    Cases cases_;
    Shelves shelves_;
    Settlements settlements_;
    PriceChanges price_changes_;
    UsedPartCredits credits_;
    Consumptions consumptions_;
    Fittings fittings_;
    DebtEnds debt_ends_;
    UsedParts used_parts_;
    UndoneFittings undone_fittings_;
    ProductStores products_;
    StockMovements movements_;
    Transit transit_;
    Replacements replacements_;
    CustomerAccounts customer_accounts_;
    Contracts contracts_;
    InstalledParts installed_parts_;
    DoubleAdmissions double_admissions_;
    WarrantyChanges warranty_changes_;
};

}  // namespace amani::domain
