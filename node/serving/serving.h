// A station's HTTP API on a port: the frame, the site's resources, sign-in, and the program's own
// additions. Used by both programs. Connections have a thread of their own and reads others; the
// program's thread, which owns the station, does what writes.
#pragma once

#include "node/serving/front_thread.h"
#include "node/serving/shown_status.h"
#include "node/serving/tls_of_site.h"
#include "node/station/station.h"
#include "shared/domain/refusal/warning.h"
#include "shared/http/api.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/http/resources/network/site_accounts.h"
#include "shared/http/server.h"
#include "shared/http/web/web_client.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::serving {

// What a program adds to the ports of a site.
struct ProgramPorts {
    std::function<void()> on_recorded;  // after a commit: seal, wake sessions
    SyncStatus sync_status;
    // Meets the hub and calls `done` once, with the meeting as JSON. Empty at a hub.
    std::function<void(std::function<void(boost::json::object)> done)> sync;
    http::SyncFiles sync_files;
    std::function<http::Answered<boost::json::object>(base::SiteId, base::UserId by)> make_invite;
    // Those that a hub has issued, over the station of any thread. Empty at a node.
    std::function<std::shared_ptr<const http::ListResource>(station::Station&)> invites;
    std::function<void(base::LogId)> revoke;
    std::function<void(http::Metrics&)> add_metrics;
    // What is wrong beside what may be wrong at any site (wrong.h).
    std::function<domain::Warnings()> wrong;
};

struct ServingOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::optional<http::TlsFiles> tls;
    bool makes_own_certificate = false;             // where no TLS files are given
    std::vector<std::string> own_names = {};        // that it speaks for, beside the machine's
    std::vector<std::string> trusted_proxies = {};  // see http::ServerOptions
    std::size_t readers = 1;                        // threads that answer reads
    std::filesystem::path web_root = {};  // the web client from there; empty: the embedded one
    base::Duration slow_request = base::seconds(1);  // from which on the program's log names it
};

class Serving {
  public:
    Serving(boost::asio::io_context& io, station::Station& station,
            const base::SteadyClock& steady_clock, base::Randomness& randomness,
            ProgramPorts program, const ServingOptions& options);
    ~Serving();

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    // Call after events from outside were applied: tells screens to look again.
    void applied_from_outside();
    // Of a certificate of the site's own: {fingerprint, page}; empty when it has none.
    [[nodiscard]] boost::json::object certificate() const;
    // Ends all connections.
    void stop();

  private:
    struct KnownAtFront;
    void open_readers(const std::string& cookie, std::size_t readers);
    void add_metrics();
    void watch_tls();
    [[nodiscard]] std::string certificate_page() const;
    [[nodiscard]] const domain::Warnings& wrong();
    [[nodiscard]] http::SitePorts site_ports();
    [[nodiscard]] boost::json::object verify();
    http::Answered<boost::json::object> start_sync(const http::Principal& principal);
    http::Answered<boost::json::object> revoke(std::string_view name);

    station::Station& station_;
    const base::SteadyClock& steady_clock_;
    ProgramPorts program_;
    domain::Warnings wrong_;                // as it was
    std::optional<base::Duration> looked_;  // when, by the steady clock
    http::SiteAccounts accounts_;
    http::DoOn later_;
    // On the front's thread alone.
    http::WebClient web_client_;
    TlsOfSite tls_;
    std::optional<boost::asio::steady_timer> tls_watch_;
    http::OffThread elsewhere_;  // destroyed after the API, which first asks running work to stop
    // In the order in which one needs the other: a body of a reader's lives in a connection of the
    // front's, and the front's connections are the server's.
    std::unique_ptr<KnownAtFront> known_at_front_;
    std::unique_ptr<http::Readers> readers_;
    std::unique_ptr<http::Api> api_;
    std::unique_ptr<http::SiteApi> site_;
    std::unique_ptr<http::Server> server_;
    FrontThread front_;
    std::int64_t version_ = 0;
};

// The files that a browser is served, by the options.
[[nodiscard]] std::unique_ptr<http::WebFiles> web_files_of(const ServingOptions& options);
// The names by which a browser may call a program that listens on this address; empty: any.
[[nodiscard]] std::vector<std::string> hosts_of(const std::string& address);
// "https://[::1]:8480"
[[nodiscard]] std::string url_of(const ServingOptions& options, std::uint16_t port);

}  // namespace amani::serving
