// When sites work (RULES §7.1, §8): the centre's week and holidays for all, or for a province; a
// site's own in their place.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/network/refusals.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::domain {

// "08:00-17:00" in any digits, also "8-17"; closed for an empty text; nothing for any other.
[[nodiscard]] std::optional<DayHours> parse_hours(std::string_view text);
// "08:00-17:00"; empty for a closed day.
[[nodiscard]] std::string text_of(DayHours hours);

struct WorkingHoursState {
    base::Day today;
};
[[nodiscard]] base::Result<WorkingWeekSet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                                  const SetWorkingWeek& command);
[[nodiscard]] base::Result<HolidaySet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                              const SetHoliday& command);
[[nodiscard]] base::Result<OwnWeekSet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                              const SetOwnWeek& command);
[[nodiscard]] base::Result<OwnClosureSet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                                 const SetOwnClosure& command);

}  // namespace amani::domain
