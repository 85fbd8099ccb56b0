// Which part of a decision its site is told. What a part has cost the company is known to the
// centre and its branches only; an agent and a technician need prices, debts and quantities. A
// voucher is linear in its amounts, so the part without costs balances as well, and the agent's own
// accounts (2110, 2115, 9110, custody, debts) are the same in both.
#pragma once

#include "shared/domain/flows/events.h"
#include "shared/domain/network/events.h"

#include <optional>

namespace amani::domain {

[[nodiscard]] bool may_know_costs(SiteKind site);

[[nodiscard]] bool tells_cost(const Decision& decision);
// The decision without its purchase cost. Nothing when cost is all that it says: a variance of a
// pool's average, or a loss of goods that were still the centre's.
[[nodiscard]] std::optional<Decision> without_cost(Decision decision);

}  // namespace amani::domain
