// What a side keeps of a peer between two sessions. Losing it costs bytes and never more.
#pragma once

#include "sync/session/positions.h"
#include "sync/session/receiver.h"

#include <array>
#include <vector>

namespace amani::session {

struct Memory {
    std::vector<Part> parts;  // the beginnings of segments that were cut off
    // Something that we sent last was not answered: the peer may hold a part of it, which nobody
    // but the peer knows.
    bool was_cut_off = false;
    Positions said;  // what we have told it, and it has surely heard
    // What it has told us: the vector that it built on last, and what came of that. Which of the
    // two it builds on next depends on whether it knows that we have heard.
    std::array<Positions, 2> heard;

    [[nodiscard]] std::size_t bytes() const {
        const std::size_t positions =
            said.all().size() + heard[0].all().size() + heard[1].all().size();
        std::size_t all = sizeof *this + positions * sizeof(Position);
        for (const Part& part : parts) all += sizeof part + part.bytes.size();
        return all;
    }
};

}  // namespace amani::session
