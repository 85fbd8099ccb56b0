// amani-hub: the centre of a network. Founds it, serves the central office's people, takes in what
// sites send, reconciles it and answers through the feeds.
#include "hub/program/commands.h"
#include "hub/program/opened.h"
#include "node/serving/command_line.h"

#include <CLI/CLI.hpp>

using namespace amani;
using namespace amani::hub::program;

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"amani-hub: the centre of a service network", "amani-hub"};
    app.require_subcommand(1);
    serving::speak_of_commands(app);
    app.footer(std::string{station::about_secrets});
    const auto with_directory = [&](CLI::App* command) {
        command->add_option("--dir", options.directory, "The hub's directory")->required();
        command->add_flag("--passphrase-stdin", options.passphrase_from_stdin,
                          "The keys' passphrase is the first line of standard input");
        return command;
    };
    auto* founding = with_directory(app.add_subcommand("init", "Found a network"));
    founding->add_option("--code", options.code, "The centre's site code")->required();
    founding->add_option("--name", options.name, "The centre's name")->required();
    founding->add_option("--login", options.login, "Sign-in name of the first user")
        ->capture_default_str();
    founding->add_flag("--password-stdin", options.password_from_stdin,
                       "That user's password is the next line of standard input");
    auto* inviting = with_directory(app.add_subcommand("invite", "Print an invite for a site"));
    inviting->add_option("--site", options.site, "The site's code")->required();
    inviting->add_option("--address", options.addresses,
                         "host:port under which sites reach this hub");
    inviting->add_option("--days", options.valid_days, "How long it may be used")
        ->check(CLI::Range(1, 3660))
        ->capture_default_str();
    auto* running = with_directory(app.add_subcommand("run", "Serve the network"));
    running->add_option("--listen", options.listen, "Where sites sync")->capture_default_str();
    serving::add_serving(*running, options.serving);
    running->add_option("--address", options.addresses,
                        "host:port that invites name beside those that are announced");
    running
        ->add_option("--days-back", options.centre.days_back,
                     "How many days further back than the day before its last contact a site may "
                     "date what it records; what is dated earlier counts on that day, and a case "
                     "opens")
        ->check(CLI::Range(0, hub::most_days_back))
        ->capture_default_str();
    running->add_option("--messages-to", options.messages_to,
                        "Whom messages to customers are handed to: file:/path, or "
                        "https://host/path of a gateway (hub/messaging/README.md)");
    running->add_option("--messages-token-file", options.messages_token_file,
                        "A file with the gateway's token");
    auto* backing_up = with_directory(
        app.add_subcommand("backup", "Copy the live store; sites may prune behind it"));
    backing_up->add_option("--to", options.to, "The copy's file")->required();
    auto* restoring = with_directory(
        app.add_subcommand("restore", "Set the hub up again from its backup, in a new epoch"));
    restoring->add_option("--from", options.from, "The backup's file")->required();
    restoring->add_flag("--over-newer", options.over_newer,
                        "Although the directory holds newer work, which is set aside");
    auto* printing = with_directory(app.add_subcommand(
        "recovery-sheet", "The network's sealed root key for paper; to be kept with a backup"));
    printing->add_flag("--html", options.as_html, "A page to print");
    auto* reading = with_directory(
        app.add_subcommand("read-sheet", "Make network.key from the lines of a recovery sheet"));
    reading->add_option("--from", options.from, "The typed lines, a text file")->required();
    auto* recovering = with_directory(app.add_subcommand(
        "recover", "Begin a new epoch with the store that lies there (it was put back by hand)"));
    for (auto* command : {restoring, recovering})
        command->add_option(
            "--after-epoch", options.after_epoch,
            "The highest epoch that is known elsewhere, when nothing here knows it");
    auto* verifying = with_directory(
        app.add_subcommand("verify", "How far the hub has applied what it received"));
    auto* logs = app.add_subcommand("log", "The network's logs");
    logs->require_subcommand(1);
    auto* exporting = with_directory(logs->add_subcommand(
        "export", "Write one log, or all with the hub's books, for tools/verify_log.py"));
    exporting->add_option("LOG", options.log, "The log's name, such as 2.1 (amani log list)");
    exporting->add_flag("--all", options.all_logs, "Every log and balances.json, into a folder");
    exporting->add_option("--to", options.to, "The file or the folder; must not be there yet")
        ->required();
    auto* importing = with_directory(logs->add_subcommand(
        "import",
        "Take in the log that a revoked site has exported, to decide about what it had "
        "not sent"));
    importing->add_option("FILE", options.from, "What amani log export has written at the site")
        ->required();
    CLI11_PARSE(app, argc, argv);
    try {
        if (founding->parsed()) return init(options);
        if (inviting->parsed()) return invite(options);
        if (backing_up->parsed()) return back_up(options);
        if (restoring->parsed()) return restore(options);
        if (recovering->parsed()) return recover(options);
        if (printing->parsed()) return recovery_sheet(options);
        if (reading->parsed()) return read_sheet(options);
        if (verifying->parsed()) return verify(options);
        if (exporting->parsed()) return export_logs(options);
        if (importing->parsed()) return import_log(options);
        return run(options);
    } catch (const std::exception& error) {
        return fail({error.what(), {}});
    }
}
