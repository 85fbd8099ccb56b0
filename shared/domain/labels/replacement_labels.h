// What people see instead of the enumerators of replacements.
#pragma once

#include "shared/domain/labels/labels.h"

#include <vector>

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> replacement_labels();

}  // namespace amani::domain
