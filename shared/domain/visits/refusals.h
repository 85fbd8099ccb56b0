// Why a visit is not planned, begun or ended.
#pragma once

#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/visits/visit_phase.h"

#include <string>
#include <variant>

namespace amani::domain {

// It is for a request or for a job, and for one of them.
struct VisitForNothing {};
struct VisitHasEnded {};
struct VisitHasBegun {};
// A visit that has not begun can only be called off, or nobody was there.
struct VisitNotBegun {};
// The device is no longer waited for: its request is answered, or it has left the house.
struct NothingToVisit {};
struct NoAddress {};
struct BadVisitHours {
    std::string text;
};

using VisitsRefusal = std::variant<FieldRefusal, VisitForNothing, VisitHasEnded, VisitHasBegun,
                                   VisitNotBegun, NothingToVisit, NoAddress, BadVisitHours>;

[[nodiscard]] RefusalText text_of(const VisitsRefusal& refusal);

}  // namespace amani::domain
