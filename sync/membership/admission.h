// The hub's decision at a node's first contact. Pure: the caller records the MemberAdmitted that is
// returned.
#pragma once

#include "shared/base/result.h"
#include "sync/membership/invite.h"
#include "sync/membership/roster.h"
#include "sync/membership/succession.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::membership {

struct NotOurInvite {};  // another network's, or forged
struct InviteExpired {
    base::Instant expired;
};  // ask for a new one; work done before is kept
struct InviteUsed {
    base::LogId by;
};  // another key has joined with it
struct LogTaken {
    base::LogId log;
};  // this incarnation already has another key
struct NotASuccession {};  // forged, or of a log that the hub has never admitted
struct PredecessorRevoked {
    base::LogId log;
};
struct IncarnationTaken {
    base::LogId log;  // another installation of this site goes on under it
};
using AdmissionRefusal = std::variant<NotOurInvite, InviteExpired, InviteUsed, LogTaken,
                                      NotASuccession, PredecessorRevoked, IncarnationTaken>;

// For logs and for the person at the other end; the programs show their own translated text.
[[nodiscard]] std::string text_of(const AdmissionRefusal& refusal);

struct AlreadyMember {};
using Admission = std::variant<MemberAdmitted, AlreadyMember>;

// `now` is the hub's clock. A key that was admitted before is accepted again, however late. A
// renewed invite (same site and incarnation, same node key) admits a node whose first invite had
// expired.
[[nodiscard]] base::Result<Admission, AdmissionRefusal> admit(const JoinProof& proof,
                                                              const Roster& roster,
                                                              base::Instant now);

// The events to record, oldest first; none when all of them are known. Either the whole proof holds
// or none of it.
[[nodiscard]] base::Result<std::vector<MemberAdmitted>, AdmissionRefusal> admit(
    const MembershipProof& proof, const Roster& roster, base::Instant now);

}  // namespace amani::membership
