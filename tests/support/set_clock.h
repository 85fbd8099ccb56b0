// A clock that stands still until a test sets it.
#pragma once

#include "shared/base/time.h"

namespace amani::hub {

class SetClock final : public base::Clock {
  public:
    [[nodiscard]] base::Instant now() const override { return now_; }
    void set(base::Instant now) { now_ = now; }
    void advance(base::Duration by) { now_ = now_ + by; }

  private:
    base::Instant now_{1'763'000'000'000};  // 1404/08/22
};

}  // namespace amani::hub
