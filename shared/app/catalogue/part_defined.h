// A part's definition from the views, for decisions.
#pragma once

#include "shared/domain/catalogue/events.h"
#include "shared/views/catalogue/catalogue_view.h"

namespace amani::app {

[[nodiscard]] domain::PartDefined part_defined(const views::PartRow& row);

}  // namespace amani::app
