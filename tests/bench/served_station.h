// A station behind its HTTP API on the loopback, served by a thread of its own, and a client that
// is signed in and asks one thing at a time.
#pragma once

#include "node/serving/serving.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/signature.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/verb.hpp>
#include <boost/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace amani::bench {

class ServedStation {
  public:
    // Nobody else touches the station while this lives, but by at_the_desk().
    explicit ServedStation(station::Station& station);
    ~ServedStation();
    [[nodiscard]] std::uint16_t port() const { return serving_.port(); }
    // Runs `work` on the station's thread, and waits for it.
    void at_the_desk(std::function<void()> work);

  private:
    const base::SystemSteadyClock steady_clock_;
    crypto::SystemRandomness randomness_;
    boost::asio::io_context io_{1};
    // Connections are another thread's: this one would end when there is nothing to do for it.
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stays_{
        io_.get_executor()};
    serving::Serving serving_;
    std::thread thread_;
};

class ApiClient {
  public:
    // Signs in as the bench's user (a_site.h).
    explicit ApiClient(std::uint16_t port);
    // "/jobs"; throws unless the answer is a success.
    boost::json::value get(std::string_view address);
    // The body alone, as it came.
    std::string text(std::string_view address);
    boost::json::value post(std::string_view address, const boost::json::object& body);

  private:
    void connect();
    std::string ask(boost::beast::http::verb method, std::string_view address, std::string body);

    std::uint16_t port_ = 0;
    boost::asio::io_context io_;
    boost::beast::tcp_stream stream_{io_};
    boost::beast::flat_buffer buffer_;
    std::string cookie_;
    std::string csrf_;
    std::int64_t keys_ = 0;
};

}  // namespace amani::bench
