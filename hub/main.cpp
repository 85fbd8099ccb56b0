// amani-hub: the centre of a network. Founds it, serves the central office's people, takes in what
// sites send, reconciles it and answers through the feeds.
#include "hub/backup.h"
#include "hub/centre.h"
#include "hub/door.h"
#include "hub/inviting/invites_resource.h"
#include "hub/opening.h"
#include "hub/renewal.h"
#include "hub/restore.h"
#include "hub/restoring/recovery.h"
#include "hub/restoring/recovery_sheet.h"
#include "node/serving/serving.h"
#include "node/station/opening.h"
#include "node/station/store_check.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"
#include "shared/store/generation.h"
#include "shared/store/sqlite.h"
#include "shared/views/network/network_view.h"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
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
    std::uint32_t after_epoch = 0;
    bool over_newer = false;
    bool as_html = false;
    std::vector<std::string> addresses;
    std::string certificate;
    std::string certificate_key;
    int valid_days = 30;
    bool password_from_stdin = false;
    bool passphrase_from_stdin = false;
};

int fail(const std::string& text) {
    std::cerr << "amani-hub: " << text << "\n";
    return 1;
}

// On a terminal of the operator's and in the log: that and since when this hub is not what it was.
void say_begun(std::uint32_t epoch, base::Instant copied_at) {
    std::cerr << "amani-hub: this store is a copy as of " << codec::text_of(copied_at)
              << ". Epoch " << epoch
              << " begins: nothing that was given out since can be given out again, and the sites "
                 "bring back what they know.\n"
                 "amani-hub: این پایگاه نسخه‌ای از "
              << codec::text_of(copied_at) << " است. دوره " << epoch
              << " آغاز شد: هیچ شماره‌ای دوباره داده نمی‌شود و محل‌ها آنچه می‌دانند را بازمی‌آورند.\n";
}

base::Result<hub::OpenHub, station::Trouble> opened(
    const Options& options, const base::Clock& clock, const std::optional<std::string>& passphrase,
    std::optional<std::uint32_t> begin_after = std::nullopt) {
    crypto::SystemRandomness randomness;
    auto current = hub::open_current_hub({.paths = {options.directory},
                                          .passphrase = passphrase,
                                          .clock = clock,
                                          .randomness = randomness,
                                          .begin_after = begin_after,
                                          .copied_at = {}});
    if (!current) return base::Refused{current.error()};
    if (current->begun) say_begun(*current->begun, current->hub.station->roster().copied_at());
    return std::move(current->hub);
}
base::Result<hub::OpenHub, station::Trouble> opened(const Options& options,
                                                    const base::Clock& clock) {
    return opened(options, clock, station::passphrase(options.passphrase_from_stdin));
}

int init(const Options& options) {
    const station::Paths paths{options.directory};
    if (std::filesystem::exists(paths.identity()))
        return fail(options.directory + " is a site already");
    const std::string password = options.password_from_stdin ? station::line_from_stdin() : "";
    if (password.size() < 8)
        return fail("give the first user's password, 8 characters or more, with --password-stdin");
    std::filesystem::create_directories(paths.directory);
    crypto::SystemRandomness randomness;
    auto root = crypto::SecretKey::generate(randomness);
    auto key = crypto::SecretKey::generate(randomness);
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    if (!passphrase)
        std::cerr << "amani-hub: no passphrase was given: the network's keys lie open in "
                  << options.directory
                  << ", and backups will not hold them. (AMANI_PASSPHRASE or --passphrase-stdin)\n"
                     "amani-hub: گذرواژه‌ای داده نشد: کلیدهای شبکه بی‌مهر می‌مانند و در پشتیبان‌ها نمی‌آیند.\n";
    crypto::write_key_file(paths.root_key(), root, passphrase);
    crypto::write_key_file(paths.key(), key, passphrase);
    station::Identity identity{.root = root.public_key(),
                               .site = {1},
                               .code = options.code,
                               .name = options.name,
                               .kind = domain::SiteKind::central,
                               .incarnation = 1,
                               .first_number = 1};
    station::write_identity(paths, identity);
    const base::SystemClock clock;
    const auto founded = hub::open_hub(paths, identity, std::move(key), std::move(root), clock);
    founded.centre->begin_day(base::day_in_tehran(clock.now()));
    founded.centre->found({options.login, options.login, crypto::password_verifier(password)});
    std::cout << "network founded; start it with: amani-hub run --dir " << options.directory
              << "\n";
    return 0;
}

int invite(const Options& options) {
    const base::SystemClock clock;
    auto hub = opened(options, clock);
    if (!hub) return fail(hub.error().text);
    const auto site = views::site_with_code(hub->station->database(), options.site);
    if (!site)
        return fail("no site has the code " + options.site + "; define it first: amani site add");
    crypto::SystemRandomness randomness;
    std::cout << membership::armoured(
                     hub->centre->invite({.site = site->id,
                                          .hub_addresses = options.addresses,
                                          .expires = clock.now() + base::days(options.valid_days)},
                                         randomness))
              << "\n";
    return 0;
}

int back_up(const Options& options) {
    const station::Paths paths{options.directory};
    if (const auto identity = station::read_identity(paths); !identity)
        return fail(identity.error().text);
    const base::SystemClock clock;
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    const auto made = hub::back_up({.live = paths,
                                    .to = options.to,
                                    .passphrase = passphrase,
                                    .now = clock.now()});
    if (!made) return fail(made.error().text);
    std::cout << "backed up to " << options.to << "\n";
    if (made->left_out.empty()) return 0;
    std::cerr << "amani-hub: THE KEYS ARE NOT IN THIS BACKUP, for there is no passphrase to seal "
                 "them under. Without them a lost machine cannot be set up again. Keep these files "
                 "in another place, or give a passphrase (--passphrase-stdin):\n"
                 "amani-hub: کلیدها در این پشتیبان نیست، چون گذرواژه‌ای برای مهر کردنشان داده نشده "
                 "است. این فایل‌ها را جای دیگری نگه دارید یا گذرواژه بدهید:\n";
    for (const auto& name : made->left_out)
        std::cerr << "    " << (paths.directory / name).string() << "\n";
    return 0;
}

int restore(const Options& options) {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    using OverNewer = hub::RestoreOrder::OverNewer;
    const auto made = hub::restore(
        {.from = options.from,
         .to = {options.directory},
         .passphrase = passphrase,
         .over_newer = options.over_newer ? OverNewer::allow : OverNewer::refuse,
         .after_epoch = options.after_epoch},
        clock, randomness);
    if (!made) return fail(made.error().text);
    say_begun(made->epoch, made->copied_at);
    std::cout << "restored; start it with: amani-hub run --dir " << options.directory << "\n";
    if (!made->set_aside.empty())
        std::cout << "what lay there is set aside in " << made->set_aside.string() << "\n";
    return 0;
}

std::string content_of(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

int recovery_sheet(const Options& options) {
    const station::Paths paths{options.directory};
    const auto identity = station::read_identity(paths);
    if (!identity) return fail(identity.error().text);
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    hub::RecoverySheet sheet{identity->name, identity->root, {}};
    if (crypto::is_sealed_key_file(paths.root_key())) {
        const auto sealed = content_of(paths.root_key().string());
        sheet.sealed_key.assign(sealed.begin(), sealed.end());
    } else if (!passphrase) {
        return fail("the root key lies open: give a recovery passphrase to seal it under "
                    "(--passphrase-stdin or AMANI_PASSPHRASE)");
    } else {
        const auto root = station::read_key(paths.root_key(), std::nullopt);
        if (!root) return fail(root.error().text);
        sheet.sealed_key = crypto::sealed_key(*root, *passphrase);
    }
    std::cout << (options.as_html ? hub::as_html(sheet) : hub::as_text(sheet));
    return 0;
}

int read_sheet(const Options& options) {
    const auto key = hub::read_lines(content_of(options.from));
    if (!key) {
        return fail(key.error().line == 0
                        ? options.from + " does not hold the lines of a recovery sheet"
                        : "line " + std::to_string(key.error().line) +
                              " is mistyped: compare it with the sheet");
    }
    const station::Paths paths{options.directory};
    if (std::filesystem::exists(paths.root_key()))
        return fail(paths.root_key().string() + " is there already");
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    const auto root = crypto::read_key(*key, passphrase);
    if (!root) return fail("the passphrase is wrong, or lines of the sheet are missing");
    std::filesystem::create_directories(paths.directory);
    crypto::write_key_file(paths.root_key(), *root, passphrase);
    std::cout << "network " << hub::fingerprint(root->public_key())
              << "; go on with: amani-hub restore --from BACKUP --dir " << options.directory
              << "\n";
    return 0;
}

int recover(const Options& options) {
    const base::SystemClock clock;
    const auto hub = opened(options, clock, station::passphrase(options.passphrase_from_stdin),
                            options.after_epoch);
    if (!hub) return fail(hub.error().text);
    std::cout << "epoch " << hub->centre->epoch() << "; start it with: amani-hub run --dir "
              << options.directory << "\n";
    return 0;
}

int verify(const Options& options) {
    const base::SystemClock clock;
    auto hub = opened(options, clock);
    if (!hub) return fail(hub.error().text);
    std::size_t behind = 0;
    for (const auto& lag : hub->centre->lags()) behind += lag.received - lag.applied;
    std::cout << "events received and not yet applied: " << behind << "\n";
    return 0;
}

void add_metrics(http::Metrics& metrics, hub::Centre& centre, hub::Door& door) {
    metrics.gauge("amani_hub_connections", "Open sessions",
                  [&] { return static_cast<double>(door.connections()); });
    metrics.gauge("amani_hub_segments_stored", "Segments verified and stored since the start",
                  [&] { return static_cast<double>(door.counts().segments_stored); });
    metrics.gauge("amani_hub_segments_refused", "Segments with another verdict since the start",
                  [&] { return static_cast<double>(door.counts().segments_refused); });
    metrics.gauge("amani_hub_failures", "Pieces of work that failed since the start",
                  [&] { return static_cast<double>(door.counts().failures); });
    metrics.gauge("amani_hub_backlog", "Events received and not yet applied", [&] {
        double behind = 0;
        for (const auto& lag : centre.lags()) behind += lag.received - lag.applied;
        return behind;
    });
}

// What a restore has left open, for status and the ready line; nothing at a hub that never was one.
json::object restored_status(store::Database& database) {
    const auto restored = hub::newest_restore(database);
    if (!restored) return {};
    json::array missing;
    for (const auto& each : restored->missing) {
        missing.push_back(json::object{{"log", std::to_string(each.log.site().value) + "." +
                                                   std::to_string(each.log.incarnation())},
                                       {"first", each.first},
                                       {"last", each.last},
                                       {"taken_back", each.taken_back}});
    }
    return {{"epoch", restored->epoch},
            {"copied_at", codec::text_of(restored->copied_at)},
            {"begun", codec::text_of(restored->begun)},
            {"missing", std::move(missing)}};
}

enum class Ended { stopped, outdated };

// Serves until it is told to stop, or a site has shown that this store is an older copy.
base::Result<Ended, station::Trouble> serve(const Options& options,
                                            const std::optional<std::string>& passphrase);

int run(const Options& options) {
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    while (true) {
        const auto ended = serve(options, passphrase);
        if (!ended) return fail(ended.error().text);
        if (*ended == Ended::stopped) return 0;
    }
}

base::Result<Ended, station::Trouble> serve(const Options& options,
                                            const std::optional<std::string>& passphrase) {
    const auto listen = serving::host_port(options.listen);
    const auto http_at = serving::host_port(options.http);
    if (!listen || !http_at)
        return base::Refused{station::Trouble{"--listen and --http are written host:port"}};
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const station::Paths paths{options.directory};
    const auto identity = station::read_identity(paths);
    if (!identity) return base::Refused{identity.error()};
    if (const auto trouble = station::trouble_with_store(paths, *identity))
        return base::Refused{*trouble};
    store::begin_generation(paths.store());
    auto hub = opened(options, clock, passphrase);
    if (!hub) return base::Refused{hub.error()};
    hub::Centre& centre = *hub->centre;
    station::Station& station = *hub->station;

    boost::asio::io_context io{1};
    hub::Door door{io, centre, {.at = {boost::asio::ip::make_address(listen->host), listen->port}}};
    hub::MarkKeeper mark{options.directory, centre};
    door.on_sealed = [&] { mark.note(); };
    const std::string door_address = listen->host + ":" + std::to_string(door.port());

    serving::ProgramPorts ports;
    // Behind the answer: sealing signs and flushes the disk, and nobody at a screen waits for that.
    bool will_tell = false;
    ports.on_recorded = [&] {
        if (std::exchange(will_tell, true)) return;
        boost::asio::post(io, [&] {
            will_tell = false;
            try {
                door.local_changed();
            } catch (const store::StoreError& error) {
                // What was recorded is safe in the tail; the next change or session seals it.
                std::fprintf(stderr, "hub.not_sealed error=\"%s\"\n", error.what());
            }
        });
    };
    ports.make_invite = [&](base::SiteId site, base::UserId by) -> http::Answered<json::object> {
        const auto made =
            centre.invite({.site = site,
                           .hub_addresses = options.addresses.empty() ? std::vector{door_address}
                                                                      : options.addresses,
                           .expires = clock.now() + base::days(options.valid_days),
                           .by = by},
                          randomness);
        return json::object{{"invite", membership::armoured(made)},
                            {"site", made.invite.terms.code},
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
            lags.push_back(
                json::object{{"site", site ? site->code : std::to_string(lag.log.site().value)},
                             {"received", lag.received},
                             {"applied", lag.applied}});
        }
        json::object status{
            {"backlog", behind}, {"sites", std::move(lags)}, {"connections", door.connections()}};
        auto restored = restored_status(station.database());
        if (!restored.empty()) status["restored"] = std::move(restored);
        return status;
    };
    ports.add_metrics = [&](http::Metrics& metrics) { add_metrics(metrics, centre, door); };
    ports.second_station = [&centre] {
        const auto beside = std::make_shared<hub::OpenHub>(hub::open_beside(centre));
        return serving::SecondStation{{beside, beside->station.get()},
                                      [beside] { beside->centre->write_gathered(); }};
    };
    serving::ServingOptions serving_options{http_at->host, http_at->port, {}};
    if (!options.certificate.empty())
        serving_options.tls = http::TlsFiles{options.certificate, options.certificate_key};
    serving::Serving server{io, station, randomness, std::move(ports), serving_options};
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
        door.stop();
        server.stop();
        io.stop();
    };
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&](const boost::system::error_code&, int) { stop(Ended::stopped); });
    door.on_outdated = [&](base::LogId feed) {
        mark.note_outdated(feed);
        std::fprintf(stderr, "hub.outdated feed=%u epoch=%u\n", feed.value,
                     membership::epoch_of(feed));
        stop(Ended::outdated);
    };
    json::object ready{{"http", (serving_options.tls ? "https://" : "http://") + http_at->host +
                                    ":" + std::to_string(server.port())},
                       {"sync_port", door.port()},
                       {"site", station.identity().code}};
    auto restored = restored_status(station.database());
    if (!restored.empty()) ready["restored"] = std::move(restored);
    std::cout << ready << std::endl;
    io.run();
    return ended;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"amani-hub: the centre of a service network"};
    app.require_subcommand(1);
    const auto with_directory = [&](CLI::App* command) {
        command->add_option("--dir", options.directory, "The hub's directory")->required();
        command->add_flag("--passphrase-stdin", options.passphrase_from_stdin,
                          "Read the keys' passphrase from the first line of standard input");
        return command;
    };
    auto* founding = with_directory(app.add_subcommand("init", "Found a network"));
    founding->add_option("--code", options.code, "The centre's site code")->required();
    founding->add_option("--name", options.name, "The centre's name")->required();
    founding->add_option("--login", options.login, "Sign-in name of the first user")
        ->capture_default_str();
    founding->add_flag("--password-stdin", options.password_from_stdin,
                       "Read that user's password from standard input");
    auto* inviting = with_directory(app.add_subcommand("invite", "Print an invite for a site"));
    inviting->add_option("--site", options.site, "The site's code")->required();
    inviting->add_option("--address", options.addresses,
                         "host:port under which sites reach this hub");
    inviting->add_option("--days", options.valid_days, "How long it may be used")
        ->capture_default_str();
    auto* running = with_directory(app.add_subcommand("run", "Serve the network"));
    running->add_option("--listen", options.listen, "Where sites sync")->capture_default_str();
    running->add_option("--http", options.http, "Where people and programs ask")
        ->capture_default_str();
    running->add_option("--address", options.addresses, "host:port that invites name");
    running->add_option("--tls-certificate", options.certificate,
                        "PEM file, to open the API to the LAN");
    running->add_option("--tls-key", options.certificate_key, "PEM file");
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
        command->add_option("--after-epoch", options.after_epoch,
                            "The highest epoch that is known elsewhere, when nothing here knows it");
    auto* verifying = with_directory(
        app.add_subcommand("verify", "How far the hub has applied what it received"));
    CLI11_PARSE(app, argc, argv);
    try {
        if (founding->parsed()) return init(options);
        if (inviting->parsed()) return invite(options);
        if (backing_up->parsed()) return back_up(options);
        if (restoring->parsed()) return restore(options);
        if (printing->parsed()) return recovery_sheet(options);
        if (reading->parsed()) return read_sheet(options);
        if (recovering->parsed()) return recover(options);
        if (verifying->parsed()) return verify(options);
        return run(options);
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}
