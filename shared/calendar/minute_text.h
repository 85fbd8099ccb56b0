// The time of day as a clock in Iran shows it (UTC+3:30).
#pragma once

#include "shared/base/time.h"

#include <string>

namespace amani::calendar {

// "18:05".
[[nodiscard]] std::string minute_text(base::Instant at);

}  // namespace amani::calendar
