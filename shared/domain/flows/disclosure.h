// What of a decision its site may know. What a part has cost the company is the centre's and its
// branches' to know; an agent and a technician need prices, debts and quantities. A voucher is
// linear in its amounts, so what is left of it balances, and the agent's own accounts (2110, 2115,
// 9110, custody, debts) are the same in both.
#pragma once

#include "shared/domain/flows/events.h"
#include "shared/domain/network/events.h"

#include <optional>

namespace amani::domain {

[[nodiscard]] bool may_know_costs(SiteKind site);

[[nodiscard]] bool tells_cost(const Decision& decision);
// The decision with no purchase cost in it; nothing when then it says nothing: a variance of a
// pool's average, a loss of goods that were still the centre's.
[[nodiscard]] std::optional<Decision> without_cost(Decision decision);

}  // namespace amani::domain
