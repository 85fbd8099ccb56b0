// The contract that covers a product, as its repairs ask for it: warranty pays first, then the
// contract, then the customer (RULES §4.9).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/refusal/warning.h"

#include <cstdint>
#include <string>

namespace amani::domain {

// It serves on the day that was asked for, and promises repairs.
struct ContractCover {
    base::ContractId contract;
    std::string number;
    std::int64_t cases_used = 0;  // as known here
    std::int32_t most_cases = 0;  // 0: any number
    bool includes_parts = true;
    base::Rial parts_used;  // at list prices, as known here
    base::Rial most_parts;  // 0: any value

    [[nodiscard]] bool has_case_left() const { return most_cases == 0 || cases_used < most_cases; }
};

// That the allowance is used up, so that the customer pays by the contract's tariff.
[[nodiscard]] Warning allowance_used_up(const ContractCover& cover);

}  // namespace amani::domain
