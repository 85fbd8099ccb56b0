// The ids of a site's events lie side by side, and so do those of the records that they begin.
#pragma once

#include "shared/base/ids.h"

namespace amani::views {

struct EventRange {
    base::EventId first;
    base::EventId last;
};

// Of all logs of the site; `site` is possible (base::is_possible).
[[nodiscard]] constexpr EventRange events_of(base::SiteId site) {
    return {base::EventId::of(base::LogId::of(site, 0), 0),
            base::EventId::of(base::LogId::of(site, base::max_incarnation), base::max_sequence)};
}

}  // namespace amani::views
