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

// The hours of each day as people write them, "08:00-17:00"; empty: closed.
struct SetWorkingWeek {
    static constexpr AboutCommand about{"SetWorkingWeek",
                                        {Role::administrator},
                                        the_centre,
                                        "تعیین ساعت کار شبکه",
                                        "Set the working week"};
    using records = Records<WorkingWeekSet>;
    base::Day valid_from;  // none: today
    std::string saturday;
    std::string sunday;
    std::string monday;
    std::string tuesday;
    std::string wednesday;
    std::string thursday;
    std::string friday;
};
BOOST_DESCRIBE_STRUCT(SetWorkingWeek, (),
                      (valid_from, saturday, sunday, monday, tuesday, wednesday, thursday, friday))

struct SetHoliday {
    static constexpr AboutCommand about{
        "SetHoliday", {Role::administrator}, the_centre, "تعیین تعطیلی", "Set a holiday"};
    using records = Records<HolidaySet>;
    base::Day date;
    std::string name;
    Province province = Province::not_said;  // everywhere
    std::string hours;                       // that remain: "08:00-12:00"; empty: none
    ClosureStanding standing = ClosureStanding::kept;
};
BOOST_DESCRIBE_STRUCT(SetHoliday, (), (date, name, province, hours, standing))

// No hours at all: the network's again.
struct SetOwnWeek {
    static constexpr AboutCommand about{"SetOwnWeek",
                                        {Role::administrator, Role::supervisor},
                                        every_site,
                                        "تعیین ساعت کار محل",
                                        "Set one's own working week"};
    using records = Records<OwnWeekSet>;
    base::Day valid_from;  // none: today
    std::string saturday;
    std::string sunday;
    std::string monday;
    std::string tuesday;
    std::string wednesday;
    std::string thursday;
    std::string friday;
};
BOOST_DESCRIBE_STRUCT(SetOwnWeek, (),
                      (valid_from, saturday, sunday, monday, tuesday, wednesday, thursday, friday))

struct SetOwnClosure {
    static constexpr AboutCommand about{"SetOwnClosure",
                                        {Role::administrator, Role::supervisor},
                                        every_site,
                                        "تعیین تعطیلی محل",
                                        "Set one's own closure"};
    using records = Records<OwnClosureSet>;
    base::Day date;
    std::string name;
    std::string hours;  // that remain; empty: none
    ClosureStanding standing = ClosureStanding::kept;
};
BOOST_DESCRIBE_STRUCT(SetOwnClosure, (), (date, name, hours, standing))

using NetworkCommands =
    boost::mp11::mp_list<DefineSite, DefinePlace, AddUser, ChangeUser, AnnounceHubAddresses,
                         SetWorkingWeek, SetHoliday, SetOwnWeek, SetOwnClosure>;

}  // namespace amani::domain
