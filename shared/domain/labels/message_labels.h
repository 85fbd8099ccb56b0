// Words of enumerators of messages to customers and of photos.
#pragma once

#include "shared/domain/labels/labels.h"

#include <vector>

namespace amani::domain {

[[nodiscard]] std::vector<LabelledEnum> message_labels();

}  // namespace amani::domain
