// GET /invites: what was issued, as the store keeps it, and what became of it, which is the
// roster's and the clock's to say.
#pragma once

#include "shared/base/time.h"
#include "shared/http/resources/list_resource.h"
#include "sync/membership/roster.h"

namespace amani::hub {

// Keeps references to both.
[[nodiscard]] http::ListResource invites_resource(const membership::Roster& roster,
                                                  const base::Clock& clock);

}  // namespace amani::hub
