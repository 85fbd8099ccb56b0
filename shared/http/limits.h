// Every bound of the frame in one place: what a client may send, hold open or make us remember.
#pragma once

#include "shared/base/time.h"

#include <cstddef>
#include <cstdint>

namespace amani::http::limits {

inline constexpr std::size_t header_bytes = 16U << 10;
inline constexpr std::size_t body_bytes = 1U << 20;  // of a command, unless its route says more
inline constexpr std::size_t unknown_body_bytes = 64U << 10;  // before we know who is asking
inline constexpr std::size_t spooled_bytes =
    256U << 10;  // of a kept body in memory, before its file is begun
inline constexpr std::size_t import_bytes = 256U << 20;
inline constexpr std::size_t import_at_once = 1U << 20;  // what is larger becomes a task
inline constexpr std::int64_t rows_gathered = 1'000;     // of an import, before they are written
inline constexpr std::size_t target_bytes = 8U << 10;
inline constexpr std::size_t json_depth = 16;
inline constexpr std::size_t bulk_items = 1'000;
inline constexpr std::size_t key_bytes = 200;

inline constexpr int list_rows = 500;
inline constexpr int list_rows_unasked = 50;
inline constexpr std::int64_t exact_count = 1'000;
inline constexpr std::size_t filter_values = 200;

inline constexpr std::size_t live_ring = 4'096;  // changes kept for a client that comes back
inline constexpr std::size_t live_batch_bytes = 64U << 10;
inline constexpr std::size_t live_streams = 256;
inline constexpr std::size_t tasks = 500;
inline constexpr std::size_t draft_bytes = 256U << 10;
inline constexpr std::int64_t drafts_of_a_user = 200;
inline constexpr std::int64_t tokens_of_a_user = 100;

inline constexpr base::Duration session_life = base::hours(12);
inline constexpr base::Duration confirmation_life = base::seconds(120);
inline constexpr std::size_t confirmations = 256;
inline constexpr base::Duration idempotency_memory = base::days(30);
inline constexpr std::size_t remembered_failures = 4'096;  // sign-in names and addresses
// Wrong passwords before the first wait: of one login from one address, of an address, of a login.
// The last is wide, or a stranger could lock a colleague out by guessing at his name.
inline constexpr int free_failures = 3;
inline constexpr int free_failures_of_a_peer = 20;
inline constexpr int free_failures_of_a_login = 50;
inline constexpr base::Duration longest_wait = base::seconds(900);
inline constexpr int password_checks_at_once = 8;
inline constexpr std::size_t password_bytes = 1'024;

}  // namespace amani::http::limits
