// Who belongs to the network: the events of the network feed that sync/ itself understands (event
// types 1, 2 and 4). Only a feed that the hub signs may hold them; anywhere else they mean nothing.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "sync/membership/roles.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <vector>

namespace amani::membership {

inline constexpr std::uint32_t member_admitted_type = 1;
inline constexpr std::uint32_t member_revoked_type = 2;
inline constexpr std::uint32_t epoch_begun_type = 4;

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
// revocation of the same log moves the cut, so that events can be accepted one by one.
struct MemberRevoked {
    base::LogId log;
    std::uint32_t last_sequence = 0;
};
BOOST_DESCRIBE_STRUCT(MemberRevoked, (), (log, last_sequence))

// The cut of a site's feed whose epoch has ended: events up to `last` count.
struct FeedCut {
    base::LogId log;
    std::uint32_t last = 0;
    friend bool operator==(const FeedCut&, const FeedCut&) = default;
};
BOOST_DESCRIBE_STRUCT(FeedCut, (), (log, last))

// The first event of a network feed of a later epoch: the hub was restored from a copy made at
// `copied_at`, and decides anew what came after the copy. A site's feed of an earlier epoch counts
// up to its cut; a feed without a cut does not count at all. Network feeds of all epochs count as a
// whole: members and master data stay as they are.
struct EpochBegun {
    std::uint32_t epoch = 0;
    std::uint32_t previous = 0;
    base::Instant copied_at;
    std::vector<FeedCut> cuts;
};
BOOST_DESCRIBE_STRUCT(EpochBegun, (), (epoch, previous, copied_at, cuts))

}  // namespace amani::membership
