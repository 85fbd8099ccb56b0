// What people read instead of an event type's name: in statements, timelines and vouchers.
#pragma once

#include "shared/domain/labels/labels.h"

namespace amani::domain {

// One label an event type, in the order of their numbers; `name` is the type's name.
[[nodiscard]] LabelledEnum event_labels();

}  // namespace amani::domain
