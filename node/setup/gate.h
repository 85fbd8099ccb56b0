// The one-time code with which a site is set up in a browser. It stands on the terminal of the
// program, so who has it is at the machine, and no page or other user of the machine is.
#pragma once

#include "shared/base/steady_time.h"
#include "shared/http/refusal.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::setup {

class Gate {
  public:
    static constexpr int tries = 10;
    static constexpr base::Duration life = base::hours(1);

    Gate(base::Randomness& randomness, const base::SteadyClock& clock);

    // 128 bits in groups of four: "3F2A-90C1-…".
    [[nodiscard]] const std::string& code() const { return code_; }
    // Why whoever has typed this may not go on; a wrong code costs a try. Digits of any script,
    // small letters and blanks are taken.
    [[nodiscard]] std::optional<http::Refusal> refuse(std::string_view typed);
    // Closed for good, by time or tries: another code needs another start of the program.
    [[nodiscard]] bool is_closed() const;
    [[nodiscard]] int tries_left() const { return tries_left_; }

  private:
    const base::SteadyClock& clock_;
    base::Duration begun_;
    std::string code_;
    int tries_left_ = tries;
};

}  // namespace amani::setup
