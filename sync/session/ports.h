// What a session needs to know from its own side: the logs that it holds, and whom it lets in. Both
// ports only read; a segment that arrives leaves the session as a Store effect, so that the owner
// can verify and commit many at once.
#pragma once

#include "shared/crypto/signature.h"
#include "sync/session/messages.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::session {

struct Peer {
    base::LogId log;
    PeerRole role = PeerRole::node;
    crypto::PublicKey key;
    friend bool operator==(const Peer&, const Peer&) = default;
};

// Whether a segment of this side ends at a sequence, and with which head.
struct BoundaryAt {
    enum class Kind { boundary, inside_a_segment, not_kept };
    Kind kind = Kind::not_kept;
    HeadMark head;  // when it is a boundary
};

// A segment as it is stored and sent, with the sequences it holds.
struct SealedRun {
    std::uint32_t last = 0;
    base::Bytes bytes;
};

// How a segment is sent: whole, or brief, without what a receiver of the segment before it can
// derive (FORMAT §6).
enum class Form { whole, brief };

class LogPort {
  public:
    virtual ~LogPort() = default;
    // The position of every log that this peer may hear of (its scope), as far as it is sealed and
    // durable; backed_up as the hub has said.
    virtual std::vector<Position> positions(const Peer& peer) = 0;
    // How far the peer is known to hold logs, from its receipts. With this the first flight can
    // carry segments.
    virtual std::vector<CutEntry> presumed(const Peer& peer) = 0;
    // The sealed segment whose first event has this sequence; nothing when there is none (pruned).
    virtual std::optional<SealedRun> segment_from(base::LogId log, std::uint32_t first,
                                                  Form form) = 0;
    virtual BoundaryAt boundary(base::LogId log, std::uint32_t last) = 0;
    // The signed head of the segment that holds this sequence; empty when none is here.
    virtual base::Bytes head_at(base::LogId log, std::uint32_t sequence) = 0;
    // The digest of the cut's effects as this side computes it; nothing while it has not applied
    // that far.
    virtual std::optional<Digest> digest_of(std::span<const CutEntry> cut) = 0;
    // The digest of the cut as the authors have signed it into the heads that end there; nothing
    // when one of these heads is not here.
    virtual std::optional<Digest> digest_in_heads(std::span<const CutEntry> cut) = 0;
    // Up to `most` last sequences of segments strictly between `after` and `before`, spread evenly.
    virtual std::vector<std::uint32_t> boundaries(base::LogId log, std::uint32_t after,
                                                  std::uint32_t before, std::size_t most) = 0;
};

struct NotAdmitted {
    Reason reason = Reason::unknown_key;
    std::string text;
    std::uint32_t free = 0;  // with incarnation_taken: the first that nobody has
};

// Decides whether a peer may speak. `key` is proved by the transport. The hub records a new member
// here before it answers.
class Gatekeeper {
  public:
    virtual ~Gatekeeper() = default;
    virtual base::Result<Peer, NotAdmitted> admit(const Hello& hello, const crypto::PublicKey& key,
                                                  base::Instant now) = 0;
};

}  // namespace amani::session
