// People of this site, as the decisions of every console ask for them.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/about/roles.h"

namespace amani::app {

// Nobody is named, or a person of this site.
[[nodiscard]] bool is_nobody_or_ours(const Desk& desk, base::UserId user);

// None of somebody who is not known here.
[[nodiscard]] domain::Roles roles_of(const Desk& desk, base::UserId user);

}  // namespace amani::app
