// The machine's own clocks. Used only in the programs' main.
#pragma once

#include "shared/base/steady_time.h"

#include <chrono>

namespace amani::base {

class SystemClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    }
};

class SystemSteadyClock final : public SteadyClock {
  public:
    [[nodiscard]] Duration elapsed() const override {
        const auto since = std::chrono::steady_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    }
};

}  // namespace amani::base
