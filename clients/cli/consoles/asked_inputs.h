// What a command asks for on the command line, from the form of the domain's command
// (shared/domain/registry/command_fields.h).
#pragma once

#include "clients/cli/consoles/command.h"

namespace amani::cli {

// The command with the label, the inputs and the example that follow from what it gives.
[[nodiscard]] Command asked_in_full(Command command);

}  // namespace amani::cli
