#include "sync/membership/succession.h"

#include "shared/codec/message_pack.h"

namespace amani::membership {

namespace {

base::Bytes signed_succession(const Succession& succession) {
    base::Bytes message;
    base::append(message, base::view_of("amani succeed 1\n"));
    base::append(message, succession.network.view());
    base::append(message, codec::encode(succession.from));
    base::append(message, codec::encode(succession.to));
    base::append(message, succession.key.view());
    return message;
}

}  // namespace

crypto::Hash id_of(const Succession& succession) {
    return crypto::hash(signed_succession(succession));
}

Succession succeed(const NetworkId& network, const NextIncarnation& next,
                   const crypto::SecretKey& predecessor) {
    Succession succession{network, next.from, next.to, next.key, {}};
    succession.by_predecessor = predecessor.sign(signed_succession(succession));
    return succession;
}

bool is_authentic(const Succession& succession, const NetworkId& network,
                  const crypto::PublicKey& predecessor) {
    return succession.network == network && !succession.from.site().is_none() &&
           succession.from.site() == succession.to.site() &&
           succession.from.incarnation() < succession.to.incarnation() &&
           !succession.to.is_feed() &&
           crypto::verifies(predecessor, signed_succession(succession), succession.by_predecessor);
}

base::LogId MembershipProof::log() const {
    if (!successions.empty()) return successions.back().to;
    return join ? join->invite.terms.log() : base::LogId{};
}

crypto::PublicKey MembershipProof::key() const {
    if (!successions.empty()) return successions.back().key;
    return join ? join->node_key : crypto::PublicKey{};
}

}  // namespace amani::membership
