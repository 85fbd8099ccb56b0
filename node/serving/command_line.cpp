#include "node/serving/command_line.h"

#include "shared/base/program_version.h"

#include <CLI/CLI.hpp>

#include <string>

namespace amani::serving {
namespace {

std::string commands_of(const CLI::App& app) {
    std::string all;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        all += "\n  " + command->get_name() + "  " + command->get_description();
    return all;
}

std::string what_is_wrong(const CLI::App* app, const CLI::Error& error) {
    const CLI::App* reached = app;
    while (!reached->get_subcommands().empty()) reached = reached->get_subcommands().front();
    const std::string commands = commands_of(*reached);
    if (commands.empty())
        return app->get_name() + ": " + error.what() + "\n" + "More: " + app->get_name() +
               " --help\n";
    const auto typed = reached->remaining();
    const std::string wrong =
        typed.empty() ? "say what to do" : "there is no command \"" + typed.front() + "\"";
    return app->get_name() + ": " + wrong + ". The commands are:" + commands + "\n";
}

}  // namespace

void speak_of_commands(CLI::App& app) {
    app.set_version_flag("--version", app.get_name() + " " + std::string{base::program_version});
    app.failure_message(what_is_wrong);
}

}  // namespace amani::serving
