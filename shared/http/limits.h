// Every bound of the frame in one place: how much a client may send, hold open or make us remember.
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
inline constexpr std::size_t sync_file_bytes = 33U << 20;  // 32 MiB of frames, and their seal
inline constexpr std::size_t import_at_once = 1U << 20;    // a larger import becomes a task
inline constexpr std::int64_t rows_gathered = 1'000;       // of an import, before they are written
inline constexpr std::size_t target_bytes = 8U << 10;
inline constexpr std::size_t json_depth = 16;
inline constexpr std::size_t bulk_items = 1'000;
inline constexpr std::size_t key_bytes = 200;

inline constexpr int list_rows = 500;
inline constexpr int list_rows_unasked = 50;
inline constexpr std::int64_t exact_count = 1'000;
inline constexpr std::int64_t furthest_row = 5'000'000;  // that is counted to, or jumped to
inline constexpr std::size_t filter_values = 200;

inline constexpr std::size_t live_ring = 4'096;  // changes kept for a client that comes back
inline constexpr std::size_t live_batch_bytes = 64U << 10;
inline constexpr std::size_t live_streams = 256;
inline constexpr std::size_t tasks = 500;
inline constexpr std::size_t draft_bytes = 256U << 10;
inline constexpr std::int64_t drafts_of_a_user = 200;
inline constexpr std::int64_t tokens_of_a_user = 100;

// A form that is made PDF or PNG by a process of its own, and how many wait for that one after
// another.
inline constexpr base::Duration page_file_time = base::seconds(20);
inline constexpr std::size_t page_file_memory = 1U << 30;
inline constexpr std::size_t page_file_bytes = 32U << 20;
inline constexpr std::size_t answers_made_beside = 8;

inline constexpr base::Duration session_life = base::hours(12);
inline constexpr base::Duration confirmation_life = base::seconds(120);
inline constexpr std::size_t confirmations = 256;
inline constexpr base::Duration idempotency_memory = base::days(30);
inline constexpr std::size_t remembered_failures = 4'096;      // sign-in names and addresses
inline constexpr base::Duration clock_slack = base::hours(1);  // allowed for a stored end
inline constexpr int token_days = 90;                          // when nobody says how long
inline constexpr int most_token_days = 366;
// Wrong passwords before the first wait: for one person from one neighbourhood, and for one person
// from all places where he has never signed in. The second number is large, or strangers could lock
// him out by guessing at his name.
inline constexpr int free_failures = 3;
inline constexpr int free_failures_of_a_login = 50;
inline constexpr std::int64_t usual_addresses = 8;  // of a person, that are remembered
inline constexpr base::Duration longest_wait = base::seconds(900);
// Password checks that run or wait for their turn; each takes some tenths of a second.
inline constexpr int password_checks_at_once = 24;
inline constexpr int password_checks_of_a_place = 6;
inline constexpr std::size_t new_passwords_at_once = 20;  // of one request
inline constexpr std::size_t password_bytes = 1'024;

}  // namespace amani::http::limits
