#include "node/serving/command_line.h"

#include "shared/base/listening.h"
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
    app.set_version_flag("--version", base::named_version(app.get_name()));
    app.failure_message(what_is_wrong);
}

void add_serving(CLI::App& command, TypedServing& typed) {
    command.add_option("--http", typed.http, "Where people and programs ask")
        ->capture_default_str();
    command.add_option("--tls-certificate", typed.certificate,
                       "PEM file, to open the site to its LAN");
    command.add_option("--tls-key", typed.certificate_key, "PEM file");
    command.add_option("--trusted-proxy", typed.trusted_proxies,
                       "Address of a reverse proxy whose X-Forwarded-For is believed");
    command
        .add_option("--web-root", typed.web_root,
                    "Serve the web client from this folder, as it is there now, for who works on "
                    "it")
        ->check(CLI::ExistingDirectory);
}

base::Result<ServingOptions, station::Trouble> serving_options_of(const TypedServing& typed) {
    const auto at = base::host_port(typed.http);
    if (!at)
        return base::Refused{
            station::Trouble{"--http is written host:port",
                             "‎--http‎ به شکل host:port نوشته می‌شود"}};
    ServingOptions options{at->host, at->port, {}};
    if (!typed.certificate.empty())
        options.tls = http::TlsFiles{typed.certificate, typed.certificate_key};
    options.trusted_proxies = typed.trusted_proxies;
    options.web_root = typed.web_root;
    return options;
}

}  // namespace amani::serving
