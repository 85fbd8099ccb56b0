// What a person should see before a command is recorded that the rules allow: an agent may send
// more than the books say he has, a waybill's number may be unknown here (RULES §3.1), but nobody
// records a slip of the hand unseen. A warning is written like a refusal; it stops a command only
// until somebody who has seen it confirms.
//
// A command that can be doubted has, beside its decide(), an overload
//     Warnings warnings(const State&, const Command&);
// It is asked only after decide() has accepted the command.
#pragma once

#include "shared/domain/refusal/refusal_text.h"

#include <vector>

namespace amani::domain {

using Warning = RefusalText;
using Warnings = std::vector<Warning>;

template <class State, class Command>
[[nodiscard]] Warnings warnings_of(const State& state, const Command& command) {
    if constexpr (requires { warnings(state, command); })
        return warnings(state, command);
    else
        return {};
}

}  // namespace amani::domain
