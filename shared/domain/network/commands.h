// What people ask of the network console.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/network/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

// A new site, or a change of one.
struct DefineSite {
    static constexpr std::string_view name_of_command = "DefineSite";
    base::SiteId site;  // none: a new one
    std::string code;   // "AG-KRJ"
    std::string name;
    SiteKind kind = SiteKind::agent;
    base::SiteId parent;  // the central site, branch or office it belongs to, or none
};
BOOST_DESCRIBE_STRUCT(DefineSite, (), (site, code, name, kind, parent))

// A further store of one's own site (R-WH-7).
struct DefinePlace {
    static constexpr std::string_view name_of_command = "DefinePlace";
    PlaceKind kind = PlaceKind::main;
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DefinePlace, (), (kind, code, name))

// A person at one's own site. The password is no part of the command as it is recorded: its
// verifier stays at the site.
struct AddUser {
    static constexpr std::string_view name_of_command = "AddUser";
    std::string login;
    std::string name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(AddUser, (), (login, name, roles))

struct ChangeUser {
    static constexpr std::string_view name_of_command = "ChangeUser";
    base::UserId user;
    std::string name;
    std::vector<Role> roles;  // empty: may no longer sign in
};
BOOST_DESCRIBE_STRUCT(ChangeUser, (), (user, name, roles))

}  // namespace amani::domain
