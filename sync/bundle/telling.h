// What a side says to a peer that is not there: a session with an imagined peer, who holds what the
// real one is known to hold, grants any credit, and says nothing more.
#pragma once

#include "sync/session/session.h"

#include <vector>

namespace amani::bundle {

// The frames, whole ones, of little more than `most_bytes`. `settings.expected` must be the peer.
// `theirs`: how far it holds the logs of its scope; what is not named it does not hold.
[[nodiscard]] base::Bytes tell(session::Settings settings, session::LogPort& logs,
                               const std::vector<session::Position>& theirs, base::Instant now,
                               std::size_t most_bytes);

}  // namespace amani::bundle
