// What a stranger shows at first contact. Only the proof that the centre's invite gives is ever
// admitted, and it says what the centre said.
#include "fuzz/fuzz_target.h"
#include "fuzz/invite_sample.h"

#include "shared/codec/message_pack.h"
#include "sync/membership/admission.h"

namespace amani::fuzz {

using namespace membership;

void try_input(base::ByteView input) {
    static const Centre centre;
    const Roster roster{centre.root.public_key()};
    const auto proof = codec::decode<JoinProof>(input);
    if (!proof) return;
    must(codec::decode<JoinProof>(codec::encode(*proof)).has_value(),
         "what was encoded is decoded");
    const auto admission = admit(*proof, roster, {1});
    if (!admission) {
        must(!text_of(admission.error()).empty(), "a refusal says why");
        return;
    }
    const auto* admitted = std::get_if<MemberAdmitted>(&*admission);
    must(admitted != nullptr, "a stranger is not a member already");
    must(admitted->key == centre.node && admitted->log == centre.invite.invite.terms.log() &&
             admitted->role == centre.invite.invite.terms.role,
         "nobody comes in but as the invite says");
}

Seeds seeds() {
    const Centre centre;
    const Centre other{.randomness = Counting{100}};
    return {{"good", codec::encode(join(centre.invite, centre.node))},
            {"of-another-network", codec::encode(join(other.invite, centre.node))}};
}

}  // namespace amani::fuzz
