// What the reconciler's clerks hear and where their answers go.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/flows/events.h"

namespace amani::domain {

// The fact's event, without its body.
struct Fact {
    base::EventId id;             // none: the hub's own doing
    base::Day day;                // business date; none: the hub's day, whatever it is
    base::LogicalTime time = {};  // when it was recorded
};

// A decision is posted on the business day of the fact that it follows from, whenever the hub has
// heard of it, but not before `day`, on which something that it changes was posted.
[[nodiscard]] constexpr Fact not_before(Fact fact, base::Day day) {
    if (!fact.day.is_none() && fact.day < day) fact.day = day;
    return fact;
}

// Where decisions go. `record` writes one into the feed of the site that it concerns, posted on the
// day of `fact`, and returns the id under which it was recorded; it takes effect at once.
class Decisions {
  public:
    virtual ~Decisions() = default;
    virtual base::EventId record(base::SiteId site, const Fact& fact, Decision decision) = 0;
};

}  // namespace amani::domain
