// What the reconciler's clerks hear and where their answers go.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/flows/events.h"

namespace amani::domain {

// The fact's event, without its body.
struct Fact {
    base::EventId id;
    base::Day day;  // business date
};

// Where decisions go. `record` writes one into the feed of the site that it concerns, and returns
// the id under which it was recorded; it takes effect at once.
class Decisions {
  public:
    virtual ~Decisions() = default;
    virtual base::EventId record(base::SiteId site, base::EventId cause, Decision decision) = 0;
};

}  // namespace amani::domain
