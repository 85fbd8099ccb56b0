// A site whose store was restored from an older copy, or whose disk was cloned, goes on under its
// next incarnation without asking anybody: the key of the old log signs the key of the new one. The
// hub admits it at the next contact, however late. Trust runs root key → invite key → node key →
// the node's next keys.
#pragma once

#include "sync/membership/invite.h"
#include "sync/membership/network.h"

#include <boost/describe.hpp>

#include <optional>
#include <vector>

namespace amani::membership {

// Of one site: `to` is a later incarnation than `from`, and neither is a feed.
struct Succession {
    NetworkId network;
    base::LogId from;
    base::LogId to;
    crypto::PublicKey key;  // of `to`
    crypto::Signature by_predecessor;
};
BOOST_DESCRIBE_STRUCT(Succession, (), (network, from, to, key, by_predecessor))

// Names a succession where an invite is named for others.
[[nodiscard]] crypto::Hash id_of(const Succession& succession);

struct NextIncarnation {
    base::LogId from;
    base::LogId to;
    crypto::PublicKey key;
};
[[nodiscard]] Succession succeed(const NetworkId& network, const NextIncarnation& next,
                                 const crypto::SecretKey& predecessor);
// Form and signature; whether `predecessor` is the key of `from` is the roster's to say.
[[nodiscard]] bool is_authentic(const Succession& succession, const NetworkId& network,
                                const crypto::PublicKey& predecessor);

// How many incarnations may follow each other before the hub has heard of the first.
inline constexpr std::size_t most_successions = 8;

// What a node shows until it knows that the hub has admitted it: how it joined, when the hub may
// not know that either, and each succession since.
struct MembershipProof {
    std::optional<JoinProof> join;
    std::vector<Succession> successions;

    // The log and key that all of it leads to; none when it leads nowhere.
    [[nodiscard]] base::LogId log() const;
    [[nodiscard]] crypto::PublicKey key() const;
};
BOOST_DESCRIBE_STRUCT(MembershipProof, (), (join, successions))

}  // namespace amani::membership
