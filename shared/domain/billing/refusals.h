// Why the account of a job's work says no.
#pragma once

#include "shared/base/quantities.h"
#include "shared/domain/about/roles.h"
#include "shared/domain/billing/events.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/service/events.h"
#include "shared/domain/service/repair_phase.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

// The device has left the house: its account is closed.
struct AccountClosed {
    RepairPhase phase = RepairPhase::delivered;
};
// Company and supplier pay under warranty alone, a contract for a contract's job.
struct PayerUnfit {
    LinePayer payer = LinePayer::company;
    JobKind kind = JobKind::non_warranty;
};
// What is invoiced does not change.
struct IsInvoiced {
    std::string invoice;  // number
};
struct NoSuchLine {};
// The operation has no price on this day for this model.
struct OperationUnpriced {
    std::string operation;  // code
};
struct OperationWithdrawn {
    std::string operation;
};
// Nobody but the customer is given a discount.
struct NotTheCustomers {};
struct DiscountBeyond {
    base::Rial asked;
    base::Rial most;
};
struct AboveCeiling {
    base::Rial asked;  // with what was given already
    base::Rial allowed;
    base::BasisPoints ceiling;  // of who asks
    std::vector<Role> roles;    // whose ceiling would do
};
struct NothingToEstimate {};
struct NoEstimateWaits {};
struct EstimateExpired {
    base::Day valid_until;
};

using BillingRefusal =
    std::variant<FieldRefusal, AccountClosed, PayerUnfit, IsInvoiced, NoSuchLine, OperationUnpriced,
                 OperationWithdrawn, NotTheCustomers, DiscountBeyond, AboveCeiling,
                 NothingToEstimate, NoEstimateWaits, EstimateExpired>;

[[nodiscard]] RefusalText text_of(const BillingRefusal& refusal);

}  // namespace amani::domain
