// What is wrong between a site and its hub: what a person must mend, and a silence that has become
// too long. That the hub cannot be reached now is nothing wrong.
#pragma once

#include "node/syncing/syncer.h"
#include "shared/domain/about/roles.h"
#include "shared/domain/refusal/warning.h"

namespace amani::node {

[[nodiscard]] domain::Warnings wrong_with_sync(const SyncState& state, domain::SiteKind kind,
                                               base::Instant now);

}  // namespace amani::node
