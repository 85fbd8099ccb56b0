#include "shared/domain/ledger/pool.h"

#include "shared/base/ensure.h"

#include <algorithm>

namespace amani::domain {

using base::multiply_divide_half_up;
using base::Quantity;
using base::Rial;

Rial Pool::unit_cost() const {
    if (quantity.value <= 0) return last_unit;
    return {multiply_divide_half_up(value.value, 1, quantity.value)};
}

Rial Pool::take(Quantity taken) {
    base::ensure(taken.value >= 0, "a pool gives nothing negative");
    const Quantity held{std::clamp<std::int64_t>(quantity.value, 0, taken.value)};
    Rial cost;
    if (held.value > 0) {
        last_unit = unit_cost();
        cost = held == quantity
                   ? value
                   : Rial{multiply_divide_half_up(value.value, held.value, quantity.value)};
    }
    cost += times(last_unit, taken - held);
    take_at(taken, cost);
    return cost;
}

void Pool::take_at(Quantity taken, Rial cost) {
    quantity -= taken;
    value -= cost;
}

Rial Pool::put(Quantity added, Rial worth) {
    base::ensure(added.value >= 0, "a pool takes nothing negative");
    Rial variance;
    if (quantity.value < 0 && added.value > 0) {
        const std::int64_t missing = -quantity.value;
        const std::int64_t filled = std::min(missing, added.value);
        const Rial now{multiply_divide_half_up(worth.value, filled, added.value)};
        const Rial then{multiply_divide_half_up(-value.value, filled, missing)};
        variance = now - then;
    }
    quantity += added;
    value += worth - variance;
    if (quantity.value > 0) last_unit = unit_cost();
    return variance;
}

}  // namespace amani::domain
