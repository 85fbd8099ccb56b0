// The messages between the two sides (PROTOCOL §3). Payloads are canonical MessagePack arrays;
// members are only ever added at the end.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/malformed.h"
#include "shared/crypto/hash.h"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amani::session {

inline constexpr std::uint32_t oldest_version = 1;
inline constexpr std::uint32_t newest_version = 1;

enum class PeerRole : std::uint8_t { hub = 1, node = 2 };
BOOST_DESCRIBE_ENUM(PeerRole, hub, node)

// The first 16 bytes of a head's hash: enough to tell two branches of one log apart.
struct HeadMark {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const HeadMark&, const HeadMark&) = default;
};

// A digest of effects, opaque here: additive over logs, computed where events are understood.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const Digest&, const Digest&) = default;
};

struct Hello {
    std::uint32_t oldest = oldest_version;
    std::uint32_t newest = newest_version;
    crypto::Hash network;
    base::LogId log;  // who speaks: the log that the speaker's key signs
    PeerRole role = PeerRole::node;
    base::Instant clock;
    std::uint64_t credit =
        0;                // total of segment bytes that the peer may send, until more is granted
    base::Bytes proof;    // an encoded MembershipProof at first contact, or empty
    std::string program;  // "amani-node 0.1.0", for logs
};
BOOST_DESCRIBE_STRUCT(Hello, (),
                      (oldest, newest, network, log, role, clock, credit, proof, program))

// How far the speaker holds a log durably: 1 … last, where the last head is `head`. From a hub this
// is also a receipt.
struct Position {
    base::LogId log;
    std::uint32_t last = 0;
    HeadMark head;
    std::uint32_t backed_up = 0;
    friend bool operator==(const Position&, const Position&) = default;
};
BOOST_DESCRIBE_STRUCT(Position, (), (log, last, head, backed_up))

// The beginning of a segment whose transfer was cut off: `held` of its `size` bytes are here.
struct PartHeld {
    base::LogId log;
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    std::uint32_t held = 0;
};
BOOST_DESCRIBE_STRUCT(PartHeld, (), (log, first, size, held))

enum class More : std::uint8_t { no = 0, yes = 1 };
BOOST_DESCRIBE_ENUM(More, no, yes)

// Names a whole vector of positions by its content (Positions::name()).
struct VectorName {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const VectorName&, const VectorName&) = default;
};

struct Have {
    std::vector<Position> positions;
    std::vector<PartHeld> parts;  // in the last frame of a vector
    More more = More::no;
    // First frame only: the vector that this one changes. Logs that are not listed stand as there.
    std::optional<VectorName> base;
};
BOOST_DESCRIBE_STRUCT(Have, (), (positions, parts, more, base))

// The speaker does not know the base of the Have that it has heard: the peer sends its whole
// vector.
struct HaveAsk {};
BOOST_DESCRIBE_STRUCT(HaveAsk, (), ())

struct Chunk {
    base::LogId log;
    std::uint32_t first = 0;   // first sequence of the segment
    std::uint32_t size = 0;    // of the whole segment
    std::uint32_t offset = 0;  // of `data` in it
    base::Bytes data;
};
BOOST_DESCRIBE_STRUCT(Chunk, (), (log, first, size, offset, data))

struct Receipt {
    base::LogId log;
    std::uint32_t received = 0;   // durable at the speaker up to here
    std::uint32_t backed_up = 0;  // covered by a backup of the hub up to here
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (log, received, backed_up))

struct Receipts {
    std::uint64_t credit = 0;
    std::vector<Receipt> receipts;
};
BOOST_DESCRIBE_STRUCT(Receipts, (), (credit, receipts))

// What became of a segment. `stored` also covers segments that were there already.
enum class Verdict : std::uint8_t {
    stored = 0,
    quarantined = 1,  // authentic, but after a revocation's cut or outside the role: kept apart;
                      // it counts as received
    bad = 2,          // hash, signature or form: dropped, send it again
    gap = 3,          // something before it is missing: send from `next`
    forked = 4,       // another segment is here at this sequence: stop, both branches are evidence
    unknown_log = 5,  // no key is known for it (yet): stop for this session
    unavailable = 6,  // the speaker cannot give what was asked (pruned)
};
BOOST_DESCRIBE_ENUM(Verdict, stored, quarantined, bad, gap, forked, unknown_log, unavailable)

struct VerdictOn {
    base::LogId log;
    std::uint32_t next = 0;  // the sequence that the speaker wants next, or has trouble at
    Verdict verdict = Verdict::stored;
    base::Bytes head = {};  // with forked: the signed head of what the speaker has there, or empty
};
BOOST_DESCRIBE_STRUCT(VerdictOn, (), (log, next, verdict, head))

struct CutEntry {
    base::LogId log;
    std::uint32_t last = 0;
    friend bool operator==(const CutEntry&, const CutEntry&) = default;
};
BOOST_DESCRIBE_STRUCT(CutEntry, (), (log, last))

// Sent when everything else has been sent: the speaker's digest of the cut's effects. Without a
// value the digest is the one in the heads of the segments that end there, which the other side
// holds as well.
struct DigestOf {
    std::uint32_t round = 0;
    std::vector<CutEntry> cut;
    std::optional<Digest> value;
    More more = More::no;
};
BOOST_DESCRIBE_STRUCT(DigestOf, (), (round, cut, value, more))

enum class Outcome : std::uint8_t { agree = 0, differ = 1, later = 2 };
BOOST_DESCRIBE_ENUM(Outcome, agree, differ, later)

struct DigestAt {
    std::uint32_t last = 0;
    Digest value;
};
BOOST_DESCRIBE_STRUCT(DigestAt, (), (last, value))

struct Compared {
    std::uint32_t round = 0;
    Outcome outcome = Outcome::agree;
    std::vector<Digest> values;  // when they differ: the speaker's, log by log, in the cut's order
};
BOOST_DESCRIBE_STRUCT(Compared, (), (round, outcome, values))

struct DigestAsk {
    base::LogId log;
    std::vector<std::uint32_t> at;
};
BOOST_DESCRIBE_STRUCT(DigestAsk, (), (log, at))

struct DigestTold {
    base::LogId log;
    std::vector<DigestAt> values;  // of the boundaries asked for, those that the speaker knows
};
BOOST_DESCRIBE_STRUCT(DigestTold, (), (log, values))

struct Ping {
    base::Instant clock;
};
BOOST_DESCRIBE_STRUCT(Ping, (), (clock))

struct Pong {
    base::Instant clock;
};
BOOST_DESCRIBE_STRUCT(Pong, (), (clock))

enum class Reason : std::uint8_t {
    finished = 0,
    stopping = 1,  // the program shuts down; come again
    other_network = 2,
    version_mismatch = 3,  // no protocol version in common: upgrade
    unknown_key = 4,       // not a member; show an invite
    join_refused = 5,      // the invite was not taken; the text says why
    revoked = 6,
    malformed = 7,     // a message is not of this protocol
    too_much = 8,      // past a limit
    bad_segments = 9,  // damaged again and again
    peer_silent = 10,
    transport_lost = 11,  // never sent: noted by the side that lost the connection
    wrong_hub = 12,       // never sent: the hub's key is not the pinned one
    invite_expired = 13,
    invite_used = 14,        // by another installation
    place_taken = 15,        // another installation has joined as this site and incarnation
    incarnation_taken = 16,  // a copy of the speaker goes on under it: open `free`, and come again
};
BOOST_DESCRIBE_ENUM(Reason, finished, stopping, other_network, version_mismatch, unknown_key,
                    join_refused, revoked, malformed, too_much, bad_segments, peer_silent,
                    transport_lost, wrong_hub, invite_expired, invite_used, place_taken,
                    incarnation_taken)

struct Bye {
    Reason reason = Reason::finished;
    std::string text;
    std::uint32_t free = 0;  // with incarnation_taken: the first that nobody has
};
BOOST_DESCRIBE_STRUCT(Bye, (), (reason, text, free))

// A frame of a type from a newer program: passed over.
struct Unknown {
    std::uint8_t type = 0;
};

// The frame types are the positions in this list, from 1; never reorder.
using Message = std::variant<Unknown, Hello, Have, Chunk, Receipts, VerdictOn, DigestOf, Compared,
                             DigestAsk, DigestTold, Ping, Pong, Bye, HaveAsk>;

// Appends the message as a frame: length (2 bytes, big-endian, of what follows), type, payload.
void write_frame(base::Bytes& to, const Message& message);

// One frame's content (type and payload).
[[nodiscard]] base::Result<Message, codec::Malformed> read_frame(base::ByteView content);

}  // namespace amani::session
