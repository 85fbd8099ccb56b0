// What people ask of the network console.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/about/command.h"
#include "shared/domain/network/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// A new site, or a change of one.
struct DefineSite {
    static constexpr AboutCommand about{
        "DefineSite", {Role::administrator}, the_centre, "تعریف محل", "Define a site"};
    using records = Records<SiteDefined>;
    base::SiteId site;  // none: a new one
    std::string code;   // "AG-KRJ"
    std::string name;
    SiteKind kind = SiteKind::agent;
    base::SiteId parent;  // the central site, branch or office it belongs to, or none
    Province province = Province::not_said;  // of a site that is changed: as it is
};
BOOST_DESCRIBE_STRUCT(DefineSite, (), (site, code, name, kind, parent, province))

// A further store of one's own site (R-WH-7).
struct DefinePlace {
    static constexpr AboutCommand about{"DefinePlace",
                                        {Role::administrator, Role::store},
                                        every_site,
                                        "تعریف انبار",
                                        "Define a store"};
    using records = Records<PlaceDefined>;
    PlaceKind kind = PlaceKind::main;
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DefinePlace, (), (kind, code, name))

// A person at one's own site. The password is no part of the command as it is recorded: its
// verifier stays at the site.
struct AddUser {
    static constexpr AboutCommand about{
        "AddUser", {Role::administrator}, every_site, "افزودن کاربر", "Add a user"};
    using records = Records<UserAdded>;
    std::string login;
    std::string name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(AddUser, (), (login, name, roles))

struct ChangeUser {
    static constexpr AboutCommand about{
        "ChangeUser", {Role::administrator}, every_site, "تغییر کاربر", "Change a user"};
    using records = Records<UserChanged>;
    base::UserId user;
    std::string name;
    std::vector<Role> roles;  // empty: may no longer sign in
};
BOOST_DESCRIBE_STRUCT(ChangeUser, (), (user, name, roles))

// Before the hub moves: every site hears it at its next contact, and looks there as well.
struct AnnounceHubAddresses {
    static constexpr AboutCommand about{"AnnounceHubAddresses",
                                        {Role::administrator},
                                        the_centre,
                                        "اعلام نشانی‌های مرکز",
                                        "Announce the hub's addresses"};
    using records = Records<HubAddressesAnnounced>;
    std::vector<std::string> addresses;  // all of them: what was announced before ends
};
BOOST_DESCRIBE_STRUCT(AnnounceHubAddresses, (), (addresses))

using NetworkCommands =
    boost::mp11::mp_list<DefineSite, DefinePlace, AddUser, ChangeUser, AnnounceHubAddresses>;

}  // namespace amani::domain
