// People of a site and their roles. Desk roles (parts, used parts, finance, replacement) are the
// centre's; the role of agent is an agent's; a site never loses its last administrator.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/network/refusals.h"

#include <optional>

namespace amani::domain {

// May a user of a site of this kind have the role?
[[nodiscard]] bool has_role(SiteKind site, Role role);

struct AddUserState {
    SiteKind site = SiteKind::agent;
    bool login_is_taken = false;  // at this site
};
[[nodiscard]] base::Result<UserAdded, NetworkRefusal> decide(const AddUserState& state,
                                                             const AddUser& command);

struct ChangeUserState {
    SiteKind site = SiteKind::agent;
    std::optional<std::vector<Role>> roles;  // the user's present ones; nothing: no such user here
    int other_administrators = 0;            // who may sign in
};
[[nodiscard]] base::Result<UserChanged, NetworkRefusal> decide(const ChangeUserState& state,
                                                               const ChangeUser& command);

}  // namespace amani::domain
