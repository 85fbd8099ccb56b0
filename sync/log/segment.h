// A sealed run of one log's rows (FORMAT §5, §6): a head that names everything, signed once and
// chained to the head before it by hash, and a body. Stored and sent as the same bytes. Nothing
// here knows whose key belongs to which log: the caller asks the membership.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "sync/log/compression.h"
#include "sync/log/digest.h"
#include "sync/log/rows.h"

namespace amani::log {

inline constexpr std::size_t head_size = 205;

// What a head says. Reading it verifies nothing.
struct Head {
    crypto::Hash network;  // the hash of the hub's root public key
    base::LogId log;
    std::uint32_t first = 0;  // sequences, from 1
    std::uint32_t last = 0;
    crypto::Hash previous;  // of the head before; zeros for the first
    crypto::Hash rows;      // of the canonical rows
    Digest digest;          // running, at `last`
    crypto::Signature signature;

    [[nodiscard]] base::EventId first_event() const { return base::EventId::of(log, first); }
    [[nodiscard]] base::EventId last_event() const { return base::EventId::of(log, last); }
};

struct Segment {
    Head head;
    base::Bytes head_bytes;
    base::Bytes body;

    // What the next segment's head names as `previous`.
    [[nodiscard]] crypto::Hash head_hash() const { return crypto::hash(head_bytes); }
};

[[nodiscard]] base::Result<Head, BadBytes> read_head(base::ByteView bytes);
// A segment from its head and body as they were stored. Checks the head's form and the limits only.
[[nodiscard]] base::Result<Segment, BadBytes> read_segment(base::ByteView head,
                                                           base::ByteView body);

// The segment as it is sent: head, body's size (32 bits, little-endian), body. A dump of a log is a
// row of segments in this form.
[[nodiscard]] base::Bytes as_sent(const Segment& segment);
// Takes one segment from the front of `bytes`, which is moved behind it.
[[nodiscard]] base::Result<Segment, BadBytes> take_segment(base::ByteView& bytes);

// What a receiver knows of a segment that it is waiting for.
struct Awaited {
    crypto::Hash network;
    base::EventId first;
    crypto::Hash previous;  // of the head before; zeros for the first
};
// The segment as it is sent to a side that holds everything before it: without the members that
// this side knows or can compute. For a single urgent event this saves half of the bytes.
[[nodiscard]] base::Bytes as_sent_briefly(const Segment& segment);
[[nodiscard]] bool is_brief(base::ByteView sent);
// Makes a brief segment whole again, with its head. If `awaited` is wrong the result is wrong too,
// and its signature does not fit.
[[nodiscard]] base::Result<Segment, BadBytes> complete(base::ByteView brief,
                                                       const Awaited& awaited);

// What a segment's head will say, besides its rows and signature.
struct SegmentPlace {
    crypto::Hash network;
    base::EventId first;
    crypto::Hash previous;
    Digest digest;
};
// `rows` is not empty and within limits::segment_rows and rows_bytes.
[[nodiscard]] Segment seal(const SegmentPlace& place, const Rows& rows,
                           const crypto::SecretKey& signer, Effort effort);

// Whether `author` has signed this head for this network: evidence without its body.
[[nodiscard]] bool is_signed(base::ByteView head, const crypto::Hash& network,
                             const crypto::PublicKey& author);
// Verifies network, signature and body hash, and returns the rows. The chain is checked by the log
// (LogStore::fit_of). Pure, so that many may run at once.
[[nodiscard]] base::Result<Rows, BadBytes> open(const Segment& segment, const crypto::Hash& network,
                                                const crypto::PublicKey& author);
// The most bytes that a row of this log may have (shared/codec/row_limits.h).
[[nodiscard]] std::size_t most_row_bytes(base::LogId log);
// Whether a row is too large to be relayed, although it is authentic.
[[nodiscard]] bool has_too_large_row(base::LogId log, const Rows& rows);
// The rows of a segment that was verified before (our own store). Checks the body hash all the
// same.
[[nodiscard]] base::Result<Rows, BadBytes> rows_of(const Segment& segment);

}  // namespace amani::log
