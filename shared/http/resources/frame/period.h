// The period that a report asks for.
#pragma once

#include "shared/http/resources/frame/records.h"

#include <algorithm>

namespace amani::http {

struct Period {
    base::Day from;
    base::Day until;  // the last day
};

// From the parameters `from` and `until`, no later than `last`; of 30 days when they are missing.
[[nodiscard]] inline Period period_until(SiteApi& api, const Request& request, base::Day last) {
    const base::Day until = std::min(last, day_in(api, request, "until", last));
    return {.from = day_in(api, request, "from", until + -29), .until = until};
}

}  // namespace amani::http
