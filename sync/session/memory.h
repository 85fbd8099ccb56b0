// What a side remembers of a peer between two sessions. Losing it costs bytes and nothing else.
#pragma once

#include "sync/session/positions.h"
#include "sync/session/receiver.h"

#include <array>
#include <vector>

namespace amani::session {

struct Memory {
    std::vector<Part> parts;  // the beginnings of segments that were cut off
    // What we sent last was not answered, so the peer may hold a part of it that we do not know of.
    bool was_cut_off = false;
    Positions said;  // the vector that we have told the peer and that it has surely heard
    // What the peer has told us: the vector that its last one was based on, and the result. Its
    // next vector is based on either of them, depending on whether it knows that we have heard.
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
