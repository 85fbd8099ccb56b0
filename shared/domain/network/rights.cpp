#include "shared/domain/network/rights.h"

namespace amani::domain {

std::int64_t bits_of(std::span<const Role> roles) { return Roles{roles}.bits; }

std::vector<Role> roles_in(std::int64_t bits) { return Roles::of_bits(bits).members(); }

std::string_view name_of(Role role) { return boost::describe::enum_to_string(role, ""); }

}  // namespace amani::domain
