// What somebody should see who is about to take more from a place than the books say is there,
// where that is allowed (may_go_below_zero()).
#pragma once

#include "shared/base/quantities.h"
#include "shared/domain/refusal/warning.h"

#include <string>
#include <string_view>

namespace amani::domain {

// `field` names the quantity in the command, `part` is the part's code.
[[nodiscard]] Warning below_zero(std::string field, std::string_view part, base::Quantity on_hand,
                                 base::Quantity asked);

}  // namespace amani::domain
