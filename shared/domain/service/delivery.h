// A device goes back to its owner: not before he owes nothing, or somebody gives him credit
// (RULES §4.1.3).
#pragma once

#include "shared/domain/service/repair_job.h"

#include <vector>

namespace amani::domain {

struct DeliverDeviceState {
    std::optional<RepairJob> job;  // nothing: not known at this site
    base::Rial not_invoiced;       // of the customer's lines, when no invoice stands
    std::int64_t unpriced = 0;     // the same, lines without a price
    base::Rial balance;            // invoiced less paid; below zero: his money with us
    bool may_give_credit = false;  // who asks
};
[[nodiscard]] base::Result<DeviceDelivered, ServiceRefusal> decide(const DeliverDeviceState& state,
                                                                   const DeliverDevice& command);
// The customer has money with us.
[[nodiscard]] Warnings warnings(const DeliverDeviceState& state, const DeliverDevice& command);

}  // namespace amani::domain
