// Why the desk that takes service requests says no.
#pragma once

#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/requests/request_phase.h"

#include <string>
#include <variant>

namespace amani::domain {

// Neither a customer nor a name with a mobile number.
struct NobodyAsks {};
struct NoSuchMobile {
    std::string text;
};
// Service at the customer's, and nobody knows where that is.
struct AddressMissing {};
struct RequestEnded {
    std::string number;
    RequestPhase phase = RequestPhase::cancelled;
    std::string job;  // number of the job that it has become, or empty
};

using RequestsRefusal =
    std::variant<FieldRefusal, NobodyAsks, NoSuchMobile, AddressMissing, RequestEnded>;

[[nodiscard]] RefusalText text_of(const RequestsRefusal& refusal);

}  // namespace amani::domain
