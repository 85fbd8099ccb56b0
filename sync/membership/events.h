// Who belongs to the network: the events of the network feed that sync/ itself understands (event
// types 1 and 2). Only a feed that the hub signs may hold them; anywhere else they mean nothing.
#pragma once

#include "shared/base/ids.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "sync/membership/roles.h"

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::membership {

inline constexpr std::uint32_t member_admitted_type = 1;
inline constexpr std::uint32_t member_revoked_type = 2;

// From now on segments of `log` count when `key` signed them. `invite` is the hash of the invite
// that was used (all zero for the founder's own log); it may be used by no other key.
struct MemberAdmitted {
    base::LogId log;
    SiteRole role = SiteRole::agent;
    crypto::PublicKey key;
    crypto::Hash invite;
};
BOOST_DESCRIBE_STRUCT(MemberAdmitted, (), (log, role, key, invite))

// Events of `log` up to `last_sequence` count; later ones are quarantined (C-15). A later
// revocation of the same log moves the cut (accepting one by one).
struct MemberRevoked {
    base::LogId log;
    std::uint32_t last_sequence = 0;
};
BOOST_DESCRIBE_STRUCT(MemberRevoked, (), (log, last_sequence))

}  // namespace amani::membership
