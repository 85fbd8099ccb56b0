// One client's conversation with the server: requests in order, each answered before the next is
// read. Included by server.cpp alone; these two files are the only place that knows Beast.
#pragma once

#include "shared/http/api.h"
#include "shared/http/connections.h"
#include "shared/http/forwarded.h"
#include "shared/http/framing.h"
#include "shared/http/kept_body.h"
#include "shared/http/limits.h"
#include "shared/http/pace.h"
#include "shared/http/server.h"
#include "shared/http/wire_text.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <algorithm>

namespace amani::http {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using boost::system::error_code;

inline constexpr auto as_values = net::as_tuple(net::use_awaitable);
inline constexpr std::size_t piece_bytes = 16U << 10;  // of an answer, written at once
inline constexpr std::size_t idle_bytes = 512;         // the buffer while waiting for a request

inline std::chrono::milliseconds of(base::Duration duration) {
    return std::chrono::milliseconds{duration.value};
}

// The time by the clock of the timers.
inline base::Duration timers_now() {
    const auto since = net::steady_timer::clock_type::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}
inline net::steady_timer::time_point at(base::Duration time) {
    return net::steady_timer::time_point{of(time)};
}

struct Server::State {
    State(net::io_context& context, Api& served, ServerOptions chosen)
        : io(context),
          api(served),
          options(std::move(chosen)),
          acceptor(context),
          connections({.callers = options.connections,
                       .strangers = options.strangers,
                       .callers_of_a_place = options.connections_of_a_peer,
                       .strangers_of_a_place = options.strangers_of_a_peer}) {}
    net::io_context& io;
    Api& api;
    ServerOptions options;
    net::ip::tcp::acceptor acceptor;
    std::optional<net::ssl::context> tls;
    Connections connections;
    bool is_stopped = false;
};

template <class Fields>
void read_headers(const Fields& fields, Request& request) {
    for (const auto& field : fields) {
        std::string name{field.name_string()};
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const auto [header, is_first] = request.headers.try_emplace(name);
        if (!is_first) header->second += name == "cookie" ? "; " : ", ";
        header->second += std::string_view{field.value()};
    }
}

// What a request's body is read into: text, or a spool where its route keeps bodies.
struct ArrivingBody {
    struct value_type {
        std::string text;
        std::optional<BodySpool> spool;
    };
    class reader {
      public:
        template <bool is_request, class Fields>
        reader(wire::header<is_request, Fields>&, value_type& body) : body_(body) {}
        void init(const boost::optional<std::uint64_t>&, error_code& error) { error = {}; }
        template <class Buffers>
        std::size_t put(const Buffers& buffers, error_code& error) {
            std::size_t count = 0;
            for (const net::const_buffer buffer : beast::buffers_range_ref(buffers)) {
                const std::string_view piece{static_cast<const char*>(buffer.data()),
                                             buffer.size()};
                count += piece.size();
                if (!body_.spool) {
                    body_.text += piece;
                } else if (const auto trouble = body_.spool->add(piece)) {
                    error.assign(trouble.value(), boost::system::generic_category());
                    return count;
                }
            }
            return count;
        }
        void finish(error_code& error) { error = {}; }

      private:
        value_type& body_;
    };
};

// Whether the error comes from a spool's disk, which alone has errors of this category.
inline bool is_disks(const error_code& error) {
    return error.category() == boost::system::generic_category();
}

inline int status_of(const error_code& error) {
    if (is_disks(error)) return 503;
    if (error == wire::error::header_limit || error == wire::error::buffer_overflow) return 431;
    if (error == wire::error::body_limit) return 413;
    return 400;
}

// Whether the connection itself is broken, so that there is nobody to answer.
inline bool is_gone(const error_code& error) {
    return error == beast::error::timeout || error == wire::error::end_of_stream ||
           error == net::error::operation_aborted || error == net::error::connection_reset ||
           error == net::error::eof || error == net::error::broken_pipe ||
           error == net::ssl::error::stream_truncated;
}

// Whom a client talks to: the API, or, without TLS where it is needed, ServerOptions::before_tls.
enum class Partner { api, doorstep };

// One client's conversation: requests in order, each answered before the next is read.
template <class Stream>
class Conversation {
  public:
    Conversation(std::shared_ptr<Server::State> state, std::shared_ptr<Connection> connection,
                 Stream& stream, Partner partner)
        : state_(std::move(state)),
          connection_(std::move(connection)),
          stream_(stream),
          partner_(partner) {}

    net::awaitable<void> run() {
        bool goes_on = true;
        while (goes_on) {
            const bool has_more = co_await wait_for_bytes();
            if (!has_more) co_return;
            goes_on = co_await one_request();
        }
    }

  private:
    using Parser = wire::request_parser<ArrivingBody>;

    void expire_after(base::Duration time) {
        beast::get_lowest_layer(stream_).expires_after(of(time));
    }
    [[nodiscard]] Pace a_pace() const {
        return {timers_now(), state_->options.stall_time, state_->options.least_bytes_per_second};
    }
    void expire_by(const Pace& pace) {
        beast::get_lowest_layer(stream_).expires_at(at(pace.deadline(timers_now())));
    }

    // Waits for the next request with a small buffer.
    net::awaitable<bool> wait_for_bytes() {
        if (buffer_.size() > 0) co_return true;
        buffer_.shrink_to_fit();
        state_->connections.rests(*connection_);
        expire_after(state_->options.idle_time);
        const auto [error, count] =
            co_await stream_.async_read_some(buffer_.prepare(idle_bytes), as_values);
        state_->connections.works(*connection_);
        buffer_.commit(count);
        co_return !error;
    }

    net::awaitable<bool> one_request() {
        Parser parser;
        parser.header_limit(limits::header_bytes);
        parser.body_limit(boost::none);
        expire_after(state_->options.header_time);
        const auto [error, count] =
            co_await wire::async_read_header(stream_, buffer_, parser, as_values);
        if (error) co_return co_await refuse(error);
        Request request;
        const bool is_understood = read_head(parser, request);
        if (!is_understood) co_return co_await refuse(wire::error::bad_target);
        if (const auto status = framing_in_doubt(request, parser.get().version()))
            co_return co_await refuse_with(*status);
        const auto trouble = co_await read_body(parser, request);
        if (trouble) co_return co_await refuse(trouble);
        auto& body = parser.get().body();
        request.body = std::move(body.text);
        if (body.spool) request.kept = body.spool->finish();
        const bool is_head_only = request.method == Method::head;
        const bool keeps_alive = parser.keep_alive() && !state_->is_stopped;
        const bool may_chunk = parser.get().version() >= 11;
        Response response = co_await ask(std::move(request));
        if (std::holds_alternative<std::string>(response.body)) {
            co_return co_await write_whole(response, is_head_only, keeps_alive);
        }
        co_return co_await write_stream(response, is_head_only, keeps_alive && may_chunk,
                                        may_chunk);
    }

    bool read_head(const Parser& parser, Request& request) const {
        const auto& message = parser.get();
        request.method = method_named(std::string_view{message.method_string()});
        read_headers(message, request);
        request.peer = client_behind(state_->options.trusted_proxies, connection_->peer,
                                     request.header("x-forwarded-for"));
        request.is_proxied = is_trusted_proxy(state_->options.trusted_proxies, connection_->peer);
        const bool is_encrypted = state_->tls && partner_ == Partner::api;
        request.is_secure =
            is_encrypted || (request.is_proxied && request.header("x-forwarded-proto") == "https");
        return read_target(std::string_view{message.target()}, request);
    }

    net::awaitable<error_code> read_body(Parser& parser, const Request& head) {
        if (parser.is_done()) co_return error_code{};
        const auto announced = parser.content_length();
        // A body as small as anybody may send is read without looking at who sends it.
        const bool is_small = announced && *announced <= limits::unknown_body_bytes;
        const bool is_for_all = is_small || partner_ == Partner::doorstep;
        const BodyPlan plan = is_for_all ? BodyPlan{} : state_->api.body_plan(head);
        if (plan.is_for_known) state_->connections.has_proved(*connection_);
        body_limit_ = plan.limit;
        if (announced && *announced > plan.limit) co_return wire::error::body_limit;
        parser.body_limit(plan.limit);
        if (plan.kind == BodyKind::kept)
            parser.get().body().spool.emplace(state_->options.spool_directory);
        if (beast::iequals(parser.get()[wire::field::expect], "100-continue")) {
            const bool sent = co_await write_all("HTTP/1.1 100 Continue\r\n\r\n");
            if (!sent) co_return net::error::eof;
        }
        Pace pace = a_pace();
        while (!parser.is_done()) {
            expire_by(pace);
            const auto [error, count] =
                co_await wire::async_read_some(stream_, buffer_, parser, as_values);
            if (error) co_return error;
            pace.moved(count);
        }
        co_return error_code{};
    }

    net::awaitable<bool> refuse(error_code error) {
        if (is_gone(error)) co_return false;
        co_return co_await refuse_with(status_of(error));
    }

    // Refuses and closes: it is not certain any more where the next request would begin.
    net::awaitable<bool> refuse_with(int status) {
        const Response response = state_->api.protocol_refusal(status, body_limit_);
        co_await write_whole(response, false, false);
        co_await drain();
        co_return false;
    }

    // Reads on for a moment while the client is still sending, so that the refusal is not lost in a
    // connection reset.
    net::awaitable<void> drain() {
        error_code ignored;
        beast::get_lowest_layer(stream_).socket().shutdown(net::ip::tcp::socket::shutdown_send,
                                                           ignored);
        expire_after(base::seconds(2));
        std::size_t left = 4U << 20;
        buffer_.clear();
        while (left > 0) {
            const auto [error, count] =
                co_await stream_.async_read_some(buffer_.prepare(piece_bytes), as_values);
            if (error) co_return;
            left -= std::min(left, count);
        }
    }

    struct Slot {
        explicit Slot(const net::any_io_executor& executor) : timer(executor) {}
        std::optional<Response> response;
        net::steady_timer timer;
    };

    net::awaitable<Response> ask(Request request) {
        if (partner_ == Partner::doorstep) co_return state_->options.before_tls(request);
        auto slot = std::make_shared<Slot>(co_await net::this_coro::executor);
        slot->timer.expires_at(net::steady_timer::time_point::max());
        // The connection may be gone before its answer comes.
        state_->api.handle(std::move(request), [weak = std::weak_ptr{slot}](Response response) {
            const auto slot = weak.lock();
            if (slot == nullptr) return;
            slot->response = std::move(response);
            slot->timer.cancel();
        });
        while (!slot->response) co_await slot->timer.async_wait(as_values);
        if (slot->response->is_for_known) state_->connections.has_proved(*connection_);
        co_return std::move(*slot->response);
    }

    net::awaitable<bool> write_all(std::string_view text) {
        Pace pace = a_pace();
        while (!text.empty()) {
            expire_by(pace);
            const auto piece = text.substr(0, piece_bytes);
            const auto [error, count] = co_await stream_.async_write_some(
                net::buffer(piece.data(), piece.size()), as_values);
            if (error) co_return false;
            pace.moved(count);
            text.remove_prefix(count);
        }
        co_return true;
    }

    net::awaitable<bool> write_whole(const Response& response, bool is_head_only,
                                     bool keeps_alive) {
        const bool has_body = response.status != 204 && response.status != 304;
        std::string text = head_text(response, has_body ? Framing::length : Framing::no_body,
                                     keeps_alive ? After::keep_alive : After::close);
        if (!is_head_only && has_body) text += response.text();
        const bool sent = co_await write_all(text);
        co_return sent&& keeps_alive;
    }

    net::awaitable<bool> write_stream(Response& response, bool is_head_only, bool keeps_alive,
                                      bool may_chunk) {
        const auto source = std::get<std::shared_ptr<BodySource>>(response.body);
        // An HTTP/1.0 client reads until the end of the connection.
        const std::string head =
            head_text(response, may_chunk ? Framing::chunks : Framing::until_close,
                      keeps_alive ? After::keep_alive : After::close);
        bool sent = co_await write_all(head);
        net::steady_timer timer(co_await net::this_coro::executor);
        source->wake = connection_->wake = [&timer] { timer.cancel(); };
        const Forget forget_wake(connection_->wake);
        const Forget forget_source(source->wake);
        bool goes_on = sent && !is_head_only;
        while (goes_on) {
            std::string chunk;
            auto next = source->next(chunk);
            if (next == BodySource::State::waiting && chunk.empty()) {
                timer.expires_after(of(state_->options.silence));
                const auto [error] = co_await timer.async_wait(as_values);
                if (state_->is_stopped) break;
                if (error == net::error::operation_aborted) continue;
                auto said = source->on_silence();
                if (said)
                    chunk = std::move(*said);
                else
                    next = BodySource::State::ended;
            }
            // While the answer is still being made, other connections have their turn.
            if (chunk.empty() && next == BodySource::State::more)
                co_await net::post(net::use_awaitable);
            if (!chunk.empty()) {
                const std::string framed = may_chunk ? chunk_text(chunk) : chunk;
                sent = co_await write_all(framed);
            }
            goes_on = sent && next != BodySource::State::ended && !state_->is_stopped;
        }
        if (sent && may_chunk && !is_head_only) sent = co_await write_all(last_chunk);
        co_return sent&& keeps_alive;
    }

    std::shared_ptr<Server::State> state_;
    std::shared_ptr<Connection> connection_;
    Stream& stream_;
    Partner partner_;
    beast::flat_buffer buffer_{limits::header_bytes + (64U << 10)};
    std::size_t body_limit_ = 0;  // of the request that is being read, for its refusal
};

}  // namespace amani::http
