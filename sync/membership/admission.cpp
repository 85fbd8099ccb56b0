#include "sync/membership/admission.h"

namespace amani::membership {

namespace {

using base::Refused;

struct InEnglish {
    std::string operator()(const NotOurInvite&) const {
        return "this invite is not from this network";
    }
    std::string operator()(const InviteExpired&) const {
        return "this invite has expired; ask the centre for a new one, recorded work is kept";
    }
    std::string operator()(const InviteUsed&) const {
        return "this invite has been used by another installation";
    }
    std::string operator()(const LogTaken&) const {
        return "another installation has joined in this place; ask the centre for a new invite";
    }
};

// Whom a restored hub had admitted since its backup it has forgotten, and the invite may have
// expired meanwhile: one of an earlier epoch, which was good at the backup, may have been used in
// time.
bool may_have_been_used(const InviteTerms& terms, const Roster& roster) {
    return roster.epoch() > 0 && terms.incarnation < first_invited(roster.epoch()) &&
           terms.expires >= roster.copied_at();
}

}  // namespace

std::string text_of(const AdmissionRefusal& refusal) { return std::visit(InEnglish{}, refusal); }

base::Result<Admission, AdmissionRefusal> admit(const JoinProof& proof, const Roster& roster,
                                                base::Instant now) {
    const InviteTerms& terms = proof.invite.terms;
    if (terms.log() == base::LogId{} || !is_authentic(proof, roster.root()))
        return Refused{AdmissionRefusal{NotOurInvite{}}};
    const base::LogId log = terms.log();
    const crypto::Hash invite = id_of(terms);
    if (const Member* known = roster.member(log)) {
        if (known->key == proof.node_key) return Admission{AlreadyMember{}};
        if (known->invite == invite) return Refused{AdmissionRefusal{InviteUsed{log}}};
        return Refused{AdmissionRefusal{LogTaken{log}}};
    }
    if (const Member* user = roster.by_invite(invite))
        return Refused{AdmissionRefusal{InviteUsed{user->log}}};
    if (now > terms.expires && !may_have_been_used(terms, roster))
        return Refused{AdmissionRefusal{InviteExpired{terms.expires}}};
    return Admission{MemberAdmitted{log, terms.role, proof.node_key, invite}};
}

}  // namespace amani::membership
