// How often repairs did not hold (RULES §7.2).
#pragma once

#include "shared/base/time.h"
#include "shared/store/database.h"

#include <cstdint>

namespace amani::views {

struct RepeatRepairs {
    std::int64_t delivered = 0;
    std::int64_t repeated = 0;
};
// Of the jobs delivered from `from` to `until`, those whose product was admitted again within
// `within` days for the same fault: the later job says so, or the faults of both are of one group.
[[nodiscard]] RepeatRepairs repeat_repairs(store::Database& database, base::Day from,
                                           base::Day until, std::int32_t within);

}  // namespace amani::views
