// Who may do what: for each command, the roles that may give it and the kinds of site where it is
// given. The API draws its actions from this table, and a refusal names who could (§3.7).
#pragma once

#include "shared/domain/network/events.h"
#include "shared/domain/refusal/refusal_text.h"

#include <span>
#include <string_view>
#include <vector>

namespace amani::domain {

struct Right {
    std::string_view command;  // "FitPart": name_of_command
    std::vector<Role> roles;
    std::vector<SiteKind> sites;
};

[[nodiscard]] std::span<const Right> all_rights();
// Nothing for a command that the table does not know: nobody may give it.
[[nodiscard]] const Right* right_to(std::string_view command);

enum class Permission : std::uint8_t { granted = 1, not_at_this_site = 2, not_this_role = 3 };
BOOST_DESCRIBE_ENUM(Permission, granted, not_at_this_site, not_this_role)

[[nodiscard]] Permission permission(std::string_view command, std::span<const Role> roles,
                                    SiteKind site);
// For a permission that was not granted.
[[nodiscard]] RefusalText not_allowed(std::string_view command, Permission why);

// Roles as one number: bit n is Role n.
[[nodiscard]] std::int64_t bits_of(std::span<const Role> roles);
[[nodiscard]] std::vector<Role> roles_in(std::int64_t bits);

// The enumerator's name: "used_desk".
[[nodiscard]] std::string_view name_of(Role role);

}  // namespace amani::domain
