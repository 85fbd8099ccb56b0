// Money of a customer that is with us beyond what he owes, and goes back to him.
#pragma once

#include "shared/domain/money/refusals.h"

#include <algorithm>
#include <optional>

namespace amani::domain {

struct HeldMoney {
    base::Rial sum;      // at most zero: nothing is there
    base::Rial cheques;  // in what he has paid, neither cleared nor bounced
    // What is there in money.
    [[nodiscard]] base::Rial free() const { return std::max(sum - cheques, base::Rial{}); }
};

// Why this much does not go back, or nothing.
[[nodiscard]] inline std::optional<MoneyRefusal> not_held(base::Rial asked, const HeldMoney& held) {
    if (asked > held.sum) return MoreThanHeld{asked, std::max(held.sum, base::Rial{})};
    if (asked > held.free() || held.free().value == 0)
        return HeldInCheques{held.sum, held.cheques, held.free()};
    return std::nullopt;
}

}  // namespace amani::domain
