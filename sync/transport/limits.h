// Bounds of the shells around a session; the session's own are in sync/session/limits.h.
#pragma once

#include <chrono>
#include <cstddef>

namespace amani::transport::limits {

// Nothing of a TLS record can be read before its last byte is here, so a record that a dying link
// has carried in part is lost. A record holds one chunk's frame, a small one on a young connection.
inline constexpr std::size_t record_bytes = 3 << 10;
inline constexpr std::size_t first_record_bytes = 1100;
inline constexpr std::size_t read_buffer = record_bytes;
inline constexpr std::size_t idle_read_buffer = 1 << 10;
// Connections of one listener. Members may all come from one address (behind a mobile carrier's
// NAT); for strangers there is a limit by address.
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
