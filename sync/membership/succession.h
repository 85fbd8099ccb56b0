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

// `from` and `to` are logs of one site, `to` of a later incarnation, and neither is a feed.
struct Succession {
    NetworkId network;
    base::LogId from;
    base::LogId to;
    crypto::PublicKey key;  // of `to`
    crypto::Signature by_predecessor;
};
BOOST_DESCRIBE_STRUCT(Succession, (), (network, from, to, key, by_predecessor))

// The name of a succession; stands where other members have the name of their invite.
[[nodiscard]] crypto::Hash id_of(const Succession& succession);

struct NextIncarnation {
    base::LogId from;
    base::LogId to;
    crypto::PublicKey key;
};
[[nodiscard]] Succession succeed(const NetworkId& network, const NextIncarnation& next,
                                 const crypto::SecretKey& predecessor);
// Checks form and signature. Whether `predecessor` is the key of `from` must be asked of the
// roster.
[[nodiscard]] bool is_authentic(const Succession& succession, const NetworkId& network,
                                const crypto::PublicKey& predecessor);

// How many incarnations may follow each other before the hub has heard of the first.
inline constexpr std::size_t most_successions = 8;

// What a node shows until it knows that the hub has admitted it: its join proof, when the hub may
// not know that either, and each succession since.
struct MembershipProof {
    std::optional<JoinProof> join;
    std::vector<Succession> successions;

    // The log to which the whole proof leads; none when it leads nowhere.
    [[nodiscard]] base::LogId log() const;
    [[nodiscard]] crypto::PublicKey key() const;
};
BOOST_DESCRIBE_STRUCT(MembershipProof, (), (join, successions))

}  // namespace amani::membership
