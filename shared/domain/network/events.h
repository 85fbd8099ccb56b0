// Sites, places, users: who belongs to the network. Type numbers 10–19.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/about/roles.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/network/province.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// By the hub, in the network feed. A later event with the same site changes the site.
struct SiteDefined {
    static constexpr AboutEvent about{10, Writer::masters, Relay::to_nobody, "تعریف محل",
                                      "Site defined"};
    base::SiteId site;
    std::string code;  // "AG-KRJ"
    std::string name;
    SiteKind kind = SiteKind::agent;
    base::SiteId parent;  // the branch or office that a technician or agent belongs to, or none
    Province province = Province::not_said;
};
BOOST_DESCRIBE_STRUCT(SiteDefined, (), (site, code, name, kind, parent, province))

// A further store of a site (R-WH-7), numbered further_store(event id).
struct PlaceDefined {
    static constexpr AboutEvent about{11, Writer::every_site, Relay::to_nobody, "تعریف انبار",
                                      "Place defined"};
    PlaceKind kind = PlaceKind::main;
    std::string code;
    std::string name;
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(PlaceDefined, (), (kind, code, name))

// The number of a site's further store, from the event that defined it. Unique over the site's
// incarnations; in the first incarnation it is the event's sequence.
[[nodiscard]] constexpr std::int64_t further_store(base::EventId defined) {
    return (static_cast<std::int64_t>(defined.log().incarnation()) - 1) * (std::int64_t{1} << 32) +
           defined.sequence();
}
// The event that defined a further store, from the store's number; none for a number that no event
// can have given.
[[nodiscard]] constexpr base::EventId definition_of(base::SiteId site, std::int64_t number) {
    const std::int64_t incarnation = (number >> 32) + 1;
    const bool is_one = number > 0 && site.value <= base::max_site &&
                        incarnation < std::int64_t{base::first_feed_incarnation};
    if (!is_one) return {};
    return base::EventId::of(base::LogId::of(site, static_cast<std::uint32_t>(incarnation)),
                             static_cast<std::uint32_t>(number));
}

// Recorded by the site that the user works at. The password's verifier never travels.
struct UserAdded {
    static constexpr AboutEvent about{12, Writer::every_site, Relay::to_nobody, "افزودن کاربر",
                                      "User added"};
    std::string login;
    std::string name;
    std::vector<Role> roles;
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(UserAdded, (), (login, name, roles))

struct UserChanged {
    static constexpr AboutEvent about{13, Writer::every_site, Relay::to_nobody, "تغییر کاربر",
                                      "User changed"};
    base::UserId user;
    std::string name;
    std::vector<Role> roles;  // empty: may no longer sign in
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("user", user.site());
    }
};
BOOST_DESCRIBE_STRUCT(UserChanged, (), (user, name, roles))

// An event of a branch that does not count, and the event of this log that says the same.
struct Reissue {
    base::EventId original;
    base::EventId now;
    base::Instant recorded;              // when the original was recorded
    std::vector<std::uint8_t> row_hash;  // BLAKE2b-256 of its row, since two branches share ids
};
BOOST_DESCRIBE_STRUCT(Reissue, (), (original, now, recorded, row_hash))

// Two papers bear one number: the paper of this branch goes on under another number.
struct Renumbered {
    std::string old_number;
    std::string new_number;
};
BOOST_DESCRIBE_STRUCT(Renumbered, (), (old_number, new_number))

// By a site whose store was restored from an older copy or whose disk was cloned (C-18), under its
// next incarnation: another history of `branch` stands after `after`; what this installation had
// written there follows here, in its order, with references rewritten. Without re-issued events
// the site has written nothing there and only goes on. `evidence` is the signed head of the
// withdrawn branch's first segment, or empty when it was never sealed.
struct BranchReissued {
    static constexpr AboutEvent about{14, Writer::every_site, Relay::to_nobody,
                                      "ثبت دوباره پس از بازیابی یا تکثیر",
                                      "Re-issued after a restore or clone"};
    base::LogId branch;
    std::uint32_t after = 0;
    std::vector<std::uint8_t> evidence;
    std::vector<Reissue> events;
    std::vector<Renumbered> numbers;
    base::Instant noticed;

    // The first event in which the two branches differ.
    [[nodiscard]] base::EventId parting() const {
        return base::EventId::of(branch, after < base::max_sequence ? after + 1 : after);
    }
    template <class Claims>
    void claim(Claims& own) const {
        own.record("branch", branch.site());
    }
};
BOOST_DESCRIBE_STRUCT(BranchReissued, (), (branch, after, evidence, events, numbers, noticed))

inline constexpr std::size_t most_hub_addresses = 8;

// By the hub, in the network feed: where its sites reach it from now on. The latest one stands, as
// a whole. Addresses are hints: whoever answers there must hold the network's key.
struct HubAddressesAnnounced {
    static constexpr AboutEvent about{15, Writer::masters, Relay::to_nobody,
                                      "اعلام نشانی‌های مرکز",
                                      "Hub addresses announced"};
    std::vector<std::string> addresses;  // "hub.example.ir:7411", in the order to be tried
};
BOOST_DESCRIBE_STRUCT(HubAddressesAnnounced, (), (addresses))
[[nodiscard]] inline bool is_within_bounds(const HubAddressesAnnounced& event) {
    return !event.addresses.empty() && event.addresses.size() <= most_hub_addresses;
}

using NetworkEvents = boost::mp11::mp_list<SiteDefined, PlaceDefined, UserAdded, UserChanged,
                                           BranchReissued, HubAddressesAnnounced>;

}  // namespace amani::domain
