// Turnaround times of finished stays, and how several of them are told in one number (RULES §7.1,
// §7.2). All in minutes.
#pragma once

#include "shared/calendar/working_time.h"
#include "shared/domain/workshop/stay.h"

#include <cstdint>
#include <vector>

namespace amani::domain {

struct StayTimes {
    std::int64_t calendar = 0;
    std::int64_t working = 0;    // of it, while the site was open
    std::int64_t net = 0;        // of the working time, without what waited for the customer
    std::int64_t for_parts = 0;  // of the working time, what waited for a part

    StayTimes& operator+=(const StayTimes& other);
};
[[nodiscard]] StayTimes times_of(const StaySpan& span, const calendar::WorkingTime& working);

// Several values in three: the mean and the median are rounded half up, the median of an even
// number lies between the middle two; p90 is the value that nine tenths do not exceed (nearest
// rank). All 0 without values.
struct Spread {
    std::int64_t mean = 0;
    std::int64_t median = 0;
    std::int64_t p90 = 0;
};
[[nodiscard]] Spread spread_of(std::vector<std::int64_t> values);

}  // namespace amani::domain
