#include "sync/session/gates.h"

#include "shared/codec/message_pack.h"
#include "sync/session/limits.h"

namespace amani::session {

namespace {

using base::Refused;

NotAdmitted unknown() {
    return {Reason::unknown_key, "this key is not a member of the network; join with an invite"};
}
NotAdmitted revoked() {
    return {Reason::revoked, "the access of this installation was revoked; ask the centre"};
}

struct ReasonOf {
    Reason operator()(const membership::NotOurInvite&) const { return Reason::join_refused; }
    Reason operator()(const membership::InviteExpired&) const { return Reason::invite_expired; }
    Reason operator()(const membership::InviteUsed&) const { return Reason::invite_used; }
    Reason operator()(const membership::LogTaken&) const { return Reason::place_taken; }
    Reason operator()(const membership::NotASuccession&) const { return Reason::join_refused; }
    Reason operator()(const membership::PredecessorRevoked&) const { return Reason::revoked; }
    Reason operator()(const membership::IncarnationTaken&) const {
        return Reason::incarnation_taken;
    }
};

base::Result<Peer, NotAdmitted> member(const membership::Roster& roster, const Hello& hello,
                                       const crypto::PublicKey& key) {
    const membership::Member* known = roster.member(hello.log);
    if (!known || known->key != key) return Refused{unknown()};
    if (known->revoked_after) return Refused{revoked()};
    return Peer{hello.log, PeerRole::node, key};
}

}  // namespace

base::Result<Peer, NotAdmitted> HubGate::admit(const Hello& hello, const crypto::PublicKey& key,
                                               base::Instant now) {
    if (hello.role != PeerRole::node) return Refused{unknown()};
    auto known = member(roster_, hello, key);
    if (known || known.error().reason == Reason::revoked || hello.proof.empty()) return known;
    const auto proof = codec::decode<membership::MembershipProof>(
        hello.proof, {.bytes = limits::proof_bytes, .items = 256, .depth = 8});
    if (!proof || proof->key() != key || proof->log() != hello.log)
        return Refused{NotAdmitted{Reason::join_refused, "the proof of membership does not fit"}};
    const auto answer = membership::admit(*proof, roster_, now);
    if (!answer) return Refused{refused(answer.error())};
    for (const membership::MemberAdmitted& admitted : *answer) record_(admitted);
    return Peer{hello.log, PeerRole::node, key};
}

NotAdmitted HubGate::refused(const membership::AdmissionRefusal& refusal) const {
    NotAdmitted answer{std::visit(ReasonOf{}, refusal), membership::text_of(refusal)};
    if (const auto* taken = std::get_if<membership::IncarnationTaken>(&refusal))
        answer.free = next_incarnation_(taken->log.site());
    return answer;
}

base::Result<Peer, NotAdmitted> NodeGate::admit(const Hello& hello, const crypto::PublicKey& key,
                                                base::Instant) {
    if (hello.role == PeerRole::hub) {
        if (key != roster_.root())
            return Refused{NotAdmitted{Reason::wrong_hub, "this is not the hub's key"}};
        return Peer{hello.log, PeerRole::hub, key};
    }
    return member(roster_, hello, key);
}

}  // namespace amani::session
