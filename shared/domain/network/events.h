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

// Minutes of a day in Tehran, from the first to before the last. Equal: closed.
struct DayHours {
    std::int32_t from = 0;
    std::int32_t until = 0;
};
BOOST_DESCRIBE_STRUCT(DayHours, (), (from, until))
inline constexpr std::int32_t last_minute = 24 * 60;
[[nodiscard]] constexpr bool is_within_day(DayHours hours) {
    return hours.from >= 0 && hours.from <= hours.until && hours.until <= last_minute;
}
[[nodiscard]] inline bool is_a_week(const std::vector<DayHours>& hours) {
    if (hours.size() != 7) return false;
    for (const DayHours day : hours)
        if (!is_within_day(day)) return false;
    return true;
}

// The hours of the network's sites from a day on, until a later one says otherwise (RULES §7.1).
struct WorkingWeekSet {
    static constexpr AboutEvent about{16, Writer::masters, Relay::to_nobody, "تعیین ساعت کار شبکه",
                                      "Working week set"};
    base::Day valid_from;
    std::vector<DayHours> hours;  // seven, from Saturday
};
BOOST_DESCRIBE_STRUCT(WorkingWeekSet, (), (valid_from, hours))
[[nodiscard]] inline bool is_within_bounds(const WorkingWeekSet& event) {
    return is_a_week(event.hours);
}

enum class ClosureStanding : std::uint8_t { kept = 1, lifted = 2 };
BOOST_DESCRIBE_ENUM(ClosureStanding, kept, lifted)

// A holiday of the network, or of the sites of one province. The latest one of a day and province
// stands.
struct HolidaySet {
    static constexpr AboutEvent about{17, Writer::masters, Relay::to_nobody, "تعیین تعطیلی",
                                      "Holiday set"};
    base::Day date;
    std::string name;
    Province province = Province::not_said;  // everywhere
    DayHours hours;                          // those that remain
    ClosureStanding standing = ClosureStanding::kept;
};
BOOST_DESCRIBE_STRUCT(HolidaySet, (), (date, name, province, hours, standing))
[[nodiscard]] constexpr bool is_within_bounds(const HolidaySet& event) {
    return is_within_day(event.hours);
}

// The hours of the site that writes it, in place of the network's. No hours: the network's again.
struct OwnWeekSet {
    static constexpr AboutEvent about{18, Writer::every_site, Relay::to_nobody,
                                      "تعیین ساعت کار محل", "Own working week set"};
    base::Day valid_from;
    std::vector<DayHours> hours;
    template <class Claims>
    void claim(Claims&) const {}  // it speaks of its author's site alone
};
BOOST_DESCRIBE_STRUCT(OwnWeekSet, (), (valid_from, hours))
[[nodiscard]] inline bool is_within_bounds(const OwnWeekSet& event) {
    return event.hours.empty() || is_a_week(event.hours);
}

// The site that writes it works other hours on one day, or none.
struct OwnClosureSet {
    static constexpr AboutEvent about{19, Writer::every_site, Relay::to_nobody, "تعیین تعطیلی محل",
                                      "Own closure set"};
    base::Day date;
    std::string name;
    DayHours hours;
    ClosureStanding standing = ClosureStanding::kept;
    template <class Claims>
    void claim(Claims&) const {}  // it speaks of its author's site alone
};
BOOST_DESCRIBE_STRUCT(OwnClosureSet, (), (date, name, hours, standing))
[[nodiscard]] constexpr bool is_within_bounds(const OwnClosureSet& event) {
    return is_within_day(event.hours);
}

using NetworkEvents = boost::mp11::mp_list<SiteDefined, PlaceDefined, UserAdded, UserChanged,
                                           BranchReissued, HubAddressesAnnounced, WorkingWeekSet,
                                           HolidaySet, OwnWeekSet, OwnClosureSet>;

}  // namespace amani::domain
