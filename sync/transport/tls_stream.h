// TLS over a socket. OpenSSL reads and writes the socket by itself and gives its buffers back as
// soon as they are empty, so that an idle connection has none; Boost.Asio's stream keeps 68 KiB.
#pragma once

#include "shared/base/bytes.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <cstdint>
#include <memory>
#include <span>

namespace amani::transport {

// One thread. At most one read and one write may be under way. Closing the socket ends both.
class TlsStream {
  public:
    using Socket = boost::asio::ip::tcp::socket;
    enum class Side { answers, calls };

    TlsStream(Socket socket, boost::asio::ssl::context& context);
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    [[nodiscard]] Socket& socket() { return socket_; }
    [[nodiscard]] void* native_handle() { return ssl_.get(); }  // the SSL*

    struct Done {
        boost::system::error_code error;  // of the category of TLS, when it is not the link's fault
        std::size_t size = 0;
    };
    [[nodiscard]] boost::asio::awaitable<Done> shake_hands(Side side);
    [[nodiscard]] boost::asio::awaitable<Done> read_some(std::span<std::uint8_t> into);
    // Writes all of it, as one record where the context's limit allows it.
    [[nodiscard]] boost::asio::awaitable<Done> write(base::ByteView bytes);

  private:
    struct Free {
        void operator()(void* ssl) const;
    };
    template <class Step>
    boost::asio::awaitable<Done> go_on(Step step);
    [[nodiscard]] boost::system::error_code what_went_wrong() const;

    struct Link;  // how OpenSSL reads and writes the socket
    Socket socket_;
    boost::system::error_code trouble_;  // of the socket
    std::unique_ptr<void, Free> ssl_;
};

}  // namespace amani::transport
