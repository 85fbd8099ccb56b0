// amani-hub: the centre of a network. Founds it, serves the central office's people, takes in what
// sites send, reconciles it and answers through the feeds.
#include "hub/backup.h"
#include "hub/centre.h"
#include "hub/door.h"
#include "hub/founding.h"
#include "hub/inviting/invites_resource.h"
#include "hub/local_requests.h"
#include "hub/local_socket.h"
#include "hub/log_export.h"
#include "hub/opening.h"
#include "hub/renewal.h"
#include "hub/restore.h"
#include "hub/restore_words.h"
#include "hub/restoring/recovery_sheet.h"
#include "hub/watching/metrics.h"
#include "node/serving/command_line.h"
#include "node/serving/process.h"
#include "node/serving/serving.h"
#include "node/station/hub_address_check.h"
#include "node/station/opening.h"
#include "node/station/store_check.h"
#include "shared/base/listening.h"
#include "shared/base/program_log.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"
#include "shared/store/generation.h"
#include "shared/views/network/network_view.h"
#include "sync/log/log_file.h"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <iostream>
#include <optional>
#include <utility>

namespace {

using namespace amani;
namespace json = boost::json;

struct Options {
    std::string directory;
    std::string code;
    std::string name;
    std::string login = "admin";
    std::string listen = "127.0.0.1:7411";
    std::string http = "127.0.0.1:8480";
    std::string site;
    std::string to;
    std::string from;
    std::string log;
    bool all_logs = false;
    std::uint32_t after_epoch = 0;
    bool over_newer = false;
    bool as_html = false;
    std::vector<std::string> addresses;
    std::string certificate;
    std::string certificate_key;
    std::vector<std::string> trusted_proxies;
    int valid_days = 30;
    hub::CentreOptions centre;
    bool password_from_stdin = false;
    bool passphrase_from_stdin = false;
};

int fail(const station::Trouble& trouble) { return station::tell(station::Program::hub, trouble); }

// The hub of a directory, which this process alone works on.
struct Opened {
    station::DirectoryLock lock;
    hub::OpenHub hub;
};

struct Opening {
    std::string_view does;
    std::optional<std::string> passphrase;
    std::optional<std::uint32_t> begin_after = {};  // a new epoch, above this one
    bool will_serve = false;
};

base::Result<Opened, station::Trouble> opened(const Options& options, const Opening& how,
                                              const base::Clock& clock) {
    const station::Paths paths{options.directory};
    auto held = station::hold(paths, station::Program::hub, how.does, clock.now());
    if (!held) return base::Refused{held.error()};
    if (const auto trouble = station::trouble_with_store(paths, held->identity))
        return base::Refused{*trouble};
    if (how.will_serve) store::begin_generation(paths.store());
    crypto::SystemRandomness randomness;
    auto current = hub::open_current_hub({.paths = paths,
                                          .passphrase = how.passphrase,
                                          .clock = clock,
                                          .randomness = randomness,
                                          .begin_after = how.begin_after,
                                          .copied_at = {},
                                          .centre = options.centre});
    if (!current) return base::Refused{current.error()};
    if (current->begun) hub::say_begun(*current->begun, current->hub.station->roster().copied_at());
    return Opened{std::move(held->lock), std::move(current->hub)};
}

base::Result<Opened, station::Trouble> opened(const Options& options, std::string_view does,
                                              const base::Clock& clock) {
    auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    return opened(options, {.does = does, .passphrase = std::move(secrets.passphrase)}, clock);
}

// The answer of the hub that runs on the directory; nothing when none runs.
base::Result<std::optional<json::object>, station::Trouble> asked_running_hub(
    const Options& options, const json::object& request) {
    const auto answer = hub::ask_running_hub(options.directory, request);
    if (!answer) return std::optional<json::object>{};
    if (const auto* refused = answer->if_contains("refused"); refused && refused->is_object()) {
        const auto& said = refused->get_object();
        return base::Refused{station::Trouble{json::value_to<std::string>(said.at("en")),
                                              json::value_to<std::string>(said.at("fa"))}};
    }
    if (const auto* error = answer->if_contains("error"); error && error->is_string()) {
        return base::Refused{station::Trouble{
            "the hub that runs here answered: " + std::string{error->get_string()},
            "مرکزی که اینجا در حال اجراست پاسخ داد: " + std::string{error->get_string()}}};
    }
    return answer;
}

int init(const Options& options) {
    const auto secrets = station::read_secrets(
        {.passphrase = options.passphrase_from_stdin, .password = options.password_from_stdin});
    if (const auto trouble = station::trouble_with(secrets)) return fail(*trouble);
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto founded = hub::found_network(
        {options.directory},
        {.code = options.code,
         .name = options.name,
         .passphrase = secrets.passphrase,
         .user = {options.login, options.login, crypto::password_verifier(secrets.password)}},
        clock, randomness);
    if (!founded) return fail(founded.error());
    if (!secrets.passphrase) hub::say_keys_lie_open(options.directory);
    std::cout << "network founded; start it with: amani-hub run --dir " << options.directory
              << "\n";
    return 0;
}

int invite(const Options& options) {
    const hub::WantedInvite wanted{options.site, options.addresses, options.valid_days};
    const auto asked = asked_running_hub(options, hub::request_of(wanted));
    if (!asked) return fail(asked.error());
    if (*asked) {
        std::cout << json::value_to<std::string>((*asked)->at("invite")) << "\n";
        return 0;
    }
    const base::SystemClock clock;
    auto open = opened(options, "invite", clock);
    if (!open) return fail(open.error());
    crypto::SystemRandomness randomness;
    const auto made = hub::LocalRequests{*open->hub.centre, randomness, {}}.invite(wanted);
    if (!made) return fail(made.error());
    std::cout << *made << "\n";
    return 0;
}

// The copy only reads and needs no lock. The receipts are moved by the process that holds the lock.
int back_up(const Options& options) {
    const station::Paths paths{options.directory};
    if (const auto identity = station::identity_for(station::Program::hub, paths); !identity)
        return fail(identity.error());
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const base::SystemClock clock;
    const auto made = hub::make_backup(
        {.live = paths, .to = options.to, .passphrase = secrets.passphrase, .now = clock.now()});
    if (!made) return fail(made.error());
    std::cout << "backed up to " << options.to << "\n";
    hub::say_left_out(paths, made->left_out);
    const auto asked = asked_running_hub(options, hub::request_of(made->covered));
    if (!asked) return fail(asked.error());
    if (*asked) return 0;
    auto held = station::hold(paths, station::Program::hub, "backup", clock.now());
    if (!held) return fail(held.error());
    hub::note_backed_up(paths.store(), made->covered, clock.now());
    return 0;
}

int restore(const Options& options) {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    using OverNewer = hub::RestoreOrder::OverNewer;
    const auto made =
        hub::restore({.from = options.from,
                      .to = {options.directory},
                      .passphrase = secrets.passphrase,
                      .over_newer = options.over_newer ? OverNewer::allow : OverNewer::refuse,
                      .after_epoch = options.after_epoch},
                     clock, randomness);
    if (!made) return fail(made.error());
    hub::say_begun(made->epoch, made->copied_at);
    std::cout << "restored; start it with: amani-hub run --dir " << options.directory << "\n";
    if (!made->set_aside.empty())
        std::cout << "what lay there is set aside in " << made->set_aside.string() << "\n";
    return 0;
}

int recover(const Options& options) {
    const base::SystemClock clock;
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto open = opened(
        options,
        {.does = "recover", .passphrase = secrets.passphrase, .begin_after = options.after_epoch},
        clock);
    if (!open) return fail(open.error());
    std::cout << "epoch " << open->hub.centre->epoch() << "; start it with: amani-hub run --dir "
              << options.directory << "\n";
    return 0;
}

int recovery_sheet(const Options& options) {
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto sheet = hub::sheet_of({options.directory}, secrets.passphrase);
    if (!sheet) return fail(sheet.error());
    std::cout << (options.as_html ? hub::as_html(*sheet) : hub::as_text(*sheet));
    return 0;
}

int read_sheet(const Options& options) {
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto network = hub::key_from_sheet(options.from, {options.directory}, secrets.passphrase);
    if (!network) return fail(network.error());
    std::cout << "network " << *network << "; go on with: amani-hub restore --from BACKUP --dir "
              << options.directory << "\n";
    return 0;
}

int verify(const Options& options) {
    const auto asked = asked_running_hub(options, {{"do", "verify"}});
    if (!asked) return fail(asked.error());
    std::int64_t behind = 0;
    if (*asked) {
        behind = json::value_to<std::int64_t>((*asked)->at("behind"));
    } else {
        const base::SystemClock clock;
        auto open = opened(options, "verify", clock);
        if (!open) return fail(open.error());
        crypto::SystemRandomness randomness;
        behind = static_cast<std::int64_t>(
            hub::LocalRequests{*open->hub.centre, randomness, {}}.behind());
    }
    std::cout << "events received and not yet applied: " << behind << "\n";
    return 0;
}

// By the hub that runs on the directory, or by this process, which is then a hub for a moment.
std::optional<station::Trouble> seal_logs(const Options& options, const base::Clock& clock,
                                          const std::optional<std::string>& passphrase) {
    const auto asked = asked_running_hub(options, {{"do", "seal"}});
    if (!asked) return asked.error();
    if (*asked) return std::nullopt;
    auto open = opened(options, {.does = "log export", .passphrase = passphrase}, clock);
    if (!open) return open.error();
    open->hub.centre->seal();
    return std::nullopt;
}

// Needs no lock, for it only reads; what is not signed yet is sealed first by whoever has the keys.
int export_logs(const Options& options) {
    const station::Paths paths{options.directory};
    if (const auto identity = station::identity_for(station::Program::hub, paths); !identity)
        return fail(identity.error());
    if (options.all_logs == !options.log.empty())
        return fail(
            {"name one log, such as 2.1, or say --all",
             "نام یک دفتر را بنویسید، مانند 2.1، یا ‎--all‎"});
    const hub::LogExportOrder order{
        paths, options.all_logs ? std::nullopt : std::optional{options.log}, options.to};
    if (const auto trouble = hub::trouble_with(order)) return fail(*trouble);
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const base::SystemClock clock;
    constexpr int attempts = 10;  // a hub that runs may go on writing
    for (int left = attempts; left > 0; --left) {
        if (const auto made = hub::export_logs(order)) {
            const auto events = made->events();
            const auto logs = made->logs.size();
            std::cout << "exported " << events << (events == 1 ? " event of " : " events of ")
                      << logs << (logs == 1 ? " log to " : " logs to ") << options.to
                      << "; check them with: tools/verify_log.py\n";
            return 0;
        }
        if (const auto trouble = seal_logs(options, clock, secrets.passphrase))
            return fail(*trouble);
    }
    return fail(
        {"the hub writes so much that no moment was found at which all is signed; try again "
         "when it rests",
         "مرکز چنان پرکار است که همه‌چیز یک‌جا امضاشده نبود؛ هنگام آرامش دوباره "
         "بکوشید"});
}

// The hub's answer, or this process's own, as a person reads it.
void say_imported(const json::object& made) {
    const auto number = [&](std::string_view name) {
        return json::value_to<std::int64_t>(made.at(name));
    };
    const auto events = [](std::int64_t count) {
        return std::to_string(count) + (count == 1 ? " event" : " events");
    };
    std::cout << "log " << json::value_to<std::string>(made.at("log")) << " is here up to event "
              << number("last") << ": " << events(number("counted")) << " more that count, "
              << events(number("late")) << " beyond the cut, which wait for a decision";
    if (number("late") > 0) std::cout << ": amani late-event list";
    std::cout << "\n";
    if (const auto unsealed = number("unsealed"); unsealed > 0)
        std::cout << events(unsealed)
                  << " more had not been signed at the site when it exported "
                     "its log; they are not in the file\n";
}

int import_log(const Options& options) {
    const auto file = std::filesystem::absolute(options.from);
    const auto asked = asked_running_hub(options, hub::request_of(file));
    if (!asked) return fail(asked.error());
    if (*asked) {
        say_imported(**asked);
        return 0;
    }
    const base::SystemClock clock;
    auto open = opened(options, "log import", clock);
    if (!open) return fail(open.error());
    crypto::SystemRandomness randomness;
    const auto made = hub::LocalRequests{*open->hub.centre, randomness, {}}.import_log(file);
    if (!made) return fail(made.error());
    say_imported(hub::to_json(*made));
    return 0;
}

// Without the socket the hub serves as well, but its own commands say that it must be stopped
// first.
std::unique_ptr<hub::LocalSocket> listen_locally(boost::asio::io_context& io,
                                                 const Options& options,
                                                 hub::LocalRequests& requests) {
    try {
        return std::make_unique<hub::LocalSocket>(
            io, options.directory,
            [&requests](const json::object& request) { return requests.answer(request); });
    } catch (const std::exception& error) {
        base::log_event("hub.no_local_socket", {{"error", error.what()}});
        return nullptr;
    }
}

// Why the hub has ended: it was told to stop, or a site has shown that its store is an older copy.
enum class Ended { stopped, outdated };

base::Result<Ended, station::Trouble> serve(const Options& options,
                                            const std::optional<std::string>& passphrase) {
    const auto listen = base::host_port(options.listen);
    const auto http_at = base::host_port(options.http);
    if (!listen || !http_at)
        return base::Refused{station::Trouble{
            "--listen and --http are written host:port",
            "‎--listen‎ و ‎--http‎ به شکل host:port نوشته می‌شوند"}};
    if (auto trouble = station::trouble_with_hub_addresses(options.addresses))
        return base::Refused{std::move(*trouble)};
    const base::SystemClock clock;
    const base::SystemSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    auto open =
        opened(options, {.does = "run", .passphrase = passphrase, .will_serve = true}, clock);
    if (!open) return base::Refused{open.error()};
    hub::Centre& centre = *open->hub.centre;
    station::Station& station = *open->hub.station;

    boost::asio::io_context io{1};
    hub::Door door{io, centre, {.at = {boost::asio::ip::make_address(listen->host), listen->port}}};
    hub::MarkKeeper mark{options.directory, centre};
    door.on_sealed = [&] { mark.note(); };
    const std::string door_address = base::address_text(listen->host, door.port());
    const std::vector<std::string> invite_addresses =
        options.addresses.empty() ? std::vector{door_address} : options.addresses;
    hub::LocalRequests requests{
        centre, randomness, {invite_addresses, [&door] { door.local_changed(); }}};
    const auto local = listen_locally(io, options, requests);

    serving::ProgramPorts ports;
    // Sealing happens after the answer: it signs and flushes the disk, and nobody at a screen
    // should wait for that.
    bool will_tell = false;
    ports.on_recorded = [&] {
        if (std::exchange(will_tell, true)) return;
        boost::asio::post(io, [&] {
            will_tell = false;
            try {
                door.local_changed();
            } catch (const store::StoreError& error) {
                // What was recorded is safe in the tail; the next change or session seals it.
                base::log_event("hub.not_sealed", {{"error", error.what()}});
            }
        });
    };
    ports.make_invite = [&](base::SiteId site, base::UserId by) -> http::Answered<json::object> {
        const auto made = centre.invite({.site = site,
                                         .hub_addresses = invite_addresses,
                                         .expires = clock.now() + base::days(options.valid_days),
                                         .by = by},
                                        randomness);
        return json::object{{"invite", membership::armoured(made)},
                            {"site", site.value},
                            {"site_code", made.invite.terms.code},
                            {"expires", codec::text_of(made.invite.terms.expires)}};
    };
    ports.invites = std::make_shared<http::ListResource>(
        hub::invites_resource(station.roster(), station.clock()));
    ports.revoke = [&](base::LogId log) {
        centre.revoke(log);
        door.local_changed();
    };
    ports.sync_status = [&] {
        json::array lags;
        std::size_t behind = 0;
        for (const auto& lag : centre.lags()) {
            behind += lag.received - lag.applied;
            const auto site = views::site(station.database(), lag.log.site());
            json::object row{
                {"site", lag.log.site().value}, {"site_code", site ? site->code : std::string{}},
                {"received", lag.received},     {"applied", lag.applied},
                {"last_contact", nullptr},      {"skew_ms", nullptr}};
            if (const auto contact = door.contact(lag.log)) {
                row["last_contact"] = codec::text_of(contact->at);
                row["skew_ms"] = -contact->skew.value;  // as at the site: the hub's minus its own
            }
            lags.push_back(std::move(row));
        }
        const auto code_of = [&](base::SiteId id) {
            const auto site = views::site(station.database(), id);
            return site ? site->code : std::string{};
        };
        json::object status{
            {"backlog", behind},
            {"sites", std::move(lags)},
            {"connections", door.connections()},
            {"refused_installations", hub::to_json(door.refused().rows(), code_of)}};
        if (auto restored = hub::restored_status(station.database()); !restored.empty())
            status["restored"] = std::move(restored);
        return status;
    };
    ports.add_metrics = [&](http::Metrics& metrics) { hub::add_metrics(metrics, centre, door); };
    ports.second_station = [&centre] {
        const auto beside = std::make_shared<hub::OpenHub>(hub::open_beside(centre));
        return serving::SecondStation{{beside, beside->station.get()},
                                      [beside] { beside->centre->write_gathered(); }};
    };
    serving::ServingOptions serving_options{http_at->host, http_at->port, {}};
    if (!options.certificate.empty())
        serving_options.tls = http::TlsFiles{options.certificate, options.certificate_key};
    serving_options.trusted_proxies = options.trusted_proxies;
    serving::Serving server{io,         station,          steady_clock,
                            randomness, std::move(ports), serving_options};
    door.on_applied = [&] { server.applied_from_outside(); };

    boost::asio::steady_timer new_day{io};
    std::optional<base::Day> begun;
    const std::function<void()> watch_the_day = [&] {
        const auto today = base::day_in_tehran(clock.now());
        if (begun != today && door.attempt([&] { centre.begin_day(today); })) {
            begun = today;
            door.local_changed();
        }
        new_day.expires_after(std::chrono::minutes{1});
        new_day.async_wait([&](const boost::system::error_code& cancelled) {
            if (!cancelled) watch_the_day();
        });
    };
    watch_the_day();
    auto ended = Ended::stopped;
    const auto stop = [&](Ended how) {
        ended = how;
        if (local) local->stop();
        door.stop();
        server.stop();
        io.stop();
    };
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&](const boost::system::error_code&, int) { stop(Ended::stopped); });
    door.on_outdated = [&](base::LogId feed) {
        mark.note_outdated(feed);
        base::log_event("hub.outdated",
                        {{"feed", log::name_of(feed)}, {"epoch", membership::epoch_of(feed)}});
        stop(Ended::outdated);
    };
    json::object ready{{"http", serving::url_of(serving_options, server.port())},
                       {"sync_port", door.port()},
                       {"site", station.identity().code}};
    if (auto restored = hub::restored_status(station.database()); !restored.empty())
        ready["restored"] = std::move(restored);
    std::cout << ready << std::endl;
    io.run();
    return ended;
}

int run(const Options& options) {
    serving::settle_process();
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    while (true) {
        const auto ended = serve(options, secrets.passphrase);
        if (!ended) return fail(ended.error());
        if (*ended == Ended::stopped) return 0;
    }
}

}  // namespace

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
    running->add_option("--http", options.http, "Where people and programs ask")
        ->capture_default_str();
    running->add_option("--address", options.addresses,
                        "host:port that invites name beside those that are announced");
    running->add_option("--tls-certificate", options.certificate,
                        "PEM file, to open the API to the LAN");
    running->add_option("--tls-key", options.certificate_key, "PEM file");
    running->add_option("--trusted-proxy", options.trusted_proxies,
                        "Address of a reverse proxy whose X-Forwarded-For is believed");
    running
        ->add_option("--days-back", options.centre.days_back,
                     "How many days further back than the day before its last contact a site may "
                     "date what it records; what is dated earlier counts on that day, and a case "
                     "opens")
        ->check(CLI::Range(0, hub::most_days_back))
        ->capture_default_str();
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
