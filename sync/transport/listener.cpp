#include "sync/transport/listener.h"

#include "shared/base/listening.h"
#include "shared/base/neighbourhood.h"
#include "sync/transport/limits.h"
#include "sync/transport/tls.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <stdexcept>

namespace amani::transport {

namespace asio = boost::asio;

struct Listener::Arrival {
    explicit Arrival(asio::ip::tcp::socket from)
        : socket(std::move(from)), patience(socket.get_executor(), limits::first_byte_patience) {}
    asio::ip::tcp::socket socket;
    asio::steady_timer patience;
};

namespace {

asio::ip::tcp::acceptor open_at(asio::io_context& io, const asio::ip::tcp::endpoint& at) {
    try {
        return asio::ip::tcp::acceptor{io, at};
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error(base::cannot_listen(
            base::address_text(at.address().to_string(), at.port()), error.code().message()));
    }
}

}  // namespace

Listener::Listener(asio::io_context& io, const asio::ip::tcp::endpoint& at, Owner& owner,
                   const crypto::SecretKey& key)
    : acceptor_(open_at(io, at)),
      context_(answering_context(key)),
      owner_(owner),
      doorkeeper_({.callers = limits::connections,
                   .strangers = limits::strangers,
                   .callers_of_a_place = limits::connections,
                   .strangers_of_a_place = limits::strangers_of_a_place}),
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
    boost::system::error_code ignored;
    for (const auto& [number, arrival] : arrivals_) arrival->socket.close(ignored);
}

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }

// Starts only when the io_context runs. The listener may be destroyed by then, hence `here`.
asio::awaitable<void> Listener::accept(std::shared_ptr<Listener*> here) {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    if (!*here) co_return;
    asio::steady_timer pause{acceptor_.get_executor()};
    while (*here && acceptor_.is_open()) {
        auto [error, socket] = co_await acceptor_.async_accept(as_answer);
        if (!*here || error == asio::error::operation_aborted) co_return;
        if (error) {  // out of descriptors, or the caller has gone again
            if (error == asio::error::no_descriptors)
                (void)doorkeeper_.make_room([this](auto leaving) { return send_away(leaving); });
            pause.expires_after(std::chrono::milliseconds{10});
            (void)co_await pause.async_wait(as_answer);
        } else {
            let_in(std::move(socket));
        }
    }
}

// A peer may call again before we notice that its last link is dead. The new session then goes on
// with the unfinished segments of the old connection.
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
    if (newest == newest_.end() || newest->second != number) return;  // a later one replaced it
    newest_.erase(newest);
    if (outcome.peer && outcome.memory) memories_.keep(peer, *outcome.memory);
}

void Listener::let_in(asio::ip::tcp::socket socket) {
    boost::system::error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    if (gone) return;
    const std::uint64_t number = next_++;
    const auto place = base::neighbourhood_of(peer.address().to_string());
    if (!doorkeeper_.admit(number, place, [this](auto leaving) { return send_away(leaving); }))
        return;
    const auto arrival = std::make_shared<Arrival>(std::move(socket));
    arrivals_.emplace(number, arrival);
    asio::co_spawn(acceptor_.get_executor(), hear_first(here_, number, arrival),
                   [here = here_, number](const std::exception_ptr& trouble) {
                       if (trouble && *here) (*here)->has_left(number);
                   });
}

asio::awaitable<void> Listener::hear_first(std::shared_ptr<Listener*> here, std::uint64_t number,
                                           std::shared_ptr<Arrival> arrival) {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    arrival->patience.async_wait([arrival](const boost::system::error_code& cancelled) {
        boost::system::error_code ignored;
        if (!cancelled) arrival->socket.close(ignored);
    });
    const auto [error] =
        co_await arrival->socket.async_wait(asio::socket_base::wait_read, as_answer);
    arrival->patience.cancel();
    if (!*here) co_return;
    (*here)->arrivals_.erase(number);
    if (error || !arrival->socket.is_open())
        (*here)->has_left(number);
    else
        (*here)->welcome(number, std::move(arrival->socket));
}

void Listener::has_left(std::uint64_t number) {
    arrivals_.erase(number);
    connections_.erase(number);
    open_ = connections_.size();
    doorkeeper_.has_left(number);
}

bool Listener::send_away(std::uint64_t number) {
    boost::system::error_code ignored;
    if (const auto found = arrivals_.find(number); found != arrivals_.end())
        found->second->socket.close(ignored);
    if (const auto found = connections_.find(number); found != connections_.end()) {
        const auto connection = found->second.lock();
        if (connection && connection->peer()) return false;
        if (connection) connection->abandon();
        // A stranger may prove any number of keys, so its memory is dropped with its connection.
        std::erase_if(newest_, [number](const auto& one) { return one.second == number; });
    }
    arrivals_.erase(number);
    connections_.erase(number);
    open_ = connections_.size();
    return true;
}

void Listener::welcome(std::uint64_t number, asio::ip::tcp::socket socket) {
    const auto proved = std::make_shared<std::optional<crypto::PublicKey>>();
    const auto connection =
        std::make_shared<Connection>(std::move(socket), context_, owner_,
                                     [here = here_, number, proved](const Outcome& outcome) {
                                         if (!*here) return;
                                         (*here)->has_left(number);
                                         if (*proved)
                                             (*here)->take_leave(**proved, number, outcome);
                                     });
    connections_.emplace(number, connection);
    open_ = connections_.size();
    connection->run(Connection::Side::answers,
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
    for (const auto& [number, arrival] : arrivals_) arrival->socket.close(ignored);
    const auto now = connections_;
    for (const auto& [number, weak] : now)
        if (const auto connection = weak.lock())
            connection->close(session::Reason::stopping, "the hub is stopping; come again");
}

}  // namespace amani::transport
