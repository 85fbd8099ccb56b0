// Words of contracts and periodic service.
#pragma once

#include "shared/domain/labels/labels.h"

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> contract_labels();

}  // namespace amani::domain
