// A valuation pool: moving average in integers (RULES §3.6). What is taken costs
// round_half_up(q·V/Q), and the whole V when nothing stays, so no residue is left behind. Nothing
// is ever reposted.
#pragma once

#include "shared/base/quantities.h"

#include <boost/describe.hpp>

namespace amani::domain {

struct Pool {
    base::Quantity quantity;
    base::Rial value;
    base::Rial last_unit;  // the average when it last held something

    // The cost of `taken` ≥ 0. Below zero (which only late or disputed facts cause) a unit costs
    // the last known average.
    base::Rial take(base::Quantity taken);
    // Takes `taken` at a given cost instead of the average (an over-receipt out of transit, RULES
    // §6.2.10).
    void take_at(base::Quantity taken, base::Rial cost);
    // Puts in `added` ≥ 0 pieces of value `worth`. Units below zero are filled at the cost at which
    // they went out; the difference is returned and belongs to 5195 (positive: an expense).
    [[nodiscard]] base::Rial put(base::Quantity added, base::Rial worth);
    // What one more unit costs; the last known average when empty.
    [[nodiscard]] base::Rial unit_cost() const;

    friend bool operator==(const Pool&, const Pool&) = default;
};
BOOST_DESCRIBE_STRUCT(Pool, (), (quantity, value, last_unit))

}  // namespace amani::domain
