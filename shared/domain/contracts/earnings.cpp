#include "shared/domain/contracts/earnings.h"

#include "shared/calendar/jalali.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Day;
using base::Rial;

Day first_of_month(Day day) {
    auto date = calendar::to_jalali(day);
    date.day = 1;
    return calendar::from_jalali(date).value_or(day);
}

Day last_of_month(Day day) { return calendar::plus_months(first_of_month(day), 1) + -1; }

Rial share_of(const ContractPrice& contract, std::int64_t days) {
    const std::int64_t length = contract.ends - contract.begins + 1;
    return {base::multiply_divide_floor(contract.price.value, days, length)};
}

}  // namespace

std::vector<MonthEarned> earnings_of(const ContractPrice& contract) {
    std::vector<MonthEarned> months;
    Rial left = contract.price;
    for (Day from = contract.begins; from <= contract.ends;) {
        const Day last = last_of_month(from);
        const bool is_last = last >= contract.ends;
        const Rial amount = is_last ? left : share_of(contract, std::int64_t{last - from} + 1);
        months.push_back({last, amount});
        left -= amount;
        from = last + 1;
    }
    return months;
}

Rial earned_before(const ContractPrice& contract, Day stop) {
    if (stop > contract.ends) return contract.price;
    Rial earned;
    for (const MonthEarned& month : earnings_of(contract)) {
        if (month.last >= stop) break;
        earned += month.amount;
    }
    const Day from = std::max(contract.begins, first_of_month(stop));
    return stop > from ? earned + share_of(contract, stop - from) : earned;
}

std::vector<Rial> equal_parts(Rial price, std::int32_t count) {
    std::vector<Rial> parts(static_cast<std::size_t>(std::max(count, 1)),
                            Rial{price.value / std::max(count, 1)});
    parts.back() = price - Rial{parts.front().value * (std::max(count, 1) - 1)};
    return parts;
}

}  // namespace amani::domain
