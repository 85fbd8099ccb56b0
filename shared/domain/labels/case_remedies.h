// What to do about a case, and who does it: one sentence for each kind, in both languages.
#pragma once

#include "shared/domain/flows/events.h"

#include <string_view>

namespace amani::domain {

struct CaseRemedy {
    std::string_view fa;
    std::string_view en;
};
[[nodiscard]] CaseRemedy remedy_of(DiscrepancyKind kind);

}  // namespace amani::domain
