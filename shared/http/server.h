// Carries the frame over TCP: HTTP/1.1 on the loopback by default, HTTPS when the site opens itself
// to its LAN. Beast lives in server.cpp and its conversation.h alone. Everything runs on the
// io_context that is given (one thread); only password checks go to a thread of the server's own.
//
// A slow or hostile client costs one bounded connection: headers must come within seconds, bodies
// and answers must move at a least speed. Strangers cannot lock others out: their connections are
// limited in all and by address (an IPv6 address by its /64, the loopback like any other), and one
// on which nobody has signed in makes room for the next.
#pragma once

#include "shared/base/time.h"
#include "shared/http/accounts.h"
#include "shared/http/message.h"
#include "shared/http/threads.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace amani::http {

class Api;

struct TlsFiles {
    std::filesystem::path certificate_chain;  // PEM
    std::filesystem::path key;                // PEM
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0 = any free one
    std::optional<TlsFiles> tls;
    // Answers who speaks without TLS where it is needed, instead of the API; empty: his connection
    // is closed.
    std::function<Response(const Request&)> before_tls = {};
    std::size_t connections = 1'024;
    std::size_t connections_of_a_peer = 256;
    std::size_t strangers = 256;  // connections on which nobody has signed in
    std::size_t strangers_of_a_peer = 64;
    // Addresses of reverse proxies, whose X-Forwarded-For is believed; not counted by address.
    std::vector<std::string> trusted_proxies = {};
    base::Duration header_time = base::seconds(10);  // the first byte, TLS, and a head, each
    base::Duration idle_time = base::seconds(60);
    base::Duration stall_time = base::seconds(30);  // a body or an answer that does not move
    std::size_t least_bytes_per_second = 512;       // of one that does, over all its time
    base::Duration silence = base::seconds(15);     // a live stream's heartbeat
    // Where large bodies lie while they are worked on.
    std::filesystem::path spool_directory = std::filesystem::temp_directory_path();
};

class Server {
  public:
    // Listens at once. Throws std::runtime_error, with the address and what to do, when the address
    // or a TLS file cannot be used, and std::invalid_argument for an address beyond the loopback
    // without TLS.
    Server(boost::asio::io_context& io, Api& api, ServerOptions options);
    ~Server();
    [[nodiscard]] std::uint16_t port() const;
    // Reads the TLS files again, for connections to come; from the io_context's thread. Throws
    // std::runtime_error when they cannot be used, and goes on with those that were read before.
    void reload_tls();
    // Stops listening and cuts all connections; from the io_context's thread.
    void stop();

    struct State;  // of server.cpp alone

  private:
    std::shared_ptr<State> state_;
};

// A background thread; the result of its work is handed `back`.
[[nodiscard]] OffThread off_thread_of(DoOn back);

}  // namespace amani::http
