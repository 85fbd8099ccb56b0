// What people see instead of the enumerators of requests and of what is agreed at an admission.
#pragma once

#include "shared/domain/labels/labels.h"

#include <vector>

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> service_labels();

}  // namespace amani::domain
