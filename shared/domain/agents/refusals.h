// Why the agents' console says no.
#pragma once

#include "shared/base/quantities.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

struct NotAnAgent {};
// The policy cannot change: goods on consignment and open used-part debts were booked by the old
// one.
struct PolicyInUse {
    base::Quantity custody;
    base::Quantity open_debts;
};
struct PaymentRepeated {
    std::string reference;
    base::Rial amount;  // of the payment that has this reference already
};

using AgentsRefusal = std::variant<FieldRefusal, NotAnAgent, PolicyInUse, PaymentRepeated>;

[[nodiscard]] RefusalText text_of(const AgentsRefusal& refusal);

}  // namespace amani::domain
