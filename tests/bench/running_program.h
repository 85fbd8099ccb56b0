// One of our programs as people run it, in a process of its own.
#pragma once

#include <boost/json.hpp>

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace amani::bench {

// The programs of this build lie beside the bench's own.
[[nodiscard]] std::filesystem::path program(std::string_view name);

class RunningProgram {
  public:
    // Starts it and waits until it says, as its first line and as JSON, where it listens. It ends
    // with this object, or with this program. What it has to tell an operator goes to `log`.
    RunningProgram(std::vector<std::string> command, const std::filesystem::path& log);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    [[nodiscard]] const boost::json::value& ready() const { return ready_; }
    [[nodiscard]] std::uint16_t http_port() const;
    [[nodiscard]] double resident_kib() const;
    // What it has on its heaps and stacks: of resident_kib(), what is no file's.
    [[nodiscard]] double anonymous_kib() const;

  private:
    pid_t process_ = -1;
    boost::json::value ready_;
};

}  // namespace amani::bench
