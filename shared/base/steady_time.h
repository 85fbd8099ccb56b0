// Time that never jumps, for waits and time-outs. The wall clock (base::Clock) tells when something
// happened; people and networks set it, sometimes by years.
#pragma once

#include "shared/base/time.h"

namespace amani::base {

class SteadyClock {
  public:
    virtual ~SteadyClock() = default;
    // Since some moment before the program's work began.
    [[nodiscard]] virtual Duration elapsed() const = 0;
};

// How long to wait for a stored due time: never longer than `longest`, whatever the clock was by
// which it was stored.
[[nodiscard]] constexpr Duration wait_until(Instant due, Instant now, Duration longest) {
    if (due <= now) return {};
    return due > now + longest ? longest : due - now;
}

constexpr Duration operator+(Duration a, Duration b) { return {a.value + b.value}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.value - b.value}; }

}  // namespace amani::base
