// The progress of long work: on a terminal a bar with count, rate and time left, redrawn in place;
// elsewhere a line every five seconds. Always on stderr, nothing with --quiet.
#pragma once

#include "clients/cli/verbs/context.h"

#include <string>

namespace amani::cli {

class Progress {
  public:
    Progress(Context& context, std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // A `total` of 0 or less means unknown.
    void update(std::int64_t done, std::int64_t total);

  private:
    [[nodiscard]] std::string line(std::int64_t done, std::int64_t total,
                                   base::Duration since) const;
    Context& context_;
    std::string what_;
    base::Instant began_;
    base::Instant last_;
    bool is_drawn_ = false;
};

}  // namespace amani::cli
