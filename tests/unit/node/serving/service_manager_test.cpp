#include "node/serving/service_manager.h"

#include "unit/shared/store/scratch_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace amani::serving {
namespace {

// What systemd listens on.
class AManager {
  public:
    AManager() : channel_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un at{};
        at.sun_family = AF_UNIX;
        std::strncpy(at.sun_path, socket().c_str(), sizeof at.sun_path - 1);
        EXPECT_EQ(::bind(channel_, reinterpret_cast<const sockaddr*>(&at), sizeof at), 0);
    }
    ~AManager() { ::close(channel_); }
    AManager(const AManager&) = delete;
    AManager& operator=(const AManager&) = delete;
    [[nodiscard]] std::string socket() const { return (folder_ / "notify").string(); }
    // The next message; empty when there is none.
    [[nodiscard]] std::string heard() const {
        std::array<char, 512> text{};
        const auto size = ::recv(channel_, text.data(), text.size(), MSG_DONTWAIT);
        return size <= 0 ? std::string{} : std::string(text.data(), static_cast<std::size_t>(size));
    }

  private:
    store::ScratchFolder folder_;
    int channel_;
};

TEST(ServiceManager, HearsThatTheDoorsAreOpenAndThatTheProgramEnds) {
    const AManager systemd;
    const ServiceManager manager{systemd.socket()};
    manager.ready("serves AG-KRJ");
    EXPECT_EQ(systemd.heard(), "READY=1\nSTATUS=serves AG-KRJ");
    manager.stopping();
    EXPECT_EQ(systemd.heard(), "STOPPING=1");
}

TEST(ServiceManager, IsKnownFromTheEnvironmentWhichNoChildInherits) {
    const AManager systemd;
    ::setenv("NOTIFY_SOCKET", systemd.socket().c_str(), 1);
    ::setenv("WATCHDOG_USEC", "3000000", 1);
    ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
    const auto manager = ServiceManager::of_environment();
    EXPECT_EQ(manager.pulse(), std::chrono::microseconds{1'500'000});
    manager.stopping();
    EXPECT_EQ(systemd.heard(), "STOPPING=1");
    for (const auto* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        EXPECT_EQ(std::getenv(name), nullptr) << name;
}

TEST(ServiceManager, WatchesNoOtherProcessThroughUs) {
    ::setenv("NOTIFY_SOCKET", "/nowhere", 1);
    ::setenv("WATCHDOG_USEC", "3000000", 1);
    ::setenv("WATCHDOG_PID", "1", 1);
    EXPECT_EQ(ServiceManager::of_environment().pulse(), std::nullopt);
}

TEST(ServiceManager, ThatIsNotThereCostsNothing) {
    ServiceManager{{}}.ready("alone");
    ServiceManager{"/no/such/socket"}.ready("nobody listens");
    EXPECT_EQ(ServiceManager{{}}.pulse(), std::nullopt);
}

TEST(Heartbeat, IsHeardAsOftenAsTheThreadTurnsAndNoLonger) {
    const AManager systemd;
    const ServiceManager manager{systemd.socket(), std::chrono::microseconds{2'000}};
    boost::asio::io_context io{1};
    const Heartbeat heartbeat{io, manager};
    EXPECT_EQ(systemd.heard(), "WATCHDOG=1");
    EXPECT_EQ(systemd.heard(), "") << "nothing turns";
    io.run_one();
    EXPECT_EQ(systemd.heard(), "WATCHDOG=1");
    io.run_one();
    EXPECT_EQ(systemd.heard(), "WATCHDOG=1");
}

}  // namespace
}  // namespace amani::serving
