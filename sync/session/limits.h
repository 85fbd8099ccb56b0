// The bound of everything that a peer could make grow. A session has no other bounds.
#pragma once

#include "shared/base/time.h"

#include <cstddef>
#include <cstdint>

namespace amani::session::limits {

inline constexpr std::size_t frame_bytes = 4096;  // type and payload
// Bytes of a segment in one frame. A link may die after any byte, and a frame that has not arrived
// whole is lost. The first one is small, so that a connection which carries little brings
// something.
inline constexpr std::size_t first_chunk_bytes = 500;
inline constexpr std::size_t chunk_bytes = 2000;
inline constexpr std::size_t segment_bytes = (2 << 20) + 1024;  // the largest that sync/log makes
inline constexpr std::size_t parts = 4;  // unfinished segments; together no larger than one
inline constexpr std::uint64_t unasked_bytes = 32 << 10;  // before the peer has named its credit
inline constexpr std::uint64_t window_bytes = 256 << 10;  // segments received and not yet stored
inline constexpr std::size_t outgoing_bytes = 64 << 10;   // made and not yet written: chunks wait
// Answers that wait for a peer to read them; beyond this the session ends with `too_much`.
inline constexpr std::size_t replies_bytes = 256 << 10;
inline constexpr std::size_t logs = 4096;  // positions in one vector
inline constexpr std::size_t positions_in_frame = 64;
inline constexpr std::size_t short_vector = 16;  // positions; up to here a vector is sent in full
inline constexpr std::size_t cut_in_frame = 64;
inline constexpr std::size_t receipts_in_frame = 128;
inline constexpr std::size_t boundaries_asked = 64;
inline constexpr std::size_t held_digests = 64;   // waiting until this side has applied the cut
inline constexpr std::size_t logs_bisected = 64;  // in one session
inline constexpr int bad_segments = 3;            // in one session, from one peer
inline constexpr int rewinds = 16;                // of one log
inline constexpr std::size_t reason_text = 512;
inline constexpr std::size_t program_bytes = 64;
inline constexpr std::size_t proof_bytes = 3072;

inline constexpr base::Duration hello_patience = base::seconds(30);
inline constexpr base::Duration digest_patience = base::seconds(30);
inline constexpr base::Duration keepalive = base::seconds(25);
inline constexpr base::Duration silence = base::seconds(75);

}  // namespace amani::session::limits
