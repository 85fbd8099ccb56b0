// Sites, places, users: who belongs to the network. Type numbers 10–19.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/ledger/place.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

enum class SiteKind : std::uint8_t {
    central = 1,
    branch = 2,
    office = 3,
    agent = 4,
    technician = 5
};
BOOST_DESCRIBE_ENUM(SiteKind, central, branch, office, agent, technician)

enum class Role : std::uint8_t {
    clerk = 1,
    technician = 2,
    supervisor = 3,
    quality = 4,
    store = 5,
    shipping = 6,
    cashier = 7,
    agent = 8,
    parts_desk = 9,
    used_desk = 10,
    finance = 11,
    replacement_desk = 12,
    administrator = 13,
    auditor = 14,
};
BOOST_DESCRIBE_ENUM(Role, clerk, technician, supervisor, quality, store, shipping, cashier, agent,
                    parts_desk, used_desk, finance, replacement_desk, administrator, auditor)

// By the hub, in the network feed. A later one with the same site changes it.
struct SiteDefined {
    base::SiteId site;
    std::string code;  // "AG-KRJ"
    std::string name;
    SiteKind kind = SiteKind::agent;
    base::SiteId parent;  // the branch or office that a technician or agent belongs to, or none
};
BOOST_DESCRIBE_STRUCT(SiteDefined, (), (site, code, name, kind, parent))

// A further store of a site (R-WH-7); its event id's sequence is the place's number.
struct PlaceDefined {
    PlaceKind kind = PlaceKind::main;
    std::string code;
    std::string name;
    template <class Claims>
    void claim(Claims&) const {}  // nothing but itself
};
BOOST_DESCRIBE_STRUCT(PlaceDefined, (), (kind, code, name))

// By the site the user works at. The password's verifier never travels.
struct UserAdded {
    std::string login;
    std::string name;
    std::vector<Role> roles;
    template <class Claims>
    void claim(Claims&) const {}  // nothing but itself
};
BOOST_DESCRIBE_STRUCT(UserAdded, (), (login, name, roles))

struct UserChanged {
    base::UserId user;
    std::string name;
    std::vector<Role> roles;  // empty: may no longer sign in
    // What the fact disposes of: only its author's own site may (§3.4). Asked by
    // registry/scrutiny.h.
    template <class Claims>
    void claim(Claims& own) const {
        own.record("user", user.site());
    }
};
BOOST_DESCRIBE_STRUCT(UserChanged, (), (user, name, roles))

}  // namespace amani::domain
