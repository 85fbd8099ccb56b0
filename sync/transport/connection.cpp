#include "sync/transport/connection.h"

#include "sync/transport/limits.h"
#include "sync/transport/tls.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace amani::transport {

namespace asio = boost::asio;
using session::Reason;

namespace {

constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view cannot_store = "nothing can be stored here now; come again later";

}  // namespace

Connection::Connection(Socket socket, asio::ssl::context& context, Owner& owner, Ended ended)
    : stream_(std::move(socket), context),
      owner_(owner),
      ended_(std::move(ended)),
      began_(owner.clock().now()),
      steadily_since_(asio::steady_timer::clock_type::now()),
      alarm_(stream_.socket().get_executor()),
      something_to_say_(stream_.socket().get_executor(), asio::steady_timer::time_point::max()) {}

// Every coroutine ends here, so that an exception ends this connection and no other.
void Connection::spawn(asio::awaitable<void> work) {
    asio::co_spawn(stream_.socket().get_executor(), std::move(work),
                   [self = shared_from_this()](const std::exception_ptr& trouble) {
                       if (!trouble) return;
                       try {
                           std::rethrow_exception(trouble);
                       } catch (const std::exception& error) {
                           self->fail(error.what());
                       }
                   });
}

void Connection::run(Side side, SettingsFor settings,
                     const std::function<void(void*)>& before_handshake) {
    boost::system::error_code ignored;
    stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    if (before_handshake) before_handshake(stream_.native_handle());
    spawn(shake_hands(side, std::move(settings)));
}

asio::awaitable<void> Connection::shake_hands(Side side, SettingsFor settings) {
    set_alarm(limits::handshake_patience);
    spawn(keep_time());
    const auto [error, none] = co_await stream_.shake_hands(side);
    if (is_over_) co_return;
    const auto key = error ? std::nullopt : proved_key(stream_.native_handle());
    if (!key) {
        const bool is_pin =
            error && error.category() == asio::error::get_ssl_category() && side == Side::calls;
        lose(is_pin ? Reason::wrong_hub : Reason::transport_lost,
             is_pin ? "the hub shows another key than the pinned one" : error.message());
        co_return;
    }
    outcome_.handshake = is_resumed(stream_.native_handle()) ? Outcome::Handshake::resumed
                                                             : Outcome::Handshake::full;
    peer_key_ = *key;
    auto chosen = settings(*key);
    if (!chosen) co_return abandon();
    chosen->peer_key = *key;
    session_.emplace(std::move(*chosen), owner_.logs(), owner_.gate());
    spawn(speak());
    perform(session_->start(session_time()));
    spawn(listen());
}

asio::awaitable<void> Connection::listen() {
    const auto self = shared_from_this();
    std::vector<std::uint8_t> buffer(limits::idle_read_buffer);
    while (!is_over_) {
        const auto [error, size] = co_await stream_.read_some(buffer);
        if (is_over_) co_return;
        if (error) {
            if (session_->is_closed())
                end();
            else
                lose(Reason::transport_lost, cannot_write_.value_or(error.message()));
            co_return;
        }
        if (!session_->is_closed())
            perform(session_->on_bytes({buffer.data(), size}, session_time()));
        // The buffer is large only while much arrives: most of the time a hub has thousands of idle
        // connections.
        if (size == buffer.size()) {
            buffer.resize(limits::read_buffer);
        } else if (size <= limits::idle_read_buffer && buffer.size() > limits::idle_read_buffer) {
            buffer.resize(limits::idle_read_buffer);
            buffer.shrink_to_fit();
        }
    }
}

asio::awaitable<void> Connection::speak() {
    const auto self = shared_from_this();
    while (!is_over_) {
        if (outgoing_.empty()) {
            if (session_->is_closed()) break;
            something_to_say_.expires_at(asio::steady_timer::time_point::max());
            (void)co_await something_to_say_.async_wait(as_answer);
            continue;
        }
        const base::Bytes now = std::exchange(outgoing_, {});
        if (!co_await write(now)) co_return;
    }
    if (is_over_) co_return;
    // The last frames have left. listen() waits for the peer's end, so that they are not lost in a
    // connection reset.
    is_saying_goodbye_ = true;
    boost::system::error_code ignored;
    stream_.socket().shutdown(Socket::shutdown_send, ignored);
    set_alarm(limits::farewell_patience);
}

// Frame by frame into small records. False when the connection is over, or can only be read.
asio::awaitable<bool> Connection::write(base::ByteView frames) {
    while (!frames.empty()) {
        const std::size_t most =
            std::clamp(2 * written_, limits::first_record_bytes, limits::record_bytes);
        const base::ByteView record = frames.first(session::frames_within(frames, most));
        const auto [error, size] = co_await stream_.write(record);
        if (is_over_) co_return false;
        if (error) {
            if (session_->is_closed()) {
                end();
            } else {
                // The link was cut. Bytes that arrived before can still be read, and are worth it.
                cannot_write_ = error.message();
                set_alarm(limits::farewell_patience);
            }
            co_return false;
        }
        written_ += size;
        frames = frames.subspan(size);
        perform(session_->on_sent(size, session_time()));
    }
    co_return true;
}

asio::awaitable<void> Connection::keep_time() {
    const auto self = shared_from_this();
    while (!is_over_) {
        const auto [error] = co_await alarm_.async_wait(as_answer);
        if (is_over_) co_return;
        if (error) continue;  // it was set to another time
        if (!session_) {
            lose(Reason::transport_lost, "no TLS handshake in time");
        } else if (is_saying_goodbye_ || session_->is_closed()) {
            end();
        } else if (cannot_write_) {
            lose(Reason::transport_lost, *cannot_write_);
        } else {
            alarm_.expires_at(asio::steady_timer::time_point::max());
            try {
                perform(session_->on_wake(session_time()));
            } catch (const std::exception& failure) {  // and goes on keeping time for the farewell
                fail(failure.what());
            }
        }
    }
}

void Connection::set_alarm(std::chrono::milliseconds after) { alarm_.expires_after(after); }

void Connection::perform(session::Effects effects) {
    std::vector<session::Store> stores;
    for (session::Effect& effect : effects) {
        if (auto* send = std::get_if<session::Send>(&effect)) {
            if (cannot_write_) continue;
            base::append(outgoing_, send->bytes);
            something_to_say_.cancel();
        } else if (auto* store = std::get_if<session::Store>(&effect)) {
            stores.push_back(std::move(*store));
        } else if (const auto* wake = std::get_if<session::WakeAt>(&effect)) {
            if (cannot_write_) continue;  // the timer is set for the end of the connection
            const base::Duration wait = wake->at - session_time();
            set_alarm(std::chrono::milliseconds{std::max<std::int64_t>(wait.value, 0)});
        } else if (const auto* notice = std::get_if<session::Notice>(&effect)) {
            owner_.noticed(peer_key_, *notice);
        } else if (auto* close = std::get_if<session::Close>(&effect)) {
            outcome_.reason = close->reason;
            outcome_.text = std::move(close->text);
            outcome_.by_peer = close->by_peer;
            outcome_.free = close->free;
            something_to_say_.cancel();
            set_alarm(limits::farewell_patience);
        }
    }
    if (stores.empty()) return;
    owner_.store(std::move(stores),
                 [weak = weak_from_this(),
                  executor = stream_.socket().get_executor()](std::vector<session::Stored> stored) {
                     asio::dispatch(executor, [weak, stored = std::move(stored)] {
                         const auto self = weak.lock();
                         if (!self || self->is_over_) return;
                         if (stored.empty())
                             return self->close(Reason::stopping, std::string{cannot_store});
                         try {
                             self->perform(self->session_->on_stored(stored, self->session_time()));
                         } catch (const std::exception& error) {
                             self->fail(error.what());
                         }
                     });
                 });
}

void Connection::local_changed() {
    if (is_over_ || !session_) return;
    try {
        perform(session_->on_local(session_time()));
    } catch (const std::exception& error) {  // whoever recorded something has done so
        fail(error.what());
    }
}

void Connection::close(Reason reason, const std::string& text) {
    if (is_over_) return;
    if (session_)
        perform(session_->close(reason, text, session_time()));
    else
        lose(reason, text);
}

// Ends a session because of an error of our own. The peer is told that it is not to blame; the
// reason goes to our log.
void Connection::fail(const std::string& why) {
    if (is_over_) return;
    if (!session_ || session_->is_closed()) return lose(Reason::stopping, why);
    close(Reason::stopping, "this side is in trouble; come again later");
    outcome_.text = why;
}

void Connection::lose(Reason reason, std::string text) {
    if (is_over_) return;
    outcome_.reason = reason;
    outcome_.text = std::move(text);
    outcome_.by_peer = false;
    end();
}

void Connection::end() {
    if (is_over_) return;
    is_over_ = true;
    if (session_) {
        outcome_.session = session_->counters();
        if (session_->peer()) outcome_.peer = peer_key_;
        outcome_.memory = session_->memory();
    }
    if (outcome_.handshake != Outcome::Handshake::none) keep_resumable(stream_.native_handle());
    const WireBytes wire = wire_bytes(stream_.native_handle());
    outcome_.wire_in = wire.in;
    outcome_.wire_out = wire.out;
    shut();
    if (session_) owner_.ended(peer_key_, outcome_);
    if (ended_) ended_(outcome_);
}

void Connection::abandon() {
    if (is_over_) return;
    is_over_ = true;
    shut();
}

void Connection::shut() {
    boost::system::error_code ignored;
    stream_.socket().close(ignored);
    alarm_.cancel();
    something_to_say_.cancel();
}

base::Instant Connection::session_time() const {
    const auto since = asio::steady_timer::clock_type::now() - steadily_since_;
    return began_ +
           base::milliseconds(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

}  // namespace amani::transport
