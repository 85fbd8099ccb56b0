// GET /invites: the issued invites from the store, and their state from the roster and the clock.
#pragma once

#include "shared/base/time.h"
#include "shared/http/resources/frame/list_resource.h"
#include "sync/membership/roster.h"

namespace amani::hub {

// Keeps references to both.
[[nodiscard]] http::ListResource invites_resource(const membership::Roster& roster,
                                                  const base::Clock& clock);

}  // namespace amani::hub
