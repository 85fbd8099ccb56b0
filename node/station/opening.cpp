#include "node/station/opening.h"

#include <cstdlib>
#include <iostream>

namespace amani::station {

std::string line_from_stdin() {
    std::string line;
    std::getline(std::cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

std::optional<std::string> passphrase(bool from_stdin) {
    if (const char* given = std::getenv("AMANI_PASSPHRASE"); given != nullptr && *given != '\0')
        return given;
    if (from_stdin) return line_from_stdin();
    return std::nullopt;
}

}  // namespace amani::station
