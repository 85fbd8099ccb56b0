// What a repair will cost, as the customer was told, and what he has answered. While an estimate
// waits for its answer the time is the customer's (RULES §7.1).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/billing/charges.h"

#include <optional>
#include <variant>
#include <vector>

namespace amani::domain {

// How the latest estimate of a job stands.
enum class Approval : std::uint8_t { awaiting = 1, approved = 2, refused = 3 };
BOOST_DESCRIBE_ENUM(Approval, awaiting, approved, refused)

struct GiveEstimateState {
    std::optional<BilledJob> job;  // nothing: not known at this site
    base::Rial lines;              // what the customer would pay, with VAT
    base::Day today;
};
[[nodiscard]] base::Result<EstimateGiven, BillingRefusal> decide(const GiveEstimateState& state,
                                                                 const GiveEstimate& command);

struct AnswerEstimateState {
    std::optional<BilledJob> job;
    struct Waiting {
        base::EstimateId estimate;
        base::Day valid_until;
        base::Rial inspection_fee;
    };
    std::optional<Waiting> waiting;  // the latest estimate, when nobody has answered it
    base::Day today;
};
using AnswerEvent = std::variant<EstimateAnswered, ChargeAdded>;
[[nodiscard]] base::Result<std::vector<AnswerEvent>, BillingRefusal> decide(
    const AnswerEstimateState& state, const AnswerEstimate& command);

}  // namespace amani::domain
