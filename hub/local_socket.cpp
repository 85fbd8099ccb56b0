#include "hub/local_socket.h"

#include "node/station/descriptor.h"
#include "shared/base/program_log.h"
#include "shared/codec/json.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <chrono>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amani::hub {

namespace asio = boost::asio;
namespace json = boost::json;
using Protocol = asio::local::stream_protocol;

namespace {

constexpr auto as_answer = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t line_bytes = 4 << 20;  // a backup names every log of the network
constexpr std::size_t askers_at_once = 8;
constexpr std::chrono::seconds patience{60};
constexpr std::size_t longest_address = 100;  // of 108 that the system takes

// The system accepts short addresses of sockets only; a long one is reached through an open folder.
struct Place {
    station::Descriptor folder;
    std::string path;
};

Place place_in(const std::filesystem::path& directory) {
    Place place{{}, (directory / "hub.socket").string()};
    if (place.path.size() <= longest_address) return place;
    place.folder =
        station::Descriptor{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    place.path = "/proc/self/fd/" + std::to_string(place.folder.number()) + "/hub.socket";
    return place;
}

bool is_one_of_us(Protocol::socket& socket) {
    ucred asker{};
    socklen_t size = sizeof asker;
    if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &asker, &size) != 0)
        return false;
    return asker.uid == 0 || asker.uid == ::geteuid();
}

std::optional<json::object> object_of(std::string_view line) {
    auto parsed = codec::parse_json(line);
    if (!parsed || !parsed->is_object()) return std::nullopt;
    return std::move(parsed->get_object());
}

}  // namespace

struct LocalSocket::State : std::enable_shared_from_this<State> {
    State(asio::io_context& io, Handler handler_of_requests)
        : acceptor(io), handler(std::move(handler_of_requests)) {}

    asio::awaitable<void> accept() {
        const auto self = shared_from_this();
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(as_answer);
            if (!acceptor.is_open() || error == asio::error::operation_aborted) co_return;
            if (error || askers >= askers_at_once || !is_one_of_us(socket)) {
                // Running out of descriptors would fail again at once: wait a moment.
                asio::steady_timer pause{acceptor.get_executor(), std::chrono::milliseconds{50}};
                (void)co_await pause.async_wait(as_answer);
                continue;
            }
            ++askers;
            asio::co_spawn(acceptor.get_executor(), serve(std::move(socket)),
                           [self](const std::exception_ptr&) { --self->askers; });
        }
    }

    asio::awaitable<void> serve(Protocol::socket given) {
        const auto self = shared_from_this();
        const auto socket = std::make_shared<Protocol::socket>(std::move(given));
        asio::steady_timer alarm{acceptor.get_executor(), patience};
        alarm.async_wait([socket](const boost::system::error_code& error) {
            boost::system::error_code ignored;
            if (!error) socket->close(ignored);
        });
        std::string line;
        const auto [failed, size] = co_await asio::async_read_until(
            *socket, asio::dynamic_buffer(line, line_bytes), '\n', as_answer);
        if (failed || !handler) co_return;
        const std::string answer = json::serialize(answer_to({line.data(), size})) + "\n";
        (void)co_await asio::async_write(*socket, asio::buffer(answer), as_answer);
    }

    json::object answer_to(std::string_view line) {
        const auto request = object_of(line);
        if (!request) return {{"error", "an object of JSON in one line was expected"}};
        try {
            return handler(*request);
        } catch (const std::exception& error) {  // a full disk, for instance: tell the command
            base::log_event("hub.request_failed", {{"error", error.what()}});
            return {{"error", error.what()}};
        }
    }

    Protocol::acceptor acceptor;
    Handler handler;
    std::size_t askers = 0;
};

LocalSocket::LocalSocket(asio::io_context& io, const std::filesystem::path& directory,
                         Handler handler)
    : state_(std::make_shared<State>(io, std::move(handler))) {
    const Place place = place_in(directory);
    ::unlink(place.path.c_str());
    state_->acceptor.open();
    state_->acceptor.bind(place.path);
    ::chmod(place.path.c_str(), 0600);
    state_->acceptor.listen();
    asio::co_spawn(io, state_->accept(), [](const std::exception_ptr&) {});
}

LocalSocket::~LocalSocket() { stop(); }

void LocalSocket::stop() {
    boost::system::error_code ignored;
    state_->acceptor.close(ignored);
    state_->handler = nullptr;
}

std::optional<json::object> ask_running_hub(const std::filesystem::path& directory,
                                            const json::object& request) {
    const Place place = place_in(directory);
    asio::io_context io;
    Protocol::socket socket{io};
    boost::system::error_code failed;
    socket.connect(place.path, failed);
    if (!failed) asio::write(socket, asio::buffer(json::serialize(request) + "\n"), failed);
    if (failed) return std::nullopt;
    std::string answer;
    std::optional<json::object> heard;
    asio::async_read_until(socket, asio::dynamic_buffer(answer, line_bytes), '\n',
                           [&](const boost::system::error_code& error, std::size_t size) {
                               if (!error) heard = object_of({answer.data(), size});
                           });
    io.run_for(patience);
    return heard;
}

}  // namespace amani::hub
