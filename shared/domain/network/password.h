// The rule for passwords, wherever one is set: at the founding of a network, at a join, in the API.
#pragma once

#include <cstddef>
#include <string_view>

namespace amani::domain {

inline constexpr std::size_t least_password = 8;  // characters
inline constexpr std::size_t most_password_bytes = 1'024;

[[nodiscard]] bool is_acceptable_password(std::string_view password);

}  // namespace amani::domain
