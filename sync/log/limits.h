// Every bound of the log in one place.
#pragma once

#include "shared/codec/row_limits.h"

#include <cstddef>
#include <cstdint>

namespace amani::log::limits {

// A tail that reaches this size is sealed.
inline constexpr std::size_t full_tail_rows = 256;
inline constexpr std::size_t full_tail_bytes = 16U << 10;

// The most that a segment from outside may hold, whoever signed it.
inline constexpr std::size_t segment_rows = 4'096;
inline constexpr std::size_t feed_row_bytes = codec::feed_row_bytes;
inline constexpr std::size_t site_row_bytes = codec::site_row_bytes;  // of any log but a feed
inline constexpr std::size_t rows_bytes = 2U << 20;  // canonical rows with their length prefixes
inline constexpr std::size_t body_bytes = rows_bytes + 64;
inline constexpr std::size_t column_values = 4U << 20;
inline constexpr std::size_t columns = 1U << 16;
inline constexpr int column_depth = 40;

// A log file that is read (log_file_parser.h): its lines before the segments, and all of it.
inline constexpr std::size_t log_file_head_bytes = 256;
inline constexpr std::uint64_t log_file_bytes = 64U << 20;

// Longer arrays are laid out as lists, whose items share a column.
inline constexpr std::int64_t structure_items = 64;

}  // namespace amani::log::limits
