// Kinds of sites, and what people do there.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <initializer_list>
#include <span>
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

// Bit n is the enumerator n.
template <class Enum>
struct SetOf {
    std::int64_t bits = 0;

    constexpr SetOf() = default;
    constexpr SetOf(std::initializer_list<Enum> members)
        : SetOf(std::span{members.begin(), members.size()}) {}
    explicit constexpr SetOf(std::span<const Enum> members) {
        for (const Enum member : members) bits |= std::int64_t{1} << static_cast<int>(member);
    }
    [[nodiscard]] static constexpr SetOf of_bits(std::int64_t bits) {
        SetOf set;
        set.bits = bits;
        return set;
    }
    [[nodiscard]] constexpr bool contains(Enum member) const {
        return (bits >> static_cast<int>(member) & 1) != 0;
    }
    // In the order of the enumerators; bits without one are left out.
    [[nodiscard]] std::vector<Enum> members() const {
        std::vector<Enum> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
            if (contains(each.value)) all.push_back(each.value);
        });
        return all;
    }
    // "supervisor", …: as refusals say who could.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const Enum member : members())
            all.emplace_back(boost::describe::enum_to_string(member, ""));
        return all;
    }
    friend constexpr bool operator==(SetOf, SetOf) = default;
};
using Roles = SetOf<Role>;
using SiteKinds = SetOf<SiteKind>;

inline constexpr SiteKinds every_site{SiteKind::central, SiteKind::branch, SiteKind::office,
                                      SiteKind::agent, SiteKind::technician};
inline constexpr SiteKinds the_centre{SiteKind::central};

inline constexpr Roles at_the_counter{Role::clerk, Role::supervisor, Role::agent, Role::technician};
inline constexpr Roles at_the_bench{Role::technician, Role::supervisor, Role::agent};
inline constexpr Roles at_the_shelf{Role::store, Role::shipping, Role::agent, Role::technician};

}  // namespace amani::domain
