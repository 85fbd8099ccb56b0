// What a line of a statement stands on: its paper and its job, and the logs that it is drawn from.
#pragma once

#include "shared/http/resources/frame/site_api.h"
#include "shared/views/books/accounts_view.h"

#include <string>
#include <vector>

namespace amani::http {

// What a line was booked for, as people look it up.
struct Grounds {
    std::string number;  // printed on what it follows from, on its used part, or on its job; the
                         // event's id when none of them has one
    base::JobId job;     // or none
    std::string job_number;
};
[[nodiscard]] Grounds grounds_of(SiteApi& api, const views::StatementLine& line);

// The logs that the hub's decisions about an agent came in. Whoever has them up to the same heads
// draws the same statement.
[[nodiscard]] std::vector<LogHead> drawn_from(SiteApi& api, base::SiteId agent);

}  // namespace amani::http
