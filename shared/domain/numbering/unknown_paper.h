// What somebody should see who names a paper of another site that is not known here.
#pragma once

#include "shared/domain/refusal/warning.h"

#include <string_view>

namespace amani::domain {

// A parcel may come before its waybill's data; a mistyped number looks the same.
[[nodiscard]] Warning unknown_waybill(std::string_view number);

}  // namespace amani::domain
