#include "shared/domain/workshop/turnaround.h"

#include "shared/base/quantities.h"

#include <algorithm>
#include <numeric>

namespace amani::domain {

StayTimes& StayTimes::operator+=(const StayTimes& other) {
    calendar += other.calendar;
    working += other.working;
    net += other.net;
    for_parts += other.for_parts;
    return *this;
}

StayTimes times_of(const StaySpan& span, const calendar::WorkingTime& working) {
    StayTimes times{.calendar = calendar::minutes_between(span.from, span.until),
                    .working = working.minutes(span.from, span.until)};
    times.net = span.stage == StayStage::awaiting_customer ? 0 : times.working;
    times.for_parts = span.stage == StayStage::awaiting_part ? times.working : 0;
    return times;
}

Spread spread_of(std::vector<std::int64_t> values) {
    if (values.empty()) return {};
    std::ranges::sort(values);
    const auto count = static_cast<std::int64_t>(values.size());
    const auto at = [&](std::int64_t rank) { return values.at(static_cast<std::size_t>(rank)); };
    const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
    const auto middle = at((count - 1) / 2) + at(count / 2);
    return {base::multiply_divide_half_up(sum, 1, count),
            base::multiply_divide_half_up(middle, 1, 2), at((9 * count + 9) / 10 - 1)};
}

}  // namespace amani::domain
