// Wrong passwords make the next try wait: a few are free, then 1, 2, 4 … seconds up to a quarter of
// an hour. The caller chooses whom or what is counted. Memory is bounded: the oldest entry is
// forgotten first. All times are by a steady clock.
#pragma once

#include "shared/base/steady_time.h"

#include <map>
#include <optional>
#include <string>

namespace amani::http {

class BackOff {
  public:
    // How long `who` has to wait from now; nothing when it may try now.
    [[nodiscard]] std::optional<base::Duration> wait(const std::string& who,
                                                     base::Duration now) const;
    // The first `free_failures` failures cost no waiting.
    void failed(const std::string& who, base::Duration now, int free_failures);
    void succeeded(const std::string& who) { failures_.erase(who); }

  private:
    struct Failures {
        int count = 0;
        base::Duration last;
        base::Duration until;
    };
    std::map<std::string, Failures> failures_;
};

}  // namespace amani::http
