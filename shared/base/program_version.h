// The version of the programs, as --version and /health tell it.
#pragma once

#include <string_view>

namespace amani::base {

inline constexpr std::string_view program_version = "0.1.0";

}  // namespace amani::base
