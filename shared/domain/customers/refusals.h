// Why the customers' console says no.
#pragma once

#include "shared/domain/customers/events.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

struct BadNationalId {
    PersonKind kind = PersonKind::natural;
    std::string text;
};
struct BadMobile {
    std::string text;
};
// Somebody with this ID is in this site's book already.
struct CustomerExists {
    base::CustomerId customer;
    std::string name;
    std::string national_id;
};

using CustomersRefusal = std::variant<FieldRefusal, BadNationalId, BadMobile, CustomerExists>;

[[nodiscard]] RefusalText text_of(const CustomersRefusal& refusal);

}  // namespace amani::domain
