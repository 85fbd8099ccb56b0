// Whether a repair costs the customer more than he has agreed to.
#pragma once

#include "shared/domain/refusal/warning.h"
#include "shared/domain/service/repair_job.h"

#include <string_view>

namespace amani::domain {

// One warning, or none. `field` is what of the command brings it there.
[[nodiscard]] Warnings above_what_was_agreed(const Agreement& agreement, std::string_view field);

}  // namespace amani::domain
