// Who may do what: for each command, the roles that may give it and the kinds of site where it is
// given; for each subject, the roles that may read it. The API draws its actions from the first
// table and opens its reads by the second, and a refusal names who could (RULES §3.7).
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

// What a read of the API shows. A person's work names the subjects that he needs for it.
enum class Subject : std::uint8_t {
    common = 1,    // the catalogue with its prices, the sites, one's own drafts and tasks, how this
                   // site stands: nobody can work without them
    service = 2,   // customers, their products and repairs: a customer's name and telephone are
                   // for who deals with him or decides about his repair
    goods = 3,     // stock, papers of goods, used parts, what does not match: a drawer of cash
                   // needs none of it
    accounts = 4,  // vouchers, statements, terms and payments: for who keeps them or is party to
                   // them
    costs = 5,     // what goods have cost the company: an agent or a technician bargains with it
    people = 6,    // users with their roles: for who leads them
    network = 7,   // logs, members, invites and their proof: for who runs the site
};
BOOST_DESCRIBE_ENUM(Subject, common, service, goods, accounts, costs, people, network)

[[nodiscard]] bool may_read(std::span<const Role> roles, SiteKind site, Subject subject);
// The roles of such a site that may read the subject.
[[nodiscard]] std::vector<Role> readers_of(Subject subject, SiteKind site);
// For who may not read it.
[[nodiscard]] RefusalText not_readable(Subject subject, SiteKind site);

// Roles as one number: bit n is Role n.
[[nodiscard]] std::int64_t bits_of(std::span<const Role> roles);
[[nodiscard]] std::vector<Role> roles_in(std::int64_t bits);

// The enumerator's name: "used_desk".
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Subject subject);  // "goods"

}  // namespace amani::domain
