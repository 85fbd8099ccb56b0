// Wrong passwords make the next try wait: a few are free, then 1, 2, 4 … seconds up to a quarter of
// an hour. Who is counted is the caller's choice. Bounded memory: the oldest entry is forgotten
// first. All times are a steady clock's.
#pragma once

#include "shared/base/steady_time.h"

#include <map>
#include <optional>
#include <string>

namespace amani::http {

class BackOff {
  public:
    // How long `who` has to wait from now; nothing when it may try.
    [[nodiscard]] std::optional<base::Duration> wait(const std::string& who,
                                                     base::Duration now) const;
    // `free_failures` cost no waiting.
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
