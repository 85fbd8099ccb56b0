// What a side keeps of a peer between two sessions. Losing it costs bytes and never more.
#pragma once

#include "sync/session/positions.h"
#include "sync/session/receiver.h"

#include <array>
#include <optional>

namespace amani::session {

struct Memory {
    std::optional<Part> part;  // the beginning of a segment that was cut off
    Positions said;            // what we have told it, and it has surely heard
    // What it has told us: the vector that it built on last, and what came of that. Which of the
    // two it builds on next depends on whether it knows that we have heard.
    std::array<Positions, 2> heard;

    [[nodiscard]] std::size_t bytes() const {
        const std::size_t positions =
            said.all().size() + heard[0].all().size() + heard[1].all().size();
        return sizeof *this + positions * sizeof(Position) + (part ? part->bytes.size() : 0);
    }
};

}  // namespace amani::session
