// What systemd, when it has started this program, is told: that the doors are open, what goes on,
// that the program ends, and again and again that the desk's thread turns (sd_notify(3)). Without
// systemd nobody is told anything.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace amani::serving {

class ServiceManager {
  public:
    // `socket`: as NOTIFY_SOCKET has it; empty: there is no manager. `watchdog`: after so long
    // without a word from the desk it starts the program anew.
    explicit ServiceManager(std::string socket,
                            std::optional<std::chrono::microseconds> watchdog = {})
        : socket_(std::move(socket)), watchdog_(watchdog) {}
    // By this process's environment, from which it is taken: no child speaks for the program.
    [[nodiscard]] static ServiceManager of_environment();

    // `status` is shown to whoever asks the manager, so nothing secret.
    void ready(std::string_view status) const;
    void stopping() const;
    // Half of the time after which the manager loses its patience.
    [[nodiscard]] std::optional<std::chrono::microseconds> pulse() const;
    void is_alive() const;

  private:
    void tell(std::string_view message) const;

    std::string socket_;
    std::optional<std::chrono::microseconds> watchdog_;
};

// Tells the manager that this io_context's thread turns, as long as it does: whoever blocks the
// thread, blocks this too.
class Heartbeat {
  public:
    Heartbeat(boost::asio::io_context& io, const ServiceManager& manager);

  private:
    void beat();
    const ServiceManager& manager_;
    boost::asio::steady_timer timer_;
};

}  // namespace amani::serving
