// What has become of an invite: it may still be used, it has been used, or it has expired.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class InviteState : std::uint8_t { open = 1, joined = 2, expired = 3 };
BOOST_DESCRIBE_ENUM(InviteState, open, joined, expired)

}  // namespace amani::domain
