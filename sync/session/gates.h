// Whom a side talks to, by the roster. A hub lets members in and admits a stranger who shows a good
// invite; a node lets in the hub whose key it has pinned, and, as a carrier, members.
#pragma once

#include "sync/membership/admission.h"
#include "sync/session/ports.h"

#include <functional>

namespace amani::session {

class HubGate final : public Gatekeeper {
  public:
    // `record` writes the event durably into the network feed and applies it to the roster;
    // `next_incarnation` returns an incarnation of a site that nobody has or was invited to.
    using Record = std::function<void(const membership::MemberAdmitted&)>;
    using NextIncarnation = std::function<std::uint32_t(base::SiteId)>;
    HubGate(const membership::Roster& roster, Record record, NextIncarnation next_incarnation)
        : roster_(roster),
          record_(std::move(record)),
          next_incarnation_(std::move(next_incarnation)) {}
    base::Result<Peer, NotAdmitted> admit(const Hello& hello, const crypto::PublicKey& key,
                                          base::Instant now) override;

  private:
    [[nodiscard]] NotAdmitted refused(const membership::AdmissionRefusal& refusal) const;

    const membership::Roster& roster_;
    Record record_;
    NextIncarnation next_incarnation_;
};

class NodeGate final : public Gatekeeper {
  public:
    explicit NodeGate(const membership::Roster& roster) : roster_(roster) {}
    base::Result<Peer, NotAdmitted> admit(const Hello& hello, const crypto::PublicKey& key,
                                          base::Instant now) override;

  private:
    const membership::Roster& roster_;
};

}  // namespace amani::session
