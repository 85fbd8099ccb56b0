// What a session asks its owner to do, in order.
#pragma once

#include "sync/session/ports.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::session {

struct Send {
    base::Bytes bytes;  // whole frames
};

// Verify, make durable, then call on_stored with this token. Never before it is durable.
struct Store {
    std::uint64_t token = 0;
    base::LogId log;
    std::uint32_t first = 0;
    base::Bytes segment;
};

struct WakeAt {
    base::Instant at;
};

struct Close {
    Reason reason = Reason::finished;
    std::string text;
    bool by_peer = false;    // the peer gave the reason
    std::uint32_t free = 0;  // with incarnation_taken: the incarnation to open instead
};

// The notices that follow tell the owner what has happened; they ask nothing of it.

struct PeerKnown {
    Peer peer;
    base::Duration skew;        // the peer's clock minus ours, one-way delay included
    std::uint32_t version = 0;  // of the protocol
    std::string program;        // "amani-node 0.1.0", as the peer says; of bounded length
};
// From a hub these are the receipts that count; from a carrier they only say what it carries.
struct ReceiptsNoted {
    PeerRole from = PeerRole::node;
    std::vector<Receipt> receipts;
};
// The peer holds more of a log of our own site than we do. When it is the log that we write now,
// this side was restored or cloned; when it is an earlier incarnation's, its history comes back.
struct PeerAhead {
    base::LogId log;
    std::uint32_t theirs = 0;
    std::uint32_t ours = 0;
};
struct ForkSeen {
    base::LogId log;
    std::uint32_t at = 0;
    base::Bytes theirs = {};  // the head that the peer has shown for it: unchecked, or empty
};
struct LogStopped {
    base::LogId log;
    std::uint32_t at = 0;
    Verdict verdict = Verdict::stored;
};
// The peer has quarantined our events of this log from this sequence on: they do not count there.
struct KeptApart {
    base::LogId log;
    std::uint32_t from = 0;
};
struct Agreed {
    std::vector<CutEntry> cut;
};
// The effects of this log's events first … last differ; everything before agrees. No log: it could
// not be asked which.
struct Differs {
    base::LogId log;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
struct NotComparedYet {};
// Nothing is left to send, to store or to compare on either side.
struct Settled {};

using Notice = std::variant<PeerKnown, ReceiptsNoted, PeerAhead, ForkSeen, LogStopped, KeptApart,
                            Agreed, Differs, NotComparedYet, Settled>;
using Effect = std::variant<Send, Store, WakeAt, Notice, Close>;
using Effects = std::vector<Effect>;

// The owner's answer to a Store.
struct Stored {
    std::uint64_t token = 0;
    Verdict verdict = Verdict::stored;
    std::uint32_t last = 0;       // durable here up to this sequence, whatever the verdict
    std::uint32_t through = 0;    // the segment's own last sequence, when it was good
    std::uint32_t backed_up = 0;  // of the same log
};

}  // namespace amani::session
