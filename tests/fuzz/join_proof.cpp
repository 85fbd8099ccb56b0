// What a stranger shows at first contact. Only the proof that the centre's invite gives is ever
// admitted, and what follows it under the keys that it names; and it says what the centre said.
#include "fuzz/fuzz_target.h"
#include "fuzz/invite_sample.h"

#include "shared/codec/message_pack.h"
#include "sync/membership/admission.h"

namespace amani::fuzz {

using namespace membership;

void try_input(base::ByteView input) {
    static const Centre centre;
    const Roster roster{centre.root.public_key()};
    const auto proof = codec::decode<MembershipProof>(input);
    if (!proof) return;
    must(codec::decode<MembershipProof>(codec::encode(*proof)).has_value(),
         "what was encoded is decoded");
    const auto admission = admit(*proof, roster, {1});
    if (!admission) {
        must(!text_of(admission.error()).empty(), "a refusal says why");
        return;
    }
    const auto& invited = centre.invite.invite.terms;
    must(!admission->empty(), "a stranger is not a member already");
    must(admission->front().key == centre.node && admission->front().log == invited.log(),
         "nobody comes in but as the invite says");
    for (const auto& admitted : *admission)
        must(admitted.role == invited.role && admitted.log.site() == invited.site &&
                 !admitted.log.is_feed(),
             "and goes on as what it came in as");
}

Seeds seeds() {
    const Centre centre;
    const Centre other{.randomness = base::CountingRandomness{100}};
    const auto encoded = [&](const InviteFile& invite) {
        return codec::encode(MembershipProof{.join = join(invite, centre.node)});
    };
    const auto log = centre.invite.invite.terms.log();
    const auto next = base::LogId::of(log.site(), log.incarnation() + 1);
    const Succession forged =
        succeed(network_of(centre.root.public_key()), {log, next, centre.node}, centre.root);
    return {{"good", encoded(centre.invite)},
            {"of-another-network", encoded(other.invite)},
            {"forged-succession",
             codec::encode(MembershipProof{.join = join(centre.invite, centre.node),
                                           .successions = {forged}})}};
}

}  // namespace amani::fuzz
