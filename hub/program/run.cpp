#include "hub/door.h"
#include "hub/inviting/invites_resource.h"
#include "hub/inviting/issued_invites.h"
#include "hub/local_requests.h"
#include "hub/local_socket.h"
#include "hub/messaging/dispatcher.h"
#include "hub/messaging/gateway.h"
#include "hub/program/commands.h"
#include "hub/program/opened.h"
#include "hub/program/sync_file.h"
#include "hub/renewal.h"
#include "hub/restore_words.h"
#include "hub/setup/hub_setup.h"
#include "hub/watching/metrics.h"
#include "hub/watching/wrong.h"
#include "node/serving/process.h"
#include "node/serving/service_manager.h"
#include "node/serving/serving.h"
#include "node/setup/setup_server.h"
#include "node/station/hub_address_check.h"
#include "node/station/new_site.h"
#include "shared/base/listening.h"
#include "shared/base/program_log.h"
#include "shared/base/program_version.h"
#include "shared/base/system_clock.h"
#include "shared/domain/network/silence.h"
#include "shared/views/network/network_view.h"
#include "sync/log/log_file.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <utility>

namespace amani::hub::program {

namespace json = boost::json;

namespace {

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

// Null when nobody is named: messages wait.
base::Result<std::unique_ptr<hub::Gateway>, station::Trouble> gateway_of(
    boost::asio::io_context& io, const Options& options) {
    if (options.messages_to.empty()) return std::unique_ptr<hub::Gateway>{};
    std::string token;
    if (!options.messages_token_file.empty()) {
        std::ifstream file{options.messages_token_file};
        if (!std::getline(file, token) || token.empty())
            return base::Refused{station::Trouble{
                "no token can be read from " + options.messages_token_file,
                "از " + options.messages_token_file + " توکنی خوانده نمی‌شود"}};
    }
    auto made = hub::gateway_named(io, options.messages_to, token);
    if (!made) return base::Refused{station::Trouble{made.error().en, made.error().fa}};
    return std::move(made).value();
}

// Why the hub has ended: it was told to stop, or a site has shown that its store is an older copy.
enum class Ended { stopped, outdated };

base::Result<Ended, station::Trouble> serve(const Options& options,
                                            const serving::ServingOptions& serving_options,
                                            const std::optional<std::string>& passphrase,
                                            const serving::ServiceManager& manager) {
    const auto listen = base::host_port(options.listen);
    if (!listen)
        return base::Refused{
            station::Trouble{"--listen is written host:port",
                             "‎--listen‎ به شکل host:port نوشته می‌شود"}};
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
    const auto gateway = gateway_of(io, options);
    if (!gateway) return base::Refused{gateway.error()};
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
        const auto made = hub::invite(station, centre.feeds().root(),
                                      {.site = site,
                                       .hub_addresses = invite_addresses,
                                       .expires = clock.now() + base::days(options.valid_days),
                                       .by = by},
                                      randomness);
        return json::object{{"invite", membership::armoured(made)},
                            {"site", site.value},
                            {"site_code", made.invite.terms.code},
                            {"expires", codec::text_of(made.invite.terms.expires)}};
    };
    ports.invites = [](station::Station& at) {
        return std::make_shared<const http::ListResource>(
            hub::invites_resource(at.roster(), at.clock()));
    };
    ports.revoke = [&](base::LogId log) {
        centre.members().revoke(log);
        door.local_changed();
    };
    ports.sync_status = [&door](station::Station& at) {
        json::array lags;
        std::size_t behind = 0;
        std::map<base::SiteId, views::SiteRow> sites;
        for (auto& site : views::sites(at.database())) sites[site.id] = std::move(site);
        for (const auto& lag : hub::lags_of(at)) {
            const auto& site = sites[lag.log.site()];
            behind += lag.received - lag.applied;
            json::object row{{"site", lag.log.site().value},
                             {"site_code", site.code},
                             {"received", lag.received},
                             {"applied", lag.applied},
                             {"last_contact", nullptr},
                             {"longest_silence_ms", domain::longest_silence_of(site.kind).value},
                             {"skew_ms", nullptr},
                             {"program", nullptr}};
            if (const auto contact = door.contact(lag.log)) {
                row["last_contact"] = codec::text_of(contact->at);
                row["skew_ms"] = -contact->skew.value;  // as at the site: the hub's minus its own
                row["program"] = codec::valid_utf8(contact->program);
            }
            lags.push_back(std::move(row));
        }
        const auto code_of = [&](base::SiteId id) { return sites[id].code; };
        json::object status{
            {"backlog", behind},
            {"sites", std::move(lags)},
            {"connections", door.connections()},
            {"refused_installations", hub::to_json(door.refused().rows(), code_of)}};
        if (auto restored = hub::restored_status(at.database()); !restored.empty())
            status["restored"] = std::move(restored);
        return status;
    };
    ports.sync_files = hub::sync_files(io, centre, door);
    ports.wrong = [&] { return hub::wrong_at_hub(centre, door, *gateway != nullptr); };
    ports.add_metrics = [&](http::Metrics& metrics) { hub::add_metrics(metrics, centre, door); };
    serving::Serving server{io,         station,          steady_clock,
                            randomness, std::move(ports), serving_options};
    door.on_applied = [&] { server.applied_from_outside(); };
    std::optional<hub::Dispatcher> dispatcher;
    if (*gateway) {
        dispatcher.emplace(
            io, centre, **gateway,
            [&door](const std::function<void()>& work) { return door.attempt(work); },
            [&] {
                door.local_changed();
                server.applied_from_outside();
            });
        dispatcher->start();
    }

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
    signals.async_wait([&](const boost::system::error_code&, int) {
        manager.stopping();
        stop(Ended::stopped);
    });
    door.on_outdated = [&](base::LogId feed) {
        mark.note_outdated(feed);
        base::log_event("hub.outdated",
                        {{"feed", log::name_of(feed)}, {"epoch", membership::epoch_of(feed)}});
        stop(Ended::outdated);
    };
    const auto url = serving::url_of(serving_options, server.port());
    json::object ready{
        {"http", url}, {"sync_port", door.port()}, {"site", station.identity().code}};
    if (auto restored = hub::restored_status(station.database()); !restored.empty())
        ready["restored"] = std::move(restored);
    if (auto own = server.certificate(); !own.empty()) ready["certificate"] = std::move(own);
    std::cout << ready << std::endl;
    base::log_event("program.started",
                    {{"program", "amani-hub"},
                     {"version", base::program_version},
                     {"site", station.identity().code},
                     {"http", url},
                     {"sync_port", door.port()}},
                    base::LogLevel::info);
    const serving::Heartbeat heartbeat{io, manager};
    manager.ready("serves " + station.identity().code + " at " + url);
    io.run();
    base::log_event("program.stopped",
                    {{"program", "amani-hub"},
                     {"why", ended == Ended::stopped ? "it was told to" : "a new epoch begins"}},
                    base::LogLevel::info);
    return ended;
}

}  // namespace

int run(const Options& options) {
    serving::settle_process();
    const auto manager = serving::ServiceManager::of_environment();
    auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    auto serving_options = serving::serving_options_of(options.serving);
    if (!serving_options) return fail(serving_options.error());
    serving_options->readers = 2;
    const station::Paths paths{options.directory};
    if (station::is_free_for_a_site(paths)) {
        const auto made = setup::set_up(
            *serving_options, paths, secrets.passphrase, manager,
            [](const setup::Needs& needs) { return std::make_unique<HubSetup>(needs); });
        if (!made) return fail(made.error());
        if (!*made) return 0;
        serving_options->port = (*made)->port;
        secrets.passphrase = (*made)->passphrase;
    }
    while (true) {
        const auto ended = serve(options, *serving_options, secrets.passphrase, manager);
        if (!ended) return fail(ended.error());
        if (*ended == Ended::stopped) return 0;
    }
}

}  // namespace amani::hub::program
