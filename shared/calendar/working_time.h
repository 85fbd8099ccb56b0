// Working time of a site: an effective-dated week pattern minus holidays (RULES §7.1, §8.1).
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace amani::calendar {

// Minutes after local midnight; open when from < to.
struct OpenHours {
    int from = 0;
    int to = 0;
};

// Index 0 is Saturday, 6 is Friday.
using WeekPattern = std::vector<OpenHours>;

class WorkingCalendar {
  public:
    // The pattern (seven days) that holds from `first_day` until a later one begins. Before the
    // first one, and when there is none, the usual week holds.
    void set_pattern(base::Day first_day, WeekPattern pattern);
    void add_holiday(base::Day day);

    [[nodiscard]] bool is_working_day(base::Day day) const;
    // Whole open minutes within [from, to), in Iran standard time; 0 when `to` is not later.
    [[nodiscard]] std::int64_t working_minutes(base::Instant from, base::Instant to) const;

  private:
    [[nodiscard]] OpenHours hours_of(base::Day day) const;
    std::map<base::Day, WeekPattern> patterns_;
    std::set<base::Day> holidays_;
};

// Sat–Wed 08–17, Thu 08–13, Fri closed.
[[nodiscard]] WeekPattern usual_week();

}  // namespace amani::calendar
