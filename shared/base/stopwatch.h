// How long something takes, for figures that an operator reads. What is decided by time asks a
// clock that is handed in (base/steady_time.h).
#pragma once

#include <chrono>

namespace amani::base {

class Stopwatch {
  public:
    [[nodiscard]] std::chrono::nanoseconds elapsed() const {
        return std::chrono::steady_clock::now() - begun_;
    }

  private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace amani::base
