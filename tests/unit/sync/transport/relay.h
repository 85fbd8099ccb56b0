// A TCP relay in the io_context of a test: looks at the TLS records that pass, and dies after a
// number of bytes, so that both ends hear of it or only the caller.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace amani::transport {

class Relay {
  public:
    enum class Death { is_heard_by_both, is_heard_by_the_caller };
    Relay(boost::asio::io_context& io, std::uint16_t target)
        : acceptor_(io, {boost::asio::ip::make_address("127.0.0.1"), 0}), target_(target) {
        boost::asio::co_spawn(io, accept(), boost::asio::detached);
    }
    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::size_t carries = SIZE_MAX;  // of each connection, both ways together
    Death death = Death::is_heard_by_both;
    std::size_t largest_record = 0;  // on the wire, without its head

  private:
    using Socket = boost::asio::ip::tcp::socket;
    template <class Value>
    using Awaitable = boost::asio::awaitable<Value>;
    static constexpr auto as_answer = boost::asio::as_tuple(boost::asio::use_awaitable);

    struct Line {
        Socket caller;
        Socket listener;
        std::size_t left;
    };
    // Where one way's stream stands: TLS 1.3 records have a head of five bytes, the last two a
    // size.
    struct Records {
        std::array<std::uint8_t, 5> head{};
        std::size_t in_head = 0;
        std::size_t left = 0;
    };

    Awaitable<void> accept() {
        for (;;) {
            auto [error, caller] = co_await acceptor_.async_accept(as_answer);
            if (error) co_return;
            auto line = std::make_shared<Line>(
                Line{std::move(caller), Socket{acceptor_.get_executor()}, carries});
            line->listener.connect({boost::asio::ip::make_address("127.0.0.1"), target_});
            lines_.push_back(line);
            boost::asio::co_spawn(acceptor_.get_executor(),
                                  pump(line, line->caller, line->listener), boost::asio::detached);
            boost::asio::co_spawn(acceptor_.get_executor(),
                                  pump(line, line->listener, line->caller), boost::asio::detached);
        }
    }
    Awaitable<void> pump(std::shared_ptr<Line> line, Socket& from, Socket& to) {
        std::array<std::uint8_t, 1024> buffer{};
        Records records;
        for (;;) {
            const auto [error, size] =
                co_await from.async_read_some(boost::asio::buffer(buffer), as_answer);
            const std::size_t passed = std::min(size, line->left);
            line->left -= passed;
            look_at(records, {buffer.data(), passed});
            const auto [unwritten, written] = co_await boost::asio::async_write(
                to, boost::asio::buffer(buffer.data(), passed), as_answer);
            if (error || unwritten || line->left == 0) co_return die(*line);
        }
    }
    void look_at(Records& records, std::span<const std::uint8_t> bytes) {
        for (const std::uint8_t byte : bytes) {
            if (records.left > 0) {
                --records.left;
                continue;
            }
            records.head[records.in_head++] = byte;
            if (records.in_head < records.head.size()) continue;
            records.in_head = 0;
            records.left = std::size_t{records.head[3]} << 8 | records.head[4];
            largest_record = std::max(largest_record, records.left);
        }
    }
    void die(Line& line) const {
        boost::system::error_code ignored;
        line.caller.close(ignored);
        if (death == Death::is_heard_by_both) line.listener.close(ignored);
    }

    boost::asio::ip::tcp::acceptor acceptor_;
    std::uint16_t target_;
    std::vector<std::shared_ptr<Line>> lines_;  // a listener that has not heard stays connected
};

}  // namespace amani::transport
