// The version of the programs, as --version and /health tell it.
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

inline constexpr std::string_view program_version = "0.1.0";

// "amani-node 0.1.0", as the program says who it is.
[[nodiscard]] inline std::string named_version(std::string_view program) {
    return std::string{program} + ' ' + std::string{program_version};
}

}  // namespace amani::base
