// How large a row may be. A hub relays a site's event to another site as a row of a feed with the
// event's own row inside. Rows of sites leave room for that, so that every row that can be received
// can be relayed.
#pragma once

#include <cstddef>

namespace amani::codec {

inline constexpr std::size_t feed_row_bytes = 1U << 20;
// The outer row's envelope with one cause, the origin's id and the length of the inner row.
inline constexpr std::size_t relay_bytes = 128;
inline constexpr std::size_t site_row_bytes = feed_row_bytes - relay_bytes;

}  // namespace amani::codec
