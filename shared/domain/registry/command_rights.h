// Who may give which command where: folds over what each command says of itself. The API draws its
// actions from it, a refusal names who could (RULES §3.7), and the hub asks it of every fact's
// author.
#pragma once

#include "shared/domain/about/command.h"
#include "shared/domain/refusal/refusal_text.h"

#include <boost/describe.hpp>

#include <span>
#include <string_view>

namespace amani::domain {

[[nodiscard]] std::span<const AboutCommand> all_commands();
// Nothing for a name that no command has: nobody may give it.
[[nodiscard]] const AboutCommand* about_command(std::string_view name);

enum class Permission : std::uint8_t { granted = 1, not_at_this_site = 2, not_this_role = 3 };
BOOST_DESCRIBE_ENUM(Permission, granted, not_at_this_site, not_this_role)

[[nodiscard]] Permission permission(std::string_view command, std::span<const Role> roles,
                                    SiteKind site);
// For a permission that was not granted.
[[nodiscard]] RefusalText not_allowed(std::string_view command, Permission why);

// Who may write an event of this type at a site: whoever may give a command that records it.
[[nodiscard]] bool may_record(std::uint16_t type, std::span<const Role> roles, SiteKind site);

}  // namespace amani::domain
