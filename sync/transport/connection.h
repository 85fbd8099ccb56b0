// One TLS connection and its session: carries bytes and time to the session and does what it asks.
// A thin shell: nothing here decides.
#pragma once

#include "sync/transport/owner.h"
#include "sync/transport/tls_stream.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>

namespace amani::transport {

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    using Socket = TlsStream::Socket;
    using Side = TlsStream::Side;
    using Ended = std::function<void(const Outcome&)>;

    Connection(Socket socket, boost::asio::ssl::context& context, Owner& owner, Ended ended);

    // Runs handshake and session. `before_handshake` gets the SSL*; `settings` are asked for once
    // the peer's key is proved. If they are nothing, the owner of the connection is gone and it
    // ends.
    using SettingsFor = std::function<std::optional<session::Settings>(const crypto::PublicKey&)>;
    void run(Side side, SettingsFor settings,
             const std::function<void(void*)>& before_handshake = {});
    // Nothing before the peer is admitted.
    [[nodiscard]] std::optional<session::Peer> peer() const {
        return session_ ? session_->peer() : std::nullopt;
    }
    // What a session with this peer that begins now should know of the present one.
    [[nodiscard]] std::optional<session::Memory> memory() const {
        return session_ ? std::optional{session_->memory()} : std::nullopt;
    }
    // Something changed in the logs here.
    void local_changed();
    void close(session::Reason reason, const std::string& text);
    // Ends without telling anybody, because the owner is being destroyed.
    void abandon();

  private:
    boost::asio::awaitable<void> shake_hands(Side side, SettingsFor settings);
    boost::asio::awaitable<void> listen();
    boost::asio::awaitable<void> speak();
    boost::asio::awaitable<bool> write(base::ByteView frames);
    boost::asio::awaitable<void> keep_time();
    void spawn(boost::asio::awaitable<void> work);
    void perform(session::Effects effects);
    void set_alarm(std::chrono::milliseconds after);
    // The wall clock as it was when the conversation began, and the time since then: a clock that
    // is set meanwhile neither ends a session nor keeps a dead one open.
    [[nodiscard]] base::Instant session_time() const;
    void shut();
    void fail(const std::string& why);
    void lose(session::Reason reason, std::string text);
    void end();

    TlsStream stream_;
    Owner& owner_;
    Ended ended_;
    base::Instant began_;
    boost::asio::steady_timer::time_point steadily_since_;
    boost::asio::steady_timer alarm_;
    boost::asio::steady_timer something_to_say_;
    std::optional<session::Session> session_;
    crypto::PublicKey peer_key_;
    base::Bytes outgoing_;
    std::size_t written_ = 0;
    std::optional<std::string> cannot_write_;  // the reason; what has arrived is still read
    Outcome outcome_;
    bool is_over_ = false;
    bool is_saying_goodbye_ = false;
};

}  // namespace amani::transport
