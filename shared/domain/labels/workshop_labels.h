// What people see instead of the workshop's enumerators.
#pragma once

#include "shared/domain/labels/labels.h"

#include <vector>

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> workshop_labels();

}  // namespace amani::domain
