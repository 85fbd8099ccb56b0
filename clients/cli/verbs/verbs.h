// All verbs; program.cpp attaches them to their nouns. Each class is in the .cpp of its name.
#pragma once

#include "clients/cli/consoles/command.h"
#include "clients/cli/consoles/noun.h"
#include "clients/cli/verbs/verb.h"

#include <memory>

namespace amani::cli {

// Verbs of any noun.
[[nodiscard]] std::unique_ptr<Verb> list_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> show_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> explain_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> timeline_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> links_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> print_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> watch_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> export_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> export_file_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> import_verb(const Noun& noun);
[[nodiscard]] std::unique_ptr<Verb> command_verb(const Command& command);

// Verbs without a noun.
[[nodiscard]] std::unique_ptr<Verb> status_verb();
[[nodiscard]] std::unique_ptr<Verb> sync_verb();
[[nodiscard]] std::unique_ptr<Verb> verify_verb();
[[nodiscard]] std::unique_ptr<Verb> statement_verb();
[[nodiscard]] std::unique_ptr<Verb> search_verb();
[[nodiscard]] std::unique_ptr<Verb> resolve_verb();
[[nodiscard]] std::unique_ptr<Verb> sign_in_verb();
[[nodiscard]] std::unique_ptr<Verb> sign_out_verb();
[[nodiscard]] std::unique_ptr<Verb> completion_verb();

}  // namespace amani::cli
