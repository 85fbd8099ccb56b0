// What the decisions about photos need to know; one overload for each command.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/photos/photo.h"

namespace amani::app {

[[nodiscard]] domain::AddPhotoState load(const Desk& desk, const domain::AddPhoto& command,
                                         base::Day day);
[[nodiscard]] domain::RemovePhotoState load(const Desk& desk, const domain::RemovePhoto& command,
                                            base::Day day);

}  // namespace amani::app
