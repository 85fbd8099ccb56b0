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
    asio::co_spawn(io, accept(here_), [](const std::exception_ptr& trouble) {
        if (trouble) std::rethrow_exception(trouble);
    });
}

Listener::~Listener() {
    *here_ = nullptr;
    for (const auto& [number, weak] : connections_)
        if (const auto connection = weak.lock()) connection->abandon();
}

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }

// Runs first when the io_context does: the listener may be gone by then, so `here` is brought
// along.
asio::awaitable<void> Listener::accept(std::shared_ptr<Listener*> here) {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    if (!*here) co_return;
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

// A peer that calls again may be quicker than the news that its last link is dead: what that
// connection holds of a segment is what the new one goes on with.
session::Memory Listener::memory_of(const crypto::PublicKey& peer) const {
    if (const auto newest = newest_.find(peer); newest != newest_.end())
        if (const auto open = connections_.find(newest->second); open != connections_.end())
            if (const auto connection = open->second.lock())
                if (auto memory = connection->memory()) return std::move(*memory);
    return memories_.of(peer);
}

session::Settings Listener::settings_for(const crypto::PublicKey& peer, std::uint64_t number) {
    session::Settings settings = owner_.settings_for(peer);
    settings.side = session::Settings::Side::answerer;
    settings.memory = memory_of(peer);
    newest_[peer] = number;
    return settings;
}

void Listener::take_leave(const crypto::PublicKey& peer, std::uint64_t number,
                          const Outcome& outcome) {
    const auto newest = newest_.find(peer);
    if (newest == newest_.end() || newest->second != number) return;  // a later one knows more
    newest_.erase(newest);
    if (outcome.peer && outcome.memory) memories_.keep(peer, *outcome.memory);
}

void Listener::welcome(asio::ip::tcp::socket socket) {
    const std::uint64_t number = next_++;
    const auto proved = std::make_shared<std::optional<crypto::PublicKey>>();
    const auto connection =
        std::make_shared<Connection>(std::move(socket), context_, owner_,
                                     [here = here_, number, proved](const Outcome& outcome) {
                                         if (!*here) return;
                                         (*here)->connections_.erase(number);
                                         if (*proved)
                                             (*here)->take_leave(**proved, number, outcome);
                                     });
    connections_.emplace(number, connection);
    connection->run(Connection::Stream::server,
                    [here = here_, number,
                     proved](const crypto::PublicKey& peer) -> std::optional<session::Settings> {
                        if (!*here) return std::nullopt;
                        *proved = peer;
                        return (*here)->settings_for(peer, number);
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
