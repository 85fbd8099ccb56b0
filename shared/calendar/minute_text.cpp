#include "shared/calendar/minute_text.h"

#include <fmt/format.h>

namespace amani::calendar {

std::string minute_text(base::Instant at) {
    constexpr std::int64_t day_ms = 86'400'000;
    const auto minutes =
        (at.value + base::tehran_ahead.value - base::day_in_tehran(at).value * day_ms) / 60'000;
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

}  // namespace amani::calendar
