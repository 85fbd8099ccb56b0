#include "shared/domain/network/user.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool is_login(const std::string& text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    return text.size() >= 2 && text.size() <= 32 && std::ranges::all_of(text, fits);
}

bool contains(const std::vector<Role>& roles, Role role) {
    return std::ranges::find(roles, role) != roles.end();
}

std::optional<NetworkRefusal> unfit(SiteKind site, const std::vector<Role>& roles) {
    for (const Role role : roles) {
        if (!has_role(site, role)) return RoleUnfit{role, site};
    }
    return std::nullopt;
}

std::vector<Role> once_each(std::vector<Role> roles) {
    std::ranges::sort(roles);
    const auto repeated = std::ranges::unique(roles);
    roles.erase(repeated.begin(), repeated.end());
    return roles;
}

}  // namespace

bool has_role(SiteKind site, Role role) {
    switch (role) {
        case Role::parts_desk:
        case Role::used_desk:
        case Role::finance:
        case Role::replacement_desk:
            return site == SiteKind::central;
        case Role::agent:
            return site == SiteKind::agent;
        default:
            return true;
    }
}

base::Result<UserAdded, NetworkRefusal> decide(const AddUserState& state, const AddUser& command) {
    if (const auto wrong = FieldCheck{}.text("name", command.name).first()) return Refused{*wrong};
    if (!is_login(command.login)) return Refused{BadLogin{command.login.substr(0, 40)}};
    if (state.login_is_taken) return Refused{AlreadyTaken{"login", command.login}};
    if (command.roles.empty()) return Refused{Blank{"roles"}};
    if (auto refusal = unfit(state.site, command.roles)) return Refused{std::move(*refusal)};
    return UserAdded{command.login, command.name, once_each(command.roles)};
}

base::Result<UserChanged, NetworkRefusal> decide(const ChangeUserState& state,
                                                 const ChangeUser& command) {
    if (const auto wrong = FieldCheck{}
                               .known("user", state.roles.has_value())
                               .text("name", command.name)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto refusal = unfit(state.site, command.roles)) return Refused{std::move(*refusal)};
    const bool steps_down = contains(*state.roles, Role::administrator) &&
                            !contains(command.roles, Role::administrator);
    if (steps_down && state.other_administrators == 0) return Refused{LastAdministrator{}};
    return UserChanged{command.user, command.name, once_each(command.roles)};
}

}  // namespace amani::domain
