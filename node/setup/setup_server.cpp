#include "node/setup/setup_server.h"

#include "shared/base/system_clock.h"
#include "shared/crypto/signature.h"
#include "shared/http/migrations.h"
#include "shared/store/sqlite.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <iostream>
#include <utility>

namespace amani::setup {

namespace {

namespace json = boost::json;

// Nobody can sign in where there is no site.
class NoAccounts final : public http::Accounts {
  public:
    [[nodiscard]] std::optional<http::Account> by_login(std::string_view) const override {
        return std::nullopt;
    }
    [[nodiscard]] std::optional<http::Account> by_user(base::UserId) const override {
        return std::nullopt;
    }
};

void say(const std::string& url, const std::filesystem::path& directory, const Gate& gate) {
    const auto link = url + "/#code=" + gate.code();
    std::cerr
        << "There is no site in " << directory.string() << " yet. To set it up, open\n    " << link
        << "\nin a browser on this machine. One-time code, good for an hour: " << gate.code()
        << "\nدر پوشه " << directory.string()
        << " هنوز محلی نیست. برای راه‌اندازی، نشانی بالا را در مرورگر همین دستگاه باز کنید. "
           "رمز یک‌بارمصرف آن، که یک ساعت اعتبار دارد: "
        << gate.code() << "\n";
    std::cout << json::object{{"http", url},
                              {"set_up", false},
                              {"open", link},
                              {"code", gate.code()}}
              << std::endl;
}

// What is no address at all, the server itself refuses. A certificate of its own has a site that is
// there.
std::optional<station::Trouble> trouble_with(const serving::ServingOptions& options) {
    const auto& address = options.address;
    if (options.makes_own_certificate)
        return station::Trouble{
            "there is no site here yet, so it can have no certificate of its own. Start with --http "
            "127.0.0.1:8480 and without --tls-own, set the site up, and then open it to others.",
            "اینجا هنوز محلی نیست، پس گواهی خودش را هم نمی‌تواند داشته باشد. با ‎--http 127.0.0.1:8480‎ و "
            "بدون ‎--tls-own‎ آغاز کنید، محل را راه بیندازید و سپس آن را به روی دیگران باز کنید."};
    boost::system::error_code not_an_address;
    const auto parsed = boost::asio::ip::make_address(address, not_an_address);
    if (not_an_address || parsed.is_loopback()) return std::nullopt;
    return station::Trouble{
        "there is no site here yet, and one is set up on this machine only: --http names " +
            address +
            ", which others can reach. Start with --http 127.0.0.1:8480, set the site up, and "
            "then open it to others.",
        "اینجا هنوز محلی نیست و راه‌اندازی فقط روی همین دستگاه انجام می‌شود؛ ‎--http‎ نشانی " +
            address +
            " را می‌گوید که دیگران هم به آن می‌رسند. با ‎--http 127.0.0.1:8480‎ آغاز کنید، محل را راه "
            "بیندازید و سپس آن را به روی دیگران باز کنید."};
}

}  // namespace

struct SetupServer::State {
    State(boost::asio::io_context& io, const serving::ServingOptions& options)
        : client(serving::web_files_of(options), randomness), farewell(io) {
        http::migrate_http(*sessions);
    }
    void look_whether_done(const Setup& setup) {
        if (done == nullptr || !setup.is_done()) return;
        farewell.expires_after(std::chrono::milliseconds{500});
        farewell.async_wait(
            [done = std::exchange(done, nullptr)](const boost::system::error_code& cancelled) {
                if (!cancelled) done();
            });
    }

    const base::SystemClock clock;
    const base::SystemSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    const NoAccounts nobody;
    const std::unique_ptr<store::Database> sessions = store::open_sqlite_in_memory();
    const http::WebClient client;
    // The last answer is sent before its connection is cut.
    boost::asio::steady_timer farewell;
    std::function<void()> done;
    std::optional<http::Api> api;
    std::optional<http::Server> server;
};

SetupServer::SetupServer(boost::asio::io_context& io, const serving::ServingOptions& options,
                         Setup& setup, std::function<void()> done)
    : state_(std::make_unique<State>(io, options)) {
    State& state = *state_;
    state.done = std::move(done);
    state.api.emplace(
        http::SignIn::Ports{*state.sessions, state.clock, state.steady_clock, state.randomness,
                            state.nobody, http::at_once()},
        http::ApiOptions{
            .hosts = serving::hosts_of(options.address),
            .is_set_up = false,
            .providers = {},
            .log = [&](const http::AccessLine&) { state.look_whether_done(setup); },
            .elsewhere =
                [&](const http::Request& request) { return state.client.answer(request); }});
    state.api->add(setup.routes());
    // A proxy that is trusted could bring strangers here, so none is.
    state.server.emplace(
        io, *state.api,
        http::ServerOptions{.address = options.address, .port = options.port, .tls = options.tls});
}

SetupServer::~SetupServer() { stop(); }

std::uint16_t SetupServer::port() const { return state_->server->port(); }

void SetupServer::stop() { state_->server->stop(); }

base::Result<std::optional<SetUp>, station::Trouble> set_up(
    const serving::ServingOptions& options, const station::Paths& paths,
    const std::optional<std::string>& passphrase, const serving::ServiceManager& manager,
    const MakeSetup& make) {
    if (auto trouble = trouble_with(options)) return base::Refused{std::move(*trouble)};
    const base::SystemClock clock;
    const base::SystemSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    Gate gate{randomness, steady_clock};
    const auto setup = make({paths, gate, clock, randomness, passphrase});
    boost::asio::io_context io{1};
    std::optional<SetUp> made;
    SetupServer server{io, options, *setup, [&] {
                           made = SetUp{server.port(), setup->passphrase()};
                           io.stop();
                       }};
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&](const boost::system::error_code&, int) {
        manager.stopping();
        io.stop();
    });
    const auto url = serving::url_of(options, server.port());
    say(url, paths.directory, gate);
    const serving::Heartbeat heartbeat{io, manager};
    manager.ready("is set up in a browser at " + url);
    io.run();
    return made;
}

}  // namespace amani::setup
