#include "node/serving/serving.h"

#include "node/serving/access_lines.h"
#include "node/serving/reading_station.h"
#include "node/serving/shown_logs.h"
#include "node/serving/shown_status.h"
#include "node/serving/station_trial.h"
#include "node/serving/wrong.h"
#include "shared/base/listening.h"
#include "shared/base/program_log.h"
#include "shared/base/program_version.h"
#include "shared/crypto/hash.h"
#include "shared/http/migrations.h"
#include "shared/http/resources/frame/changes.h"
#include "shared/http/resources/frame/meta.h"
#include "shared/http/resources/routes.h"
#include "shared/views/books/books_view.h"
#include "shared/views/network/network_view.h"
#include "sync/log/log_file.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <iterator>

namespace amani::serving {

namespace json = boost::json;

namespace {

// How old what /health says may be. It is open to everybody, and looking costs the desk time.
constexpr base::Duration longest_belief = base::seconds(2);

}  // namespace

std::string url_of(const ServingOptions& options, std::uint16_t port) {
    const bool has_tls = options.tls || options.makes_own_certificate;
    return (has_tls ? "https://" : "http://") + base::address_text(options.address, port);
}

std::unique_ptr<http::WebFiles> web_files_of(const ServingOptions& options) {
    return options.web_root.empty() ? http::embedded_web_files()
                                    : http::web_files_in(options.web_root);
}

std::vector<std::string> hosts_of(const std::string& address) {
    boost::system::error_code not_an_address;
    const auto parsed = boost::asio::ip::make_address(address, not_an_address);
    if (not_an_address || !parsed.is_loopback()) return {};
    return {"127.0.0.1", "localhost", "[::1]", address};
}

// What the front's thread knows people by: sessions and tokens, over a connection of its own.
struct Serving::KnownAtFront {
    KnownAtFront(const station::Station& station, std::string cookie)
        : database(store::open_sqlite(
              station.paths().store(),
              {.access = store::SqliteOptions::Access::read_only, .cache_kib = 256})),
          accounts(*database, station.identity().site),
          recogniser(*database, station.clock(), accounts, std::move(cookie)) {}
    std::unique_ptr<store::Database> database;
    http::SiteAccounts accounts;
    http::Recogniser recogniser;
};

Serving::Serving(boost::asio::io_context& io, station::Station& station,
                 const base::SteadyClock& steady_clock, base::Randomness& randomness,
                 ProgramPorts program, const ServingOptions& options)
    : station_(station),
      steady_clock_(steady_clock),
      program_(std::move(program)),
      accounts_(station.database(), station.identity().site),
      later_([&io](std::function<void()> work) { boost::asio::post(io, std::move(work)); }),
      web_client_(web_files_of(options), randomness),
      tls_(station, options),
      elsewhere_(http::off_thread_of(later_)),
      front_(io) {
    http::migrate_http(station_.database());
    http::ApiOptions api_options;
    // Cookies do not know ports: nodes on one machine are told apart by the cookie's name. It stays
    // when the site goes on under its next incarnation, so that nobody is signed out.
    const auto& identity = station_.identity();
    const auto incarnation =
        identity.former.empty() ? identity.incarnation : identity.former.front().incarnation;
    api_options.cookie =
        "amani_" + std::to_string(identity.site.value) + "_" + std::to_string(incarnation);
    api_options.hosts = hosts_of(options.address);
    api_options.elsewhere = [this](const http::Request& request) {
        auto page = tls_.doorstep() ? tls_.doorstep()->page(request) : std::nullopt;
        return page ? std::move(*page) : web_client_.answer(request);
    };
    api_options.providers = http::site_providers(station_.desk());
    api_options.providers.wrong = [this] { return http::to_json(wrong()); };
    api_options.log = [slow = options.slow_request](const http::AccessLine& line) {
        write_access_lines(line, slow);
    };
    open_readers(api_options.cookie, options.readers);
    api_options.threads = {.front = front_.way_in(),
                           .desk = later_,
                           .readers = readers_.get(),
                           .recogniser_at_front = &known_at_front_->recogniser,
                           .beside = http::off_thread_of(front_.way_in())};
    api_ = std::make_unique<http::Api>(
        http::SignIn::Ports{station_.database(), station_.clock(), steady_clock, randomness,
                            accounts_, http::off_thread_of(later_)},
        std::move(api_options));
    site_ = std::make_unique<http::SiteApi>(station_.desk(), site_ports());
    api_->add(http::site_routes(*site_));
    add_metrics();
    if (program_.add_metrics) program_.add_metrics(api_->metrics());
    http::ServerOptions server_options{.address = options.address,
                                       .port = options.port,
                                       .tls = tls_.files(),
                                       .trusted_proxies = options.trusted_proxies,
                                       .spool_directory = station_.paths().directory};
    if (tls_.doorstep())
        server_options.before_tls = [this](const http::Request& request) {
            return tls_.doorstep()->before_tls(request);
        };
    server_ = std::make_unique<http::Server>(front_.io(), *api_, std::move(server_options));
    if (const auto* own = tls_.own())
        base::log_event("tls.own",
                        {{"fingerprint", own->fingerprint()}, {"page", certificate_page()}},
                        base::LogLevel::info);
    tls_watch_.emplace(front_.io());
    watch_tls();
    front_.start();
}

std::string Serving::certificate_page() const {
    return certificate::page_url(*tls_.own(), std::to_string(port()));
}

json::object Serving::certificate() const {
    if (tls_.own() == nullptr) return {};
    return {{"fingerprint", tls_.own()->fingerprint()}, {"page", certificate_page()}};
}

// On the front's thread, which makes the connections.
void Serving::watch_tls() {
    if (!tls_.files()) return;
    tls_watch_->expires_after(std::chrono::hours{1});
    tls_watch_->async_wait([this](const boost::system::error_code& cancelled) {
        if (cancelled) return;
        try {
            if (tls_.has_changed(station_.clock().now())) {
                server_->reload_tls();
                base::log_event("tls.renewed", {}, base::LogLevel::info);
            }
        } catch (const std::exception& error) {  // a full disk, or files in the midst of a change
            base::log_event("tls.not_renewed", {{"error", error.what()}});
        }
        watch_tls();
    });
}

// The server's sockets belong to the front, and go before it.
Serving::~Serving() {
    station_.on_committed = nullptr;
    stop();
    front_.end();
    tls_watch_.reset();
    server_.reset();
}

void Serving::stop() {
    front_.do_and_wait([this] { server_->stop(); });
}

void Serving::open_readers(const std::string& cookie, std::size_t readers) {
    known_at_front_ = std::make_unique<KnownAtFront>(station_, cookie);
    if (readers == 0) return;
    readers_ = std::make_unique<http::Readers>(
        readers,
        [open = station_.readers(), cookie,
         shown = ReadingStation::Shown{program_.sync_status, program_.invites}] {
            return std::make_unique<ReadingStation>(open(), cookie, shown);
        },
        front_.way_in());
}

// What an operator of any site alerts on.
void Serving::add_metrics() {
    auto& metrics = api_->metrics();
    const auto gauge = [&](const char* name, const char* help, auto read) {
        metrics.gauge(name, help, [read] { return static_cast<double>(read()); });
    };
    gauge("amani_position", "Events applied to the views",
          [this] { return station_.journal().position(); });
    gauge("amani_held_events", "Events that nobody here understands yet",
          [this] { return station_.journal().held_count(); });
    gauge("amani_open_discrepancies", "Cases that are open",
          [this] { return views::count_open_discrepancies(station_.database()); });
    gauge("amani_quarantined_segments", "Segments that do not count",
          [this] { return station_.replica().quarantined().size(); });
    gauge("amani_events_to_send", "Events of this site that the hub has not received",
          [this] { return events_to_send(station_); });
    gauge("amani_free_disk_bytes", "Room where the site's directory is",
          [this] { return free_disk(station_.paths()).value_or(0); });
    metrics.gauges("amani_wrong", "1 for each thing that /health says is wrong", [this] {
        http::Metrics::Readings readings;
        for (const auto& each : wrong())
            readings.emplace_back(http::Metrics::Labels{{"code", each.code}}, 1);
        return readings;
    });
    metrics.gauge("amani_build_info", "1; the label tells the version", [] { return 1.0; },
                  {{"version", std::string{base::program_version}}});
    auto& commits = metrics.histogram("amani_commit_seconds",
                                      "Time of a commit, the flush of the disk included");
    station_.on_committed = [&commits](auto took) { commits.took(took); };
}

const domain::Warnings& Serving::wrong() {
    const auto now = steady_clock_.elapsed();
    if (!looked_ || now - *looked_ >= longest_belief) {
        looked_ = now;
        wrong_ = wrong_at(station_);
        if (program_.wrong) std::ranges::move(program_.wrong(), std::back_inserter(wrong_));
    }
    return wrong_;
}

http::SitePorts Serving::site_ports() {
    http::SitePorts ports;
    ports.transact = [this](const std::function<bool()>& work) {
        station_.transact(
            [&] { return work() ? station::Station::Then::commit : station::Station::Then::undo; });
    };
    ports.stage_of = [this](base::EventId id) { return stage_of(station_, id); };
    ports.on_recorded = [this](const std::vector<domain::Event>& events) {
        for (const auto& event : events) {
            for (auto& change : http::changes_of(event)) api_->live().publish(std::move(change));
        }
        if (program_.on_recorded) program_.on_recorded();
    };
    ports.elsewhere = elsewhere_;
    ports.open_trial = [copies = station_.copies()] {
        return std::make_unique<StationTrial>(copies());
    };
    ports.later = later_;
    ports.directory = station_.paths().directory;
    ports.tasks = &api_->tasks();
    ports.passwords = &api_->sign_in().password_check();
    ports.on_rights_changed = [this](base::UserId user) { api_->sign_in().sign_out(user); };
    ports.status = [this] { return status_of(station_, program_.sync_status); };
    ports.verify = [this] { return verify(); };
    if (program_.sync) {
        ports.start_sync = [this](const http::Principal& principal) {
            return start_sync(principal);
        };
    }
    ports.sync_files = program_.sync_files;
    ports.logs = [this] { return logs_of(station_); };
    ports.feeds = [this](base::SiteId site) { return feeds_of(station_, site); };
    ports.log_file = [this](std::string_view name) { return log_file(station_, name); };
    ports.members = [this] { return members_of(station_); };
    if (program_.make_invite) {
        ports.make_invite = [this](base::SiteId site, const http::Principal& by) {
            return program_.make_invite(site, by.user);
        };
    }
    if (program_.invites) ports.invites = program_.invites(station_);
    if (program_.revoke) {
        ports.revoke = [this](std::string_view name) { return revoke(name); };
    }
    return ports;
}

void Serving::applied_from_outside() {
    for (auto& change : http::changes_of_everything(++version_))
        api_->live().publish(std::move(change));
}

json::object Serving::verify() {
    const auto verdict = station_.verify();
    json::object answer{{"agrees", verdict.agrees()},
                        {"digest_by_logs", base::to_hex(verdict.by_logs.bytes())},
                        {"digest_by_balances", base::to_hex(verdict.by_balances.bytes())}};
    if (program_.sync_status) answer["hub"] = program_.sync_status(station_);
    return answer;
}

http::Answered<json::object> Serving::revoke(std::string_view name) {
    for (const auto& [log, member] : station_.roster().members()) {
        if (log::name_of(log) != name) continue;
        if (log == station_.identity().log())
            return base::Refused{http::bad_request(
                "own_log", {"مرکز نمی‌تواند خودش را لغو کند",
                            "the centre cannot revoke itself"})};
        program_.revoke(log);
        return json::object{{"id", log::name_of(log)},
                            {"revoked_after", *station_.roster().member(log)->revoked_after}};
    }
    return base::Refused{http::not_found({"عضو شبکه", "member"}, name)};
}

http::Answered<json::object> Serving::start_sync(const http::Principal& principal) {
    auto task = api_->tasks().start("sync", principal.user);
    program_.sync([this, task](json::object result) {
        // Others may wait for the meeting, so it goes on; only this task ends.
        if (task->is_cancel_asked())
            api_->tasks().end_cancelled(*task);
        else
            api_->tasks().finish(*task, std::move(result));
        applied_from_outside();
    });
    return http::to_json(*task);
}

}  // namespace amani::serving
