#include "clients/cli/grammar/command.h"
#include "clients/cli/grammar/command_tables.h"
#include "clients/cli/grammar/field.h"

#include <algorithm>

namespace amani::cli {

std::span<const Command> commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> joined;
        for (auto part : {network_commands(), catalogue_commands(), service_commands(),
                          stock_commands(), used_commands()}) {
            joined.insert(joined.end(), part.begin(), part.end());
        }
        return joined;
    }();
    return all;
}

const Command* find_command(std::string_view noun, std::string_view verb) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) {
        return command.noun == noun && command.verb == verb;
    });
    return found == all.end() ? nullptr : &*found;
}

std::string help_of(const Input& input, const Speech& speech) {
    return input.help.en.empty() ? heading_of(input.member, speech)
                                 : std::string{speech(input.help)};
}

}  // namespace amani::cli
