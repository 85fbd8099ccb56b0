// Events of the network feed that change who may speak. Input: pairs of the event type (a byte), a
// length (a byte) and the body.
#include "fuzz/fuzz_target.h"
#include "fuzz/invite_sample.h"

#include "shared/codec/message_pack.h"
#include "sync/membership/roster.h"

#include <algorithm>

namespace amani::fuzz {

using namespace membership;

namespace {

void add(base::Bytes& to, std::uint32_t type, const base::Bytes& body) {
    to.push_back(static_cast<std::uint8_t>(type));
    to.push_back(static_cast<std::uint8_t>(body.size()));
    base::append(to, body);
}

}  // namespace

void try_input(base::ByteView input) {
    static const Centre centre;
    Roster roster{centre.root.public_key()};
    while (input.size() >= 2) {
        const std::uint32_t type = input[0];
        const base::ByteView body =
            input.subspan(2, std::min<std::size_t>(input[1], input.size() - 2));
        input = input.subspan(2 + body.size());
        const std::size_t before = roster.members().size();
        const auto applied = roster.apply(type, body);
        must(applied || roster.members().size() == before, "what is refused changes nothing");
        must(applied || !applied.error().why.empty(), "a refusal says why");
    }
    for (const auto& [log, member] : roster.members()) {
        must(member.log == log && roster.member(log) == &member, "each member has one log");
        must(!member.revoked_after || *member.revoked_after == 0xffff'ffffU ||
                 !roster.counts(log, *member.revoked_after + 1),
             "what follows a revocation does not count");
    }
}

Seeds seeds() {
    const Centre centre;
    const base::LogId log = centre.invite.invite.terms.log();
    base::Bytes admitted;
    add(admitted, member_admitted_type,
        codec::encode(
            MemberAdmitted{log, SiteRole::agent, centre.node, id_of(centre.invite.invite.terms)}));
    base::Bytes revoked = admitted;
    add(revoked, member_revoked_type, codec::encode(MemberRevoked{log, 12}));
    return {{"admitted", admitted}, {"admitted-and-revoked", revoked}};
}

}  // namespace amani::fuzz
