// What people see instead of enumerators that only the views have, such as the state of a job or a
// waybill. Served beside the domain's labels as /meta/enums.
#pragma once

#include "shared/domain/labels/labels.h"

namespace amani::views {

[[nodiscard]] std::span<const domain::LabelledEnum> view_labels();

}  // namespace amani::views
