// Time that never jumps, for waits: how long somebody must wait, when a patience ends. The wall
// clock (base::Clock) says when something happened; people and networks set it, by years at times.
#pragma once

#include "shared/base/time.h"

namespace amani::base {

class SteadyClock {
  public:
    virtual ~SteadyClock() = default;
    // Since some moment before the program's work began.
    [[nodiscard]] virtual Duration elapsed() const = 0;
};

// A due time that was stored, as the wall clock now sees it: never further than `longest` away,
// whatever clock it was stored by.
[[nodiscard]] constexpr Duration wait_until(Instant due, Instant now, Duration longest) {
    if (due <= now) return {};
    return due > now + longest ? longest : due - now;
}

constexpr Duration operator+(Duration a, Duration b) { return {a.value + b.value}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.value - b.value}; }

}  // namespace amani::base
