#include "node/serving/service_manager.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace amani::serving {

namespace {

// The variable's value, which is taken out of the environment.
std::string taken(const char* name) {
    const char* value = std::getenv(name);
    std::string text = value == nullptr ? "" : value;
    ::unsetenv(name);
    return text;
}

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || read != end) return std::nullopt;
    return number;
}

}  // namespace

ServiceManager ServiceManager::of_environment() {
    auto socket = taken("NOTIFY_SOCKET");
    const auto patience = number_in(taken("WATCHDOG_USEC"));
    const auto process = number_in(taken("WATCHDOG_PID"));
    const bool is_for_us = patience && *patience > 0 && (!process || *process == ::getpid());
    return ServiceManager{
        std::move(socket),
        is_for_us ? std::optional{std::chrono::microseconds{*patience}} : std::nullopt};
}

void ServiceManager::ready(std::string_view status) const {
    tell(std::string{"READY=1\nSTATUS="}.append(status));
}

void ServiceManager::stopping() const { tell("STOPPING=1"); }

void ServiceManager::is_alive() const { tell("WATCHDOG=1"); }

std::optional<std::chrono::microseconds> ServiceManager::pulse() const {
    if (!watchdog_ || socket_.empty()) return std::nullopt;
    return *watchdog_ / 2;
}

// One datagram. A manager that does not listen is no reason to do less, or to wait.
void ServiceManager::tell(std::string_view message) const {
    sockaddr_un to{};
    if (socket_.empty() || socket_.size() >= sizeof to.sun_path) return;
    to.sun_family = AF_UNIX;
    std::ranges::copy(socket_, to.sun_path);
    if (socket_.front() == '@') to.sun_path[0] = '\0';  // an abstract name
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    const int channel = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (channel < 0) return;
    (void)::sendto(channel, message.data(), message.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                   reinterpret_cast<const sockaddr*>(&to), length);
    ::close(channel);
}

Heartbeat::Heartbeat(boost::asio::io_context& io, const ServiceManager& manager)
    : manager_(manager), timer_(io) {
    beat();
}

void Heartbeat::beat() {
    const auto pulse = manager_.pulse();
    if (!pulse) return;
    manager_.is_alive();
    timer_.expires_after(*pulse);
    timer_.async_wait([this](const boost::system::error_code& cancelled) {
        if (!cancelled) beat();
    });
}

}  // namespace amani::serving
