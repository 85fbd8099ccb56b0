// From an applied event to the reconciler (flows/reconciler.h), and to the site that it is relayed
// to.
#pragma once

#include "shared/domain/flows/reconciler.h"
#include "shared/domain/registry/event.h"

#include <optional>

namespace amani::domain {

// Hands a fact to the reconciler, with the business day that counts (C-13). Events that mean
// nothing in the books are passed over.
void reconcile(Reconciler& reconciler, const Event& fact, base::Day day);
inline void reconcile(Reconciler& reconciler, const Event& fact) {
    reconcile(reconciler, fact, fact.day);
}

// A decision as an event's body.
[[nodiscard]] Body body_of(Decision decision);

// The other site that a fact concerns, and into whose feed it is relayed under its own id; none
// when it concerns its author and the hub alone. `hub` sees every fact anyway.
[[nodiscard]] std::optional<base::SiteId> relayed_to(const Event& fact, base::SiteId hub);

}  // namespace amani::domain
