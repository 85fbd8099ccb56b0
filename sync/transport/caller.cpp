#include "sync/transport/caller.h"

#include "sync/transport/limits.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace amani::transport {

namespace asio = boost::asio;
using session::Reason;

namespace {

const std::string no_answer =
    "no answer within " + std::to_string(limits::connect_patience.count()) + " seconds";

}  // namespace

Caller::Caller(asio::io_context& io, Owner& owner, const crypto::SecretKey& key,
               const crypto::PublicKey& pinned)
    : io_(io), owner_(owner), context_(key, pinned) {}

Caller::~Caller() {
    *here_ = nullptr;
    if (const auto connection = connection_.lock()) connection->abandon();
}

void Caller::call(Address address, session::Settings settings, Connection::Ended ended) {
    base::ensure(!*is_calling_, "one call at a time");
    *is_calling_ = true;
    auto done = [here = here_, is_calling = is_calling_,
                 ended = std::move(ended)](const Outcome& outcome) {
        *is_calling = false;
        if (!*here) return;
        if (outcome.memory) (*here)->memory_ = *outcome.memory;
        ended(outcome);
    };
    asio::co_spawn(io_, connect(here_, std::move(address), std::move(settings), done),
                   [done](const std::exception_ptr& trouble) {
                       if (!trouble) return;
                       try {
                           std::rethrow_exception(trouble);
                       } catch (const std::exception& error) {
                           done(Outcome{.reason = Reason::transport_lost, .text = error.what()});
                       }
                   });
}

// Starts only when the io_context runs. The caller may be destroyed by then, hence `here`.
asio::awaitable<void> Caller::connect(std::shared_ptr<Caller*> here, Address address,
                                      session::Settings settings, Connection::Ended ended) {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    if (!*here) co_return;
    struct Attempt {
        asio::ip::tcp::resolver resolver;
        asio::ip::tcp::socket socket;
        asio::steady_timer patience;
        bool is_out_of_patience = false;
    };
    const auto attempt =
        std::make_shared<Attempt>(asio::ip::tcp::resolver{io_}, asio::ip::tcp::socket{io_},
                                  asio::steady_timer{io_, limits::connect_patience});
    attempt->patience.async_wait([attempt](const boost::system::error_code& error) {
        if (error) return;
        attempt->is_out_of_patience = true;
        attempt->resolver.cancel();
        boost::system::error_code ignored;
        attempt->socket.close(ignored);
    });
    const auto [unknown, found] =
        co_await attempt->resolver.async_resolve(address.host, address.port, as_answer);
    boost::system::error_code failed = unknown;
    if (!failed) {
        const auto [refused, endpoint] =
            co_await asio::async_connect(attempt->socket, found, as_answer);
        failed = refused;
    }
    attempt->patience.cancel();
    if (!*here) co_return;
    if (failed) {
        const std::string why = attempt->is_out_of_patience ? no_answer : failed.message();
        ended(Outcome{.reason = Reason::transport_lost,
                      .text = address.host + ":" + address.port + ": " + why});
        co_return;
    }
    const auto connection =
        std::make_shared<Connection>(std::move(attempt->socket), context_.tls(), owner_, ended);
    connection_ = connection;
    settings.side = session::Settings::Side::opener;
    settings.memory = memory_;
    connection->run(
        Connection::Side::calls, [settings](const crypto::PublicKey&) { return settings; },
        [this](void* ssl) { context_.resume(ssl); });
}

void Caller::local_changed() {
    if (const auto connection = connection_.lock()) connection->local_changed();
}

void Caller::finish() {
    if (const auto connection = connection_.lock()) connection->close(Reason::finished, "");
}

void Caller::hang_up(const std::string& why) {
    if (const auto connection = connection_.lock()) connection->close(Reason::stopping, why);
}

}  // namespace amani::transport
