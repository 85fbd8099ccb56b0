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
    std::string operator()(const NotASuccession&) const {
        return "this installation does not follow one that is a member of the network";
    }
    std::string operator()(const PredecessorRevoked&) const {
        return "the access of the installation that this one follows was revoked; ask the centre";
    }
    std::string operator()(const IncarnationTaken&) const {
        return "another copy of this installation goes on under this incarnation; this one takes "
               "the next";
    }
};

// The members after the admissions so far, which are not recorded yet.
class Admitting {
  public:
    explicit Admitting(const Roster& roster) : roster_(roster) {}

    [[nodiscard]] const MemberAdmitted* admitted(base::LogId log) const {
        for (const MemberAdmitted& member : admitted_)
            if (member.log == log) return &member;
        return nullptr;
    }
    base::Result<base::Done, AdmissionRefusal> follow(const Succession& succession) {
        const Member* before = roster_.member(succession.from);
        const MemberAdmitted* just_now = admitted(succession.from);
        if (before == nullptr && just_now == nullptr)
            return Refused{AdmissionRefusal{NotASuccession{}}};
        if (!is_authentic(succession, roster_.network(), before ? before->key : just_now->key))
            return Refused{AdmissionRefusal{NotASuccession{}}};
        if (before != nullptr && before->revoked_after)
            return Refused{AdmissionRefusal{PredecessorRevoked{succession.from}}};
        if (const Member* there = roster_.member(succession.to)) {
            if (there->key == succession.key) return base::Done{};
            return Refused{AdmissionRefusal{IncarnationTaken{succession.to}}};
        }
        admitted_.push_back({succession.to, before ? before->role : just_now->role, succession.key,
                             id_of(succession)});
        return base::Done{};
    }
    void add(const MemberAdmitted& member) { admitted_.push_back(member); }
    [[nodiscard]] std::vector<MemberAdmitted> all() && { return std::move(admitted_); }

  private:
    const Roster& roster_;
    std::vector<MemberAdmitted> admitted_;
};

// A restored hub has forgotten members that it had admitted after its backup, and their invites may
// have expired since. So an invite of an earlier epoch counts if it was still valid at the backup,
// because it may have been used in time.
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

base::Result<std::vector<MemberAdmitted>, AdmissionRefusal> admit(const MembershipProof& proof,
                                                                  const Roster& roster,
                                                                  base::Instant now) {
    if (proof.log() == base::LogId{}) return Refused{AdmissionRefusal{NotOurInvite{}}};
    Admitting admitting{roster};
    if (proof.join) {
        const auto joined = admit(*proof.join, roster, now);
        if (!joined) return Refused{joined.error()};
        if (const auto* member = std::get_if<MemberAdmitted>(&*joined)) admitting.add(*member);
    }
    if (proof.successions.size() > most_successions)
        return Refused{AdmissionRefusal{NotASuccession{}}};
    for (const Succession& succession : proof.successions) {
        const auto followed = admitting.follow(succession);
        if (!followed) return Refused{followed.error()};
    }
    return std::move(admitting).all();
}

}  // namespace amani::membership
