// amani-hub: the centre of a network. Founds it, serves the central office's people, takes in what
// sites send, reconciles it and answers through the feeds.
#include "hub/backup.h"
#include "hub/centre.h"
#include "hub/door.h"
#include "hub/inviting/invites_resource.h"
#include "hub/opening.h"
#include "node/serving/process.h"
#include "node/serving/serving.h"
#include "node/station/opening.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"
#include "shared/store/sqlite.h"
#include "shared/views/network/network_view.h"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdio>
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
    std::vector<std::string> addresses;
    std::string certificate;
    std::string certificate_key;
    std::vector<std::string> trusted_proxies;
    int valid_days = 30;
    bool password_from_stdin = false;
    bool passphrase_from_stdin = false;
};

int fail(const std::string& text) {
    std::cerr << "amani-hub: " << text << "\n";
    return 1;
}

base::Result<hub::OpenHub, station::Trouble> opened(const Options& options,
                                                    const base::Clock& clock) {
    const station::Paths paths{options.directory};
    auto identity = station::read_identity(paths);
    if (!identity) return base::Refused{identity.error()};
    const auto passphrase = station::passphrase(options.passphrase_from_stdin);
    auto key = station::read_key(paths.key(), passphrase);
    if (!key) return base::Refused{key.error()};
    auto root = station::read_key(paths.root_key(), passphrase);
    if (!root) return base::Refused{root.error()};
    return hub::open_hub(paths, std::move(identity).value(), std::move(key).value(),
                         std::move(root).value(), clock);
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
    hub::back_up(paths.store(), options.to);
    std::cout << "backed up to " << options.to << "\n";
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

int run(const Options& options) {
    serving::settle_process();
    const auto listen = serving::host_port(options.listen);
    const auto http_at = serving::host_port(options.http);
    if (!listen || !http_at) return fail("--listen and --http are written host:port");
    const base::SystemClock clock;
    const base::SystemSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    auto hub = opened(options, clock);
    if (!hub) return fail(hub.error().text);
    hub::Centre& centre = *hub->centre;
    station::Station& station = *hub->station;

    boost::asio::io_context io{1};
    hub::Door door{io, centre, {.at = {boost::asio::ip::make_address(listen->host), listen->port}}};
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
        return json::object{
            {"backlog", behind}, {"sites", std::move(lags)}, {"connections", door.connections()}};
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
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&](const boost::system::error_code&, int) {
        door.stop();
        server.stop();
        io.stop();
    });
    std::cout << json::object{{"http", serving::url_of(serving_options, server.port())},
                              {"sync_port", door.port()},
                              {"site", station.identity().code}}
              << std::endl;
    io.run();
    return 0;
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
        ->check(CLI::Range(1, 3660))
        ->capture_default_str();
    auto* running = with_directory(app.add_subcommand("run", "Serve the network"));
    running->add_option("--listen", options.listen, "Where sites sync")->capture_default_str();
    running->add_option("--http", options.http, "Where people and programs ask")
        ->capture_default_str();
    running->add_option("--address", options.addresses, "host:port that invites name");
    running->add_option("--tls-certificate", options.certificate,
                        "PEM file, to open the API to the LAN");
    running->add_option("--tls-key", options.certificate_key, "PEM file");
    running->add_option("--trusted-proxy", options.trusted_proxies,
                        "Address of a reverse proxy whose X-Forwarded-For is believed");
    auto* backing_up = with_directory(
        app.add_subcommand("backup", "Copy the live store; sites may prune behind it"));
    backing_up->add_option("--to", options.to, "The copy's file")->required();
    auto* verifying = with_directory(
        app.add_subcommand("verify", "How far the hub has applied what it received"));
    CLI11_PARSE(app, argc, argv);
    try {
        if (founding->parsed()) return init(options);
        if (inviting->parsed()) return invite(options);
        if (backing_up->parsed()) return back_up(options);
        if (verifying->parsed()) return verify(options);
        return run(options);
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}
