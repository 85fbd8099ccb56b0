// amani-node: one site. Joins with an invite (no network needed), then serves the site's people on
// the loopback and meets the hub whenever it can be reached.
#include "node/healing/healing.h"
#include "node/serving/command_line.h"
#include "node/serving/process.h"
#include "node/serving/service_manager.h"
#include "node/serving/serving.h"
#include "node/setup/node_setup.h"
#include "node/setup/setup_server.h"
#include "node/station/hub_address_check.h"
#include "node/station/joining.h"
#include "node/station/new_site.h"
#include "node/station/opening.h"
#include "node/station/station.h"
#include "node/station/store_check.h"
#include "node/syncing/sync_file.h"
#include "node/syncing/syncer.h"
#include "node/syncing/wrong.h"
#include "shared/base/program_log.h"
#include "shared/base/program_version.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"
#include "shared/http/resources/network/site_accounts.h"
#include "shared/store/generation.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QNetworkInformation>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

namespace {

using namespace amani;
namespace json = boost::json;

struct Options {
    std::string directory;
    std::string invite;
    std::string login;
    std::string name;
    serving::TypedServing serving;
    std::string hub;
    bool password_from_stdin = false;
    bool passphrase_from_stdin = false;
    bool manual_sync = false;
};

int fail(const station::Trouble& trouble) { return station::tell(station::Program::node, trouble); }

json::object as_json(const node::Meeting& meeting) {
    return {{"agrees", meeting.reached_agreement},
            {"differs", meeting.differs},
            {"trouble", node::to_json(meeting.trouble)},
            {"healed", meeting.has_healed},
            {"bytes_in", meeting.bytes_in},
            {"bytes_out", meeting.bytes_out},
            {"round_trips", meeting.round_trips},
            {"segments_in", meeting.segments_in},
            {"segments_out", meeting.segments_out},
            {"resumed", meeting.resumed},
            {"took_ms", meeting.took.value}};
}

json::object as_json(const node::SyncState& state) {
    const auto instant = [](base::Instant at) {
        return at.value == 0 ? json::value(nullptr) : json::value(codec::text_of(at));
    };
    const auto contact = state.contact.value_or(app::Contact{});
    return {{"last_contact", instant(contact.at)},
            {"agreed_at", instant(state.last_agreed)},
            {"agrees", state.last_agreed.value != 0 && state.last_agreed >= contact.at},
            {"next_sync", instant(state.next_due)},
            {"skew_ms", contact.skew.value},
            {"hub_address",
             state.hub_address.empty() ? json::value(nullptr) : json::value(state.hub_address)},
            {"failures", state.failures},
            {"trouble", node::to_json(state.trouble)}};
}

int join(const Options& options) {
    std::ifstream in{options.invite};
    if (!in) {
        return fail({"cannot read the invite " + options.invite,
                     "دعوت‌نامه " + options.invite + " خوانده نمی‌شود"});
    }
    const std::string invite{std::istreambuf_iterator<char>{in}, {}};
    const auto secrets = station::read_secrets(
        {.passphrase = options.passphrase_from_stdin, .password = options.password_from_stdin});
    if (options.login.empty()) {
        return fail(
            {"give the first user's sign-in name with --login; without one nobody could "
             "work here",
             "نام کاربری نخستین کاربر را با ‎--login‎ بدهید؛ بی آن کسی نمی‌تواند اینجا "
             "کار کند"});
    }
    if (const auto trouble = station::trouble_with(secrets)) return fail(*trouble);
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto identity = station::join(
        {options.directory},
        {.armoured_invite = invite,
         .passphrase = secrets.passphrase,
         .user = {options.login, options.name, crypto::password_verifier(secrets.password)}},
        clock, randomness);
    if (!identity) return fail(identity.error());
    std::cout << "joined as " << identity->code
              << ". Work may begin; start it with: amani-node run --dir " << options.directory
              << "\n";
    return 0;
}

// The site of a directory, which this process alone works on.
struct Opened {
    station::DirectoryLock lock;
    std::unique_ptr<station::Station> station;
    std::optional<std::string> passphrase;  // seals the key of a next incarnation as well
};

base::Result<Opened, station::Trouble> opened(const Options& options, std::string_view does,
                                              std::optional<std::string> passphrase,
                                              const base::Clock& clock) {
    const station::Paths paths{options.directory};
    auto held = station::hold(paths, station::Program::node, does, clock.now());
    if (!held) return base::Refused{held.error()};
    if (const auto trouble = station::trouble_with_store(paths, held->identity))
        return base::Refused{*trouble};
    if (does == "run") store::begin_generation(paths.store());
    auto key = station::read_key(paths.key(held->identity.key_file), passphrase);
    if (!key) return base::Refused{key.error()};
    Opened open{std::move(held->lock),
                std::make_unique<station::Station>(paths, std::move(held->identity),
                                                   std::move(key).value(), clock),
                std::move(passphrase)};
    for (const auto& file : open.station->read_former_keys(open.passphrase))
        base::log_event("node.former_key_missing", {{"file", file}});
    return open;
}

int verify(const Options& options, bool rebuild) {
    const base::SystemClock clock;
    auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto open = opened(options, rebuild ? "verify --rebuild" : "verify",
                             std::move(secrets.passphrase), clock);
    if (!open) return fail(open.error());
    station::Station& site = *open->station;
    if (rebuild) site.rebuild();
    const bool agrees = site.verify().agrees();
    std::cout << (agrees ? "balances agree with the logs\n"
                         : "balances DIFFER from the logs; make the views anew: amani-node verify "
                           "--rebuild\n");
    return agrees ? 0 : 6;
}

int run(const Options& options, int argc, char** argv) {
    serving::settle_process();
    const auto manager = serving::ServiceManager::of_environment();
    auto serving_options = serving::serving_options_of(options.serving);
    if (!serving_options) return fail(serving_options.error());
    if (!options.hub.empty()) {
        if (const auto trouble = station::trouble_with_hub_addresses({&options.hub, 1}))
            return fail(*trouble);
    }
    auto passphrase =
        station::read_secrets({.passphrase = options.passphrase_from_stdin}).passphrase;
    const station::Paths paths{options.directory};
    if (station::is_free_for_a_site(paths)) {
        const auto made = setup::set_up(
            *serving_options, paths, passphrase, manager,
            [](const setup::Needs& needs) { return std::make_unique<setup::NodeSetup>(needs); });
        if (!made) return fail(made.error());
        if (!*made) return 0;
        serving_options->port = (*made)->port;
        passphrase = (*made)->passphrase;
    }
    const base::SystemClock clock;
    const base::SystemSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    auto open = opened(options, "run", std::move(passphrase), clock);
    if (!open) return fail(open.error());
    station::Station& station = *open->station;
    healing::Healing healing{station, randomness, open->passphrase};
    healing.on_renamed = [&](const std::map<base::EventId, base::EventId>& renamed) {
        http::rename_users(station.database(), renamed);
    };

    boost::asio::io_context io{1};
    node::SyncOptions sync{.addresses = station.identity().hub_addresses, .hub = options.hub};
    if (options.manual_sync) sync.when = node::SyncOptions::When::on_demand;
    node::Syncer syncer{io, station, healing, randomness, std::move(sync)};

    serving::ProgramPorts ports;
    ports.on_recorded = [&] { syncer.hint(); };
    ports.sync_status = [&](station::Station&) { return as_json(syncer.state()); };
    ports.wrong = [&] {
        return node::wrong_with_sync(syncer.state(), station.identity().kind, clock.now());
    };
    ports.add_metrics = [&](http::Metrics& metrics) {
        metrics.gauges("amani_contact_age_seconds", "Time since the last contact with the hub",
                       [&] {
                           http::Metrics::Readings readings;
                           if (const auto last = syncer.state().contact)
                               readings.emplace_back(http::Metrics::Labels{},
                                                     http::age_in_seconds(last->at, clock.now()));
                           return readings;
                       });
    };
    ports.sync = [&](std::function<void(json::object)> done) {
        syncer.meet(
            [done = std::move(done)](const node::Meeting& meeting) { done(as_json(meeting)); });
    };
    ports.sync_files = node::sync_files(io, station, syncer, healing);
    serving::Serving server{io,         station,          steady_clock,
                            randomness, std::move(ports), *serving_options};
    try {
        healing.begin();
    } catch (const std::exception& error) {  // people can still read; the next meeting tries again
        base::log_event("healing.not_begun", {{"error", error.what()}});
    }
    syncer.on_applied = [&] { server.applied_from_outside(); };

    // Qt's event loop has the main thread, for what it can tell about the network; all work is on
    // the other.
    QCoreApplication application{argc, argv};
    if (QNetworkInformation::loadDefaultBackend()) {
        QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged,
                         &application, [&](QNetworkInformation::Reachability reachability) {
                             if (reachability == QNetworkInformation::Reachability::Online) {
                                 boost::asio::post(io, [&] { syncer.hint(); });
                             }
                         });
    }
    boost::asio::signal_set stop_signals{io, SIGINT, SIGTERM};
    stop_signals.async_wait([&](const boost::system::error_code&, int) {
        manager.stopping();
        syncer.stop();
        server.stop();
        io.stop();
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    syncer.start();
    const auto url = serving::url_of(*serving_options, server.port());
    json::object ready{{"http", url}, {"site", station.identity().code}};
    if (auto own = server.certificate(); !own.empty()) ready["certificate"] = std::move(own);
    std::cout << ready << std::endl;
    base::log_event("program.started",
                    {{"program", "amani-node"},
                     {"version", base::program_version},
                     {"site", station.identity().code},
                     {"http", url}},
                    base::LogLevel::info);
    const serving::Heartbeat heartbeat{io, manager};
    manager.ready("serves " + station.identity().code + " at " + url);
    int status = 0;
    std::thread worker{[&] {
        try {
            io.run();
        } catch (const std::exception& error) {
            base::log_event("program.failed", {{"program", "amani-node"}, {"error", error.what()}},
                            base::LogLevel::error);
            status = 1;
            QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
        }
    }};
    QCoreApplication::exec();
    io.stop();
    worker.join();
    if (status == 0)
        base::log_event("program.stopped", {{"program", "amani-node"}, {"why", "it was told to"}},
                        base::LogLevel::info);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"amani-node: one site of a service network", "amani-node"};
    app.require_subcommand(1);
    serving::speak_of_commands(app);
    app.footer(std::string{station::about_secrets});
    bool rebuild = false;
    const auto with_directory = [&](CLI::App* command) {
        command->add_option("--dir", options.directory, "The site's directory")->required();
        command->add_flag("--passphrase-stdin", options.passphrase_from_stdin,
                          "The keys' passphrase is the first line of standard input");
        return command;
    };
    auto* joining = with_directory(app.add_subcommand("join", "Take an invite; needs no network"));
    joining->add_option("--invite", options.invite, "The invite's file")->required();
    joining->add_option("--login", options.login, "Sign-in name of the first user");
    joining->add_option("--name", options.name, "That user's name");
    joining->add_flag("--password-stdin", options.password_from_stdin,
                      "That user's password is the next line of standard input");
    auto* running = with_directory(app.add_subcommand("run", "Serve this site"));
    serving::add_serving(*running, options.serving);
    running->add_option(
        "--hub", options.hub,
        "The hub's address, tried before those known here; kept once the hub answered");
    running->add_flag("--manual-sync", options.manual_sync, "Sync only when asked");
    auto* verifying =
        with_directory(app.add_subcommand("verify", "Compare the balances with the logs"));
    verifying->add_flag("--rebuild", rebuild, "Make the views anew from the logs first");
    CLI11_PARSE(app, argc, argv);
    try {
        if (joining->parsed()) return join(options);
        if (verifying->parsed()) return verify(options, rebuild);
        return run(options, argc, argv);
    } catch (const std::exception& error) {
        return fail({error.what(), {}});
    }
}
