#include "hub_process.h"

#include "busy_network.h"

#include "hub/door.h"
#include "shared/base/ensure.h"

#include <array>
#include <csignal>
#include <fstream>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace amani::bench {

namespace {

void write_number(int to, std::uint64_t number) {
    base::ensure(::write(to, &number, sizeof number) == sizeof number, "a pipe to this bench");
}

std::uint64_t read_number(int from) {
    std::uint64_t number = 0;
    base::ensure(::read(from, &number, sizeof number) == sizeof number, "the hub lives");
    return number;
}

void be_a_hub(int orders, int words) {
    std::array<char, 4096> path{};
    if (::read(orders, path.data(), path.size() - 1) <= 0) return;  // it was never needed
    const base::SystemClock clock;
    const hub::OpenHub hub = open_busy_hub(path.data(), clock);
    boost::asio::io_context io{1};
    hub::Door door{io, *hub.centre, {.at = {boost::asio::ip::make_address("127.0.0.1"), 0}}};
    door.on_applied = [&] { write_number(words, door.counts().segments_stored); };
    write_number(words, door.port());
    io.run();
}

}  // namespace

HubProcess::HubProcess() {
    std::array<int, 2> orders{};
    std::array<int, 2> words{};
    base::ensure(::pipe(orders.data()) == 0 && ::pipe(words.data()) == 0, "pipes to a hub");
    const pid_t parent = ::getpid();
    process_ = ::fork();
    base::ensure(process_ >= 0, "a process for a hub");
    if (process_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(1);
        ::close(orders[1]);
        ::close(words[0]);
        be_a_hub(orders[0], words[1]);
        ::_exit(0);
    }
    ::close(orders[0]);
    ::close(words[1]);
    orders_ = orders[1];
    words_ = words[0];
}

HubProcess::~HubProcess() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    ::close(orders_);
    ::close(words_);
}

void HubProcess::serve(const std::filesystem::path& folder) {
    const std::string path = folder.string();
    base::ensure(::write(orders_, path.data(), path.size()) == static_cast<ssize_t>(path.size()),
                 "the hub waits for its folder");
    port_ = static_cast<std::uint16_t>(read_number(words_));
}

bool HubProcess::has_applied(std::uint64_t segments) {
    pollfd said{.fd = words_, .events = POLLIN, .revents = 0};
    while (::poll(&said, 1, 0) > 0) applied_ = read_number(words_);
    return applied_ >= segments;
}

double HubProcess::resident_kib() const {
    std::ifstream status{"/proc/" + std::to_string(process_) + "/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6));
    return 0;
}

}  // namespace amani::bench
