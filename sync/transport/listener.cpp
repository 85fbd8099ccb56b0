#include "sync/transport/listener.h"

#include "sync/transport/limits.h"
#include "sync/transport/tls.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace amani::transport {

namespace asio = boost::asio;

Listener::Listener(asio::io_context& io, const asio::ip::tcp::endpoint& at, Owner& owner,
                   const crypto::SecretKey& key)
    : acceptor_(io, at),
      context_(answering_context(key)),
      owner_(owner),
      memories_(limits::remembered_bytes),
      here_(std::make_shared<Listener*>(this)) {
    // An acceptor that fails for good throws out of the io_context: the program must not go on
    // deaf.
    asio::co_spawn(io, accept(), [](const std::exception_ptr& trouble) {
        if (trouble) std::rethrow_exception(trouble);
    });
}

Listener::~Listener() { *here_ = nullptr; }

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }

asio::awaitable<void> Listener::accept() {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    const auto here = here_;
    asio::steady_timer pause{acceptor_.get_executor()};
    while (*here && acceptor_.is_open()) {
        auto [error, socket] = co_await acceptor_.async_accept(as_answer);
        if (!*here || error == asio::error::operation_aborted) co_return;
        if (error) {  // out of descriptors, or the caller has gone again
            pause.expires_after(std::chrono::milliseconds{100});
            (void)co_await pause.async_wait(as_answer);
        } else if (connections_.size() < limits::connections) {
            welcome(std::move(socket));
        }
    }
}

void Listener::welcome(asio::ip::tcp::socket socket) {
    const std::uint64_t number = next_++;
    const auto connection = std::make_shared<Connection>(
        std::move(socket), context_, owner_, [here = here_, number](const Outcome& outcome) {
            if (!*here) return;
            (*here)->connections_.erase(number);
            if (outcome.peer) (*here)->memories_.keep(*outcome.peer, outcome.memory);
        });
    connections_.emplace(number, connection);
    connection->run(Connection::Stream::server, [this](const crypto::PublicKey& peer) {
        session::Settings settings = owner_.settings_for(peer);
        settings.side = session::Settings::Side::answerer;
        settings.memory = memories_.of(peer);
        return settings;
    });
}

void Listener::local_changed() {
    local_changed([](base::SiteId) { return true; });
}

void Listener::local_changed(const std::function<bool(base::SiteId)>& concerns) {
    const auto now = connections_;
    for (const auto& [number, weak] : now) {
        const auto connection = weak.lock();
        const auto peer = connection ? connection->peer() : std::nullopt;
        if (peer && concerns(peer->log.site())) connection->local_changed();
    }
}

void Listener::stop() {
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    const auto now = connections_;
    for (const auto& [number, weak] : now)
        if (const auto connection = weak.lock())
            connection->close(session::Reason::stopping, "the hub is stopping; come again");
}

}  // namespace amani::transport
