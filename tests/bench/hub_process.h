// A hub's door in a process of its own, so that its memory and its threads are not the load's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace amani::bench {

class HubProcess {
  public:
    // Forks at once, while this program has no threads, no stores and little memory. The child
    // ends with this object, or with this program.
    HubProcess();
    ~HubProcess();
    HubProcess(const HubProcess&) = delete;
    HubProcess& operator=(const HubProcess&) = delete;

    // Serves the hub of a BusyNetwork that was made in `folder` and is closed again. Once.
    void serve(const std::filesystem::path& folder);
    [[nodiscard]] std::uint16_t port() const { return port_; }
    // Whether it has stored this many segments and applied all that it has. Doesn't wait.
    [[nodiscard]] bool has_applied(std::uint64_t segments);
    [[nodiscard]] double resident_kib() const;

  private:
    pid_t process_ = -1;
    int orders_ = -1;  // a folder's path
    int words_ = -1;   // the port, then the number of segments stored, whenever all is applied
    std::uint16_t port_ = 0;
    std::uint64_t applied_ = 0;
};

}  // namespace amani::bench
