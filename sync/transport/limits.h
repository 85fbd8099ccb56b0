// Bounds of the shells around a session; the session's own are in sync/session/limits.h.
#pragma once

#include <chrono>
#include <cstddef>

namespace amani::transport::limits {

// Nothing of a TLS record can be read before its last byte is here, so what a dying link has
// carried of one is lost. A record holds a chunk's frame: of a young connection a small one.
inline constexpr std::size_t record_bytes = 3 << 10;
inline constexpr std::size_t first_record_bytes = 1100;
inline constexpr std::size_t read_buffer = record_bytes;
inline constexpr std::size_t idle_read_buffer = 1 << 10;
// Of one listener. Members may all come from one address (behind a carrier's NAT); who is not known
// yet may not.
inline constexpr std::size_t connections = 4096;
inline constexpr std::size_t strangers = 1024;  // not admitted as members yet
inline constexpr std::size_t strangers_of_a_place = 128;
inline constexpr std::chrono::seconds first_byte_patience{10};
inline constexpr std::size_t remembered_bytes = 16 << 20;  // of its peers, between their calls
inline constexpr long resumable_sessions = 4096;           // TLS sessions that a listener keeps
inline constexpr std::chrono::seconds resumable_for{7 * 24 * 3600};
inline constexpr std::chrono::seconds connect_patience{30};
inline constexpr std::chrono::seconds handshake_patience{30};
inline constexpr std::chrono::seconds farewell_patience{5};  // for the last words to leave

}  // namespace amani::transport::limits
