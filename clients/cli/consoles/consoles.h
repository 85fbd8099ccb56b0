// What each console says to the command line: its nouns and commands. One file a console, one line
// here and one in consoles.cpp.
#pragma once

#include "clients/cli/consoles/command.h"
#include "clients/cli/consoles/noun.h"

#include <vector>

namespace amani::cli {

struct Entries {
    std::vector<Noun> nouns = {};
    std::vector<Command> commands = {};
};

[[nodiscard]] Entries network_entries();
[[nodiscard]] Entries catalogue_entries();
[[nodiscard]] Entries customers_entries();
[[nodiscard]] Entries serials_entries();
[[nodiscard]] Entries service_entries();
[[nodiscard]] Entries workshop_entries();
[[nodiscard]] Entries replacement_entries();
[[nodiscard]] Entries contracts_entries();
[[nodiscard]] Entries requests_entries();
[[nodiscard]] Entries billing_entries();
[[nodiscard]] Entries money_entries();
[[nodiscard]] Entries messages_entries();
[[nodiscard]] Entries visits_entries();
[[nodiscard]] Entries warehouse_entries();
[[nodiscard]] Entries returns_entries();
[[nodiscard]] Entries agents_entries();
[[nodiscard]] Entries books_entries();
[[nodiscard]] Entries cases_entries();
[[nodiscard]] Entries program_entries();

// All of them, in the order of help; each command with the inputs that its form asks for.
[[nodiscard]] const Entries& all_entries();

}  // namespace amani::cli
