#include "hub/messaging/http_gateway.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <chrono>

namespace amani::hub {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

constexpr std::chrono::seconds longest_answer{30};
constexpr std::size_t most_answer_bytes = 64U << 10;
constexpr std::size_t shown_of_answer = 200;

class HttpGateway : public Gateway {
  public:
    HttpGateway(asio::io_context& io, GatewayAddress address, std::string token)
        : io_(io), address_(std::move(address)), token_(std::move(token)) {
        tls_.set_default_verify_paths();
        tls_.set_verify_mode(asio::ssl::verify_peer);
    }

    void send(const Outgoing& message, std::function<void(Handed)> done) override {
        asio::co_spawn(io_, talk(message),
                       [done = std::move(done)](const std::exception_ptr& error, Handed handed) {
                           done(error ? Handed{Handed::Over::unknown, "the program failed"}
                                      : std::move(handed));
                       });
    }

  private:
    using Request = wire::request<wire::string_body>;

    [[nodiscard]] Request request_of(const Outgoing& message) const {
        Request request{wire::verb::post, address_.target, 11};
        request.set(wire::field::host, base::address_text(address_.at.host, address_.at.port));
        request.set(wire::field::user_agent, "amani-hub");
        request.set(wire::field::content_type, "application/json");
        request.set("Idempotency-Key", message.id);
        if (!token_.empty()) request.set(wire::field::authorization, "Bearer " + token_);
        request.body() = message_json(message);
        request.prepare_payload();
        return request;
    }

    // Until the request is being written, a failure means that nothing was sent.
    asio::awaitable<Handed> talk(Outgoing message) {
        const Request request = request_of(message);
        bool is_written = false;
        try {
            const std::string& host = address_.at.host;
            asio::ip::tcp::resolver resolver{io_};
            const auto found = co_await resolver.async_resolve(
                host, std::to_string(address_.at.port), asio::use_awaitable);
            if (address_.is_secure) {
                beast::ssl_stream<beast::tcp_stream> stream{io_, tls_};
                stream.set_verify_callback(asio::ssl::host_name_verification{host});
                SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
                auto& below = beast::get_lowest_layer(stream);
                below.expires_after(longest_answer);
                co_await below.async_connect(found, asio::use_awaitable);
                co_await stream.async_handshake(asio::ssl::stream_base::client,
                                                asio::use_awaitable);
                co_return co_await exchange(stream, request, is_written);
            }
            beast::tcp_stream stream{io_};
            stream.expires_after(longest_answer);
            co_await stream.async_connect(found, asio::use_awaitable);
            co_return co_await exchange(stream, request, is_written);
        } catch (const boost::system::system_error& error) {
            co_return Handed{is_written ? Handed::Over::unknown : Handed::Over::not_now,
                             error.code().message()};
        }
    }

    template <class Stream>
    static asio::awaitable<Handed> exchange(Stream& stream, const Request& request,
                                            bool& is_written) {
        is_written = true;
        co_await wire::async_write(stream, request, asio::use_awaitable);
        beast::flat_buffer buffer;
        wire::response_parser<wire::string_body> parser;
        parser.body_limit(most_answer_bytes);
        co_await wire::async_read(stream, buffer, parser, asio::use_awaitable);
        const auto& answer = parser.get();
        const auto over = meaning_of_status(answer.result_int());
        if (over == Handed::Over::sent) co_return Handed{};
        co_return Handed{over, std::to_string(answer.result_int()) + " " +
                                   answer.body().substr(0, shown_of_answer)};
    }

    asio::io_context& io_;
    GatewayAddress address_;
    std::string token_;
    asio::ssl::context tls_{asio::ssl::context::tls_client};
};

bool is_loopback(std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

}  // namespace

std::optional<GatewayAddress> gateway_address(std::string_view text) {
    GatewayAddress address;
    if (text.starts_with("https://")) {
        text.remove_prefix(8);
    } else if (text.starts_with("http://")) {
        text.remove_prefix(7);
        address.is_secure = false;
    } else {
        return std::nullopt;
    }
    const auto slash = text.find('/');
    if (slash != std::string_view::npos) address.target = text.substr(slash);
    const std::string host{text.substr(0, slash)};
    auto at = base::host_port(host);
    if (!at) at = base::host_port(host + (address.is_secure ? ":443" : ":80"));
    if (!at || at->port == 0) return std::nullopt;
    address.at = *std::move(at);
    if (!address.is_secure && !is_loopback(address.at.host)) return std::nullopt;
    return address;
}

Handed::Over meaning_of_status(unsigned status) {
    if (status >= 200 && status < 300) return Handed::Over::sent;
    if (status == 408 || status == 425 || status == 429 || status >= 500)
        return Handed::Over::not_now;
    return Handed::Over::refused;
}

std::unique_ptr<Gateway> http_gateway(asio::io_context& io, GatewayAddress address,
                                      std::string token) {
    return std::make_unique<HttpGateway>(io, std::move(address), std::move(token));
}

}  // namespace amani::hub
