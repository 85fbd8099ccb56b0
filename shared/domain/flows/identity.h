// The provable reconciliation of an agent and a part (RULES §3.4): A − P = PEND − PRE + OVER, each
// unit of each term with its document. A residue other than 0 is a defect.
#pragma once

#include "shared/domain/flows/used_part_credits.h"

#include <vector>

namespace amani::domain {

struct EarlyUnit {
    UnitRef unit;
    base::TagId tag;  // or none
};

struct OverUnits {
    base::EventId fitted;
    base::Quantity quantity;
};

struct Identity {
    base::Quantity accountable;        // A
    base::Quantity physical;           // P
    std::vector<base::TagId> pending;  // PEND: consumed, used part not yet accepted
    std::vector<EarlyUnit> early;      // PRE: used part accepted, consumption not yet known
    std::vector<OverUnits> over;       // OVER: consumption that no stock backs yet
    std::vector<UnitRef> held;         // receipts held for lack of stock; in no term

    [[nodiscard]] base::Quantity over_quantity() const;
    [[nodiscard]] base::Quantity residue() const;
};

[[nodiscard]] Identity identity(BooksStore& store, base::SiteId agent, base::PartId part);

}  // namespace amani::domain
