// The part of the address space that one household or office can hold: an IPv4 address, or the /64
// of an IPv6 address, of which anybody with a connection has 2^64. Limits and failures are counted
// by it.
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

// "10.0.0.7" → itself, "2001:db8:1:2:a:b:c:d" → "2001:db8:1:2::/64", "::ffff:10.0.0.7" →
// "10.0.0.7". A text that is no address stays as it is.
[[nodiscard]] std::string neighbourhood_of(std::string_view address);

}  // namespace amani::base
