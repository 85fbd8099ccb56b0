#include "shared/domain/network/rights.h"

#include <boost/mp11.hpp>

namespace amani::domain {

std::int64_t bits_of(std::span<const Role> roles) {
    std::int64_t bits = 0;
    for (const Role role : roles) bits |= std::int64_t{1} << static_cast<int>(role);
    return bits;
}

std::vector<Role> roles_in(std::int64_t bits) {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        if (bits >> static_cast<int>(role.value) & 1) roles.push_back(role.value);
    });
    return roles;
}

std::string_view name_of(Role role) { return boost::describe::enum_to_string(role, ""); }

}  // namespace amani::domain
