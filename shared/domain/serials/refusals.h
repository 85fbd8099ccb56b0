// Why the serials' data base says no.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

struct SerialRegisteredAlready {
    std::string serial;
};
struct WarrantyActive {
    std::string serial;
    base::Day start;
    base::Day expiry;
};
// Nobody knows yet which model the serial is, so nobody knows its term.
struct ModelNotKnown {
    std::string serial;
};
struct NoWarranty {
    std::string model;  // code
};
struct StartsInFuture {
    base::Day start;
    base::Day today;
};
// A sold product cannot have been under warranty before its sale.
struct StartsBeforeSale {
    base::Day start;
    base::Day sold_on;
};

using SerialsRefusal = std::variant<FieldRefusal, SerialRegisteredAlready, WarrantyActive,
                                    ModelNotKnown, NoWarranty, StartsInFuture, StartsBeforeSale>;

[[nodiscard]] RefusalText text_of(const SerialsRefusal& refusal);

}  // namespace amani::domain
