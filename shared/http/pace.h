// How fast the other side must be: after a time of grace, so many bytes a second on average since
// the beginning. A time-out for each byte would not do, since a client could send one byte just
// before each ends.
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
    // The moment by which more bytes must have moved: within the grace, unless too few have moved
    // since the beginning.
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
