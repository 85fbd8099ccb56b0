// Why the catalogue says no.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

// The part has stock or debts already, which depend on how it is tracked and whether it is
// returnable.
struct PartInUse {
    std::string code;
    std::string field;
};
struct OwnSubstitute {
    std::string code;
};
// Days that are settled already would get other prices (RULES §6.2.7).
struct PublishedLate {
    base::Day valid_from;
    base::Day settled_through;
};
// Another list of that kind begins on the same day, so it would be undecided which one holds.
struct DayTaken {
    base::Day valid_from;
    std::string list;
};

// No pattern of serials (serial_pattern.h).
struct BadPattern {
    std::string text;
};
// Months after production, where the warranty does not begin with it.
struct NoProductionStart {};

using CatalogueRefusal = std::variant<FieldRefusal, PartInUse, OwnSubstitute, PublishedLate,
                                      DayTaken, BadPattern, NoProductionStart>;

[[nodiscard]] RefusalText text_of(const CatalogueRefusal& refusal);

}  // namespace amani::domain
