// What a contract earns in each Jalali month: its price by days, to the Rial (P-16, RULES §4.9).
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"

#include <vector>

namespace amani::domain {

struct ContractPrice {
    base::Day begins;
    base::Day ends;  // the last day
    base::Rial price;
};

struct MonthEarned {
    base::Day last;  // day of the month, on which it is recognised
    base::Rial amount;
    friend bool operator==(const MonthEarned&, const MonthEarned&) = default;
};
// ⌊price · days of the contract in the month / days of the contract⌋; the last month has what is
// left, so that the months add up to the price.
[[nodiscard]] std::vector<MonthEarned> earnings_of(const ContractPrice& contract);

// What is earned by a contract that serves through the day before `stop`: its months before that,
// and the days of its own month in the same share. All of the price when `stop` is after the end.
[[nodiscard]] base::Rial earned_before(const ContractPrice& contract, base::Day stop);

// `price` in `count` equal parts; the last one has what is left.
[[nodiscard]] std::vector<base::Rial> equal_parts(base::Rial price, std::int32_t count);

}  // namespace amani::domain
