#include "sync/transport/tls_stream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <new>
#include <sys/socket.h>

namespace amani::transport {

namespace asio = boost::asio;

// OpenSSL's own way to a socket would let a lost link end the program (SIGPIPE), and does not say
// what was wrong with it.
struct TlsStream::Link {
    static TlsStream& stream(BIO* bio) { return *static_cast<TlsStream*>(BIO_get_data(bio)); }

    // What recv() or send() answered, for OpenSSL.
    static int told(BIO* bio, ssize_t size, int try_again, std::size_t* done) {
        BIO_clear_retry_flags(bio);
        if (size > 0) {
            *done = static_cast<std::size_t>(size);
            return 1;
        }
        *done = 0;
        auto& trouble = stream(bio).trouble_;
        if (size == 0)
            trouble = asio::error::eof;
        else if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
            BIO_set_flags(bio, try_again | BIO_FLAGS_SHOULD_RETRY);
        else
            trouble = {errno, boost::system::system_category()};
        return 0;
    }
    static int read(BIO* bio, char* into, std::size_t most, std::size_t* done) {
        const auto size = ::recv(stream(bio).socket_.native_handle(), into, most, 0);
        return told(bio, size, BIO_FLAGS_READ, done);
    }
    static int write(BIO* bio, const char* from, std::size_t size, std::size_t* done) {
        const auto sent = ::send(stream(bio).socket_.native_handle(), from, size, MSG_NOSIGNAL);
        return told(bio, sent, BIO_FLAGS_WRITE, done);
    }
    // Whatever is written is on its way at once.
    static long control(BIO*, int what, long, void*) { return what == BIO_CTRL_FLUSH ? 1 : 0; }
    static int create(BIO* bio) {
        BIO_set_init(bio, 1);
        return 1;
    }
    static const BIO_METHOD* method() {
        static BIO_METHOD* const made = [] {
            BIO_METHOD* method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "link");
            if (method == nullptr) throw std::bad_alloc{};
            BIO_meth_set_read_ex(method, &read);
            BIO_meth_set_write_ex(method, &write);
            BIO_meth_set_ctrl(method, &control);
            BIO_meth_set_create(method, &create);
            return method;
        }();
        return made;
    }
};

namespace {

SSL* raw(void* ssl) { return static_cast<SSL*>(ssl); }

}  // namespace

void TlsStream::Free::operator()(void* ssl) const { SSL_free(raw(ssl)); }

TlsStream::TlsStream(Socket socket, asio::ssl::context& context)
    : socket_(std::move(socket)), ssl_(SSL_new(context.native_handle())) {
    BIO* bio = ssl_ ? BIO_new(Link::method()) : nullptr;
    if (bio == nullptr) throw std::bad_alloc{};
    BIO_set_data(bio, this);
    SSL_set_bio(raw(ssl_.get()), bio, bio);
    SSL_set_mode(raw(ssl_.get()), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_set_read_ahead(raw(ssl_.get()), 1);  // several records at once
    boost::system::error_code ignored;
    socket_.native_non_blocking(true, ignored);
}

TlsStream::~TlsStream() = default;

boost::system::error_code TlsStream::what_went_wrong() const {
    if (trouble_) return trouble_;
    const unsigned long why = ERR_get_error();
    if (why == 0) return asio::error::eof;
    return {static_cast<int>(why), asio::error::get_ssl_category()};
}

// Others have their turn after each step: a peer that sends as fast as we read does not keep the
// thread.
template <class Step>
asio::awaitable<TlsStream::Done> TlsStream::go_on(Step step) {
    constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
    while (true) {
        ERR_clear_error();
        std::size_t size = 0;
        const int result = step(raw(ssl_.get()), size);
        if (result == 1) {
            co_await asio::post(socket_.get_executor(), asio::use_awaitable);
            co_return Done{{}, size};
        }
        const int wants = SSL_get_error(raw(ssl_.get()), result);
        if (wants != SSL_ERROR_WANT_READ && wants != SSL_ERROR_WANT_WRITE)
            co_return Done{what_went_wrong(), 0};
        const auto [error] = co_await socket_.async_wait(
            wants == SSL_ERROR_WANT_READ ? Socket::wait_read : Socket::wait_write, as_answer);
        if (error) co_return Done{error, 0};
    }
}

asio::awaitable<TlsStream::Done> TlsStream::shake_hands(Side side) {
    side == Side::answers ? SSL_set_accept_state(raw(ssl_.get()))
                          : SSL_set_connect_state(raw(ssl_.get()));
    return go_on([](SSL* ssl, std::size_t&) { return SSL_do_handshake(ssl); });
}

asio::awaitable<TlsStream::Done> TlsStream::read_some(std::span<std::uint8_t> into) {
    return go_on([into](SSL* ssl, std::size_t& size) {
        return SSL_read_ex(ssl, into.data(), into.size(), &size);
    });
}

asio::awaitable<TlsStream::Done> TlsStream::write(base::ByteView bytes) {
    return go_on([bytes](SSL* ssl, std::size_t& size) {
        return SSL_write_ex(ssl, bytes.data(), bytes.size(), &size);
    });
}

}  // namespace amani::transport
