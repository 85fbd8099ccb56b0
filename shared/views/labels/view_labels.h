// What people see instead of the enumerators that only the views know: how far a job or a waybill
// is. Served beside the domain's as /meta/enums.
#pragma once

#include "shared/domain/labels/labels.h"

namespace amani::views {

[[nodiscard]] std::span<const domain::LabelledEnum> view_labels();

}  // namespace amani::views
