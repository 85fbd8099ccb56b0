// The parts of the command table, one for each group of consoles; joined in commands.cpp.
#pragma once

#include "clients/cli/grammar/command.h"

#include <vector>

namespace amani::cli {

[[nodiscard]] std::vector<Command> network_commands();
[[nodiscard]] std::vector<Command> catalogue_commands();
[[nodiscard]] std::vector<Command> service_commands();
[[nodiscard]] std::vector<Command> stock_commands();
[[nodiscard]] std::vector<Command> used_commands();

}  // namespace amani::cli
