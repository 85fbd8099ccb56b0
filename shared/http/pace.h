// How quick the other side has to be: a grace, and then so many bytes a second on average since it
// began. Who sends a byte whenever a patience is about to end is as slow as who sends none.
#pragma once

#include "shared/base/steady_time.h"

#include <algorithm>
#include <cstddef>

namespace amani::http {

class Pace {
  public:
    Pace(base::Duration began, base::Duration grace, std::size_t bytes_per_second)
        : began_(began), grace_(grace), bytes_per_second_(bytes_per_second) {}
    void moved(std::size_t bytes) { moved_ += bytes; }
    // By when something must move next: within the grace, unless what has moved since the beginning
    // is too little already.
    [[nodiscard]] base::Duration deadline(base::Duration now) const {
        const auto earned = static_cast<std::int64_t>(moved_ * 1'000 / bytes_per_second_);
        return std::min(now + grace_, began_ + grace_ + base::milliseconds(earned));
    }

  private:
    base::Duration began_;
    base::Duration grace_;
    std::size_t bytes_per_second_;
    std::size_t moved_ = 0;
};

}  // namespace amani::http
