// Lines of a job's account beside its parts, and what is given away of it. Who may give how much
// stands in the network's terms (ServiceTermsSet): above it a second person is needed.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/billing/account.h"
#include "shared/domain/billing/commands.h"
#include "shared/domain/billing/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// A job of this site, as its account sees it.
struct BilledJob {
    RepairPhase phase = RepairPhase::admitted;
    JobKind kind = JobKind::non_warranty;
    std::string invoice = {};  // number of the one that stands, or empty
};

// The job's account takes nothing more: its device has left, or it is invoiced.
[[nodiscard]] std::optional<BillingRefusal> closed_account(const std::optional<BilledJob>& job);

struct RecordLabourState {
    std::optional<BilledJob> job;  // nothing: not known at this site
    struct Operation {
        std::string code;
        Offering offering = Offering::offered;
        bool is_priced = false;  // on the device's model, today
    };
    std::optional<Operation> operation;
    bool technician_is_known = true;  // at this site; or the command names none
};
[[nodiscard]] base::Result<LabourRecorded, BillingRefusal> decide(const RecordLabourState& state,
                                                                  const RecordLabour& command);

struct AddChargeState {
    std::optional<BilledJob> job;
};
[[nodiscard]] base::Result<ChargeAdded, BillingRefusal> decide(const AddChargeState& state,
                                                               const AddCharge& command);

struct WithdrawLineState {
    std::optional<BilledJob> job;
    bool is_line = false;  // labour or a charge of this job that was not withdrawn
};
[[nodiscard]] base::Result<LineWithdrawn, BillingRefusal> decide(const WithdrawLineState& state,
                                                                 const WithdrawLine& command);

struct GrantDiscountState {
    std::optional<BilledJob> job;
    JobAccount account;       // settled
    std::vector<Role> roles;  // of who asks
    std::vector<DiscountCeiling> ceilings;
};
[[nodiscard]] base::Result<DiscountGranted, BillingRefusal> decide(const GrantDiscountState& state,
                                                                   const GrantDiscount& command);

}  // namespace amani::domain
