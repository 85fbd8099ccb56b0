#include "clients/cli/consoles/command.h"

#include "clients/cli/consoles/consoles.h"

#include <algorithm>

namespace amani::cli {

std::span<const Command> commands() { return all_entries().commands; }

const Command* find_command(std::string_view noun, std::string_view verb) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) {
        return command.noun == noun && command.verb == verb;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace amani::cli
