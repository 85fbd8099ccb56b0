// Words of invoices and money.
#pragma once

#include "shared/domain/labels/labels.h"

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> money_labels();

}  // namespace amani::domain
