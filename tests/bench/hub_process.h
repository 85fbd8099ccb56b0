// amani-hub in a process of its own, so that its memory and its threads are not the load's.
#pragma once

#include "running_program.h"
#include "served_station.h"

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace amani::bench {

class HubProcess {
  public:
    // Serves the hub of a BusyNetwork that was made in `folder` and is closed again.
    explicit HubProcess(const std::filesystem::path& folder);

    [[nodiscard]] std::uint16_t port() const { return port_; }  // sites call here
    [[nodiscard]] std::uint16_t http_port() const { return program_.http_port(); }
    [[nodiscard]] const RunningProgram& program() const { return program_; }
    // Whether nothing waits of what it has stored. Doesn't wait: asks the API, and that not more
    // often than every 20 ms; in between it says no.
    [[nodiscard]] bool has_applied();

  private:
    RunningProgram program_;
    std::uint16_t port_ = 0;
    ApiClient client_;
    std::chrono::steady_clock::time_point asked_{};
};

}  // namespace amani::bench
