#include "shared/http/server.h"

#include "shared/base/listening.h"
#include "shared/http/conversation.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>

#include <stdexcept>

namespace amani::http {

namespace {

using State = Server::State;

// A connection before its first byte. It has no buffer, no TLS and no parser yet, so that a client
// who only connects costs next to nothing.
struct Arrival {
    explicit Arrival(net::ip::tcp::socket from)
        : socket(std::move(from)), patience(socket.get_executor()) {}
    net::ip::tcp::socket socket;
    net::steady_timer patience;
};

void shut(Arrival& arrival) {
    error_code ignored;
    arrival.socket.close(ignored);
}

net::awaitable<bool> says_something(const std::shared_ptr<Arrival>& arrival,
                                    base::Duration patience) {
    arrival->patience.expires_after(of(patience));
    arrival->patience.async_wait([arrival](const error_code& cancelled) {
        if (!cancelled) shut(*arrival);
    });
    const auto [error] =
        co_await arrival->socket.async_wait(net::socket_base::wait_read, as_values);
    arrival->patience.cancel();
    co_return !error && arrival->socket.is_open();
}

net::awaitable<void> converse_over_tls(std::shared_ptr<State> state,
                                       std::shared_ptr<Connection> connection,
                                       net::ip::tcp::socket socket) {
    net::ssl::stream<beast::tcp_stream> stream(beast::tcp_stream(std::move(socket)), *state->tls);
    connection->cut = [&stream] { stream.next_layer().close(); };
    const Forget forget(connection->cut);
    stream.next_layer().expires_after(of(state->options.header_time));
    const auto [error] = co_await stream.async_handshake(net::ssl::stream_base::server, as_values);
    if (error) co_return;
    Conversation<net::ssl::stream<beast::tcp_stream>> conversation(state, connection, stream,
                                                                   Partner::api);
    co_await conversation.run();
}

net::awaitable<void> converse_plainly(std::shared_ptr<State> state,
                                      std::shared_ptr<Connection> connection,
                                      net::ip::tcp::socket socket, Partner partner) {
    beast::tcp_stream stream(std::move(socket));
    connection->cut = [&stream] { stream.close(); };
    const Forget forget(connection->cut);
    Conversation<beast::tcp_stream> conversation(state, connection, stream, partner);
    co_await conversation.run();
}

// Whether the first byte, which is there, begins a TLS handshake (RFC 8446 §5.1).
bool speaks_tls(net::ip::tcp::socket& socket) {
    std::uint8_t first = 0;
    error_code error;
    const auto count =
        socket.receive(net::buffer(&first, 1), net::socket_base::message_peek, error);
    return error || count == 0 || first == 0x16;
}

net::awaitable<void> receive(std::shared_ptr<State> state, std::shared_ptr<Connection> connection,
                             std::shared_ptr<Arrival> arrival) {
    const bool has_begun = co_await says_something(arrival, state->options.header_time);
    if (!has_begun) co_return;
    auto socket = std::move(arrival->socket);
    connection->cut = nullptr;  // until the conversation has put its own there, in this same turn
    arrival.reset();
    if (!state->tls)
        co_await converse_plainly(std::move(state), std::move(connection), std::move(socket),
                                  Partner::api);
    else if (state->options.before_tls && !speaks_tls(socket))
        co_await converse_plainly(std::move(state), std::move(connection), std::move(socket),
                                  Partner::doorstep);
    else
        co_await converse_over_tls(std::move(state), std::move(connection), std::move(socket));
}

void begin(const std::shared_ptr<State>& state, net::ip::tcp::socket socket) {
    error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (error) return;
    const std::string address = plain_address(peer.address().to_string());
    const auto connection =
        state->connections.admit(address, is_trusted_proxy(state->options.trusted_proxies, address)
                                              ? Connections::Peer::trusted_proxy
                                              : Connections::Peer::itself);
    if (connection == nullptr) return;
    socket.set_option(net::ip::tcp::no_delay(true), error);
    auto arrival = std::make_shared<Arrival>(std::move(socket));
    connection->cut = [arrival] { shut(*arrival); };
    net::co_spawn(state->io, receive(state, connection, std::move(arrival)),
                  [state, connection](const std::exception_ptr& trouble) {
                      state->connections.remove(*connection);
                      if (trouble == nullptr) return;
                      state->api.metrics().counter("amani_http_broken_connections_total",
                                                   "Connections that ended with an exception")++;
                  });
}

net::awaitable<void> listen(std::shared_ptr<State> state) {
    net::steady_timer pause(state->io);
    while (!state->is_stopped) {
        net::ip::tcp::socket socket(state->io);
        const auto [error] = co_await state->acceptor.async_accept(socket, as_values);
        if (state->is_stopped) co_return;
        if (!error) {
            begin(state, std::move(socket));
            continue;
        }
        // Mostly the program is out of descriptors: cut a connection that can be spared, or wait
        // until others have finished.
        if (error == net::error::no_descriptors) (void)state->connections.make_room();
        pause.expires_after(std::chrono::milliseconds{10});
        co_await pause.async_wait(as_values);
    }
}

void open_acceptor(net::ip::tcp::acceptor& acceptor, const net::ip::tcp::endpoint& at) {
    try {
        acceptor.open(at.protocol());
        acceptor.set_option(net::socket_base::reuse_address(true));
        acceptor.bind(at);
        acceptor.listen();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error(base::cannot_listen(
            base::address_text(at.address().to_string(), at.port()), error.code().message()));
    }
}

[[noreturn]] void cannot_use(const std::filesystem::path& file, const error_code& error) {
    throw std::runtime_error(file.string() + " cannot be used for TLS: " + error.message());
}

net::ssl::context tls_of(const TlsFiles& files) {
    net::ssl::context tls{net::ssl::context::tls_server};
    tls.set_options(net::ssl::context::no_tlsv1 | net::ssl::context::no_tlsv1_1);
    error_code error;
    tls.use_certificate_chain_file(files.certificate_chain.string(), error);
    if (error) cannot_use(files.certificate_chain, error);
    tls.use_private_key_file(files.key.string(), net::ssl::context::pem, error);
    if (error) cannot_use(files.key, error);
    return tls;
}

}  // namespace

Server::Server(net::io_context& io, Api& api, ServerOptions options)
    : state_(std::make_shared<State>(io, api, std::move(options))) {
    for (auto& proxy : state_->options.trusted_proxies) {
        const std::string plain = plain_address(proxy);
        if (plain.empty()) throw std::invalid_argument(proxy + " is not a proxy's IP address");
        proxy = plain;
    }
    error_code not_an_address;
    const auto address = net::ip::make_address(state_->options.address, not_an_address);
    if (not_an_address)
        throw std::invalid_argument(state_->options.address + " is not an IP address");
    if (state_->options.tls) {
        reload_tls();
    } else if (!address.is_loopback()) {
        throw std::invalid_argument(
            "listening on " + state_->options.address +
            ", beyond this machine, needs TLS: give a certificate and its key, or listen on "
            "127.0.0.1");
    }
    const net::ip::tcp::endpoint endpoint(address, state_->options.port);
    open_acceptor(state_->acceptor, endpoint);
    api.metrics().gauge(
        "amani_http_connections", "Open connections", [state = std::weak_ptr<State>(state_)] {
            const auto alive = state.lock();
            return alive == nullptr ? 0.0 : static_cast<double>(alive->connections.size());
        });
    net::co_spawn(io, listen(state_), [](const std::exception_ptr& trouble) {
        if (trouble != nullptr) std::rethrow_exception(trouble);
    });
}

Server::~Server() { stop(); }

// Connections that are open keep what they were made with.
void Server::reload_tls() { state_->tls = tls_of(*state_->options.tls); }

std::uint16_t Server::port() const { return state_->acceptor.local_endpoint().port(); }

void Server::stop() {
    if (state_->is_stopped) return;
    state_->is_stopped = true;
    error_code ignored;
    state_->acceptor.close(ignored);
    state_->connections.cut_all();
}

OffThread off_thread_of(DoOn back) {
    auto pool = std::make_shared<net::thread_pool>(1);
    return [pool, back = std::move(back)](std::function<void()> work,
                                          std::function<void(std::exception_ptr)> then) {
        net::post(*pool, [back, work = std::move(work), then = std::move(then)]() mutable {
            std::exception_ptr trouble;
            try {
                work();
            } catch (...) {
                trouble = std::current_exception();
            }
            back([then = std::move(then), trouble] { then(trouble); });
        });
    };
}

}  // namespace amani::http
