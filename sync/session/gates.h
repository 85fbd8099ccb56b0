// Who may speak, by the roster. A hub lets members in and admits who shows a good invite; a node
// lets in the hub whose key it has pinned, and, as a carrier, members.
#pragma once

#include "sync/membership/admission.h"
#include "sync/session/ports.h"

#include <functional>

namespace amani::session {

class HubGate final : public Gatekeeper {
  public:
    // `record` writes the event durably into the network feed and applies it to the roster.
    using Record = std::function<void(const membership::MemberAdmitted&)>;
    HubGate(const membership::Roster& roster, Record record)
        : roster_(roster), record_(std::move(record)) {}
    base::Result<Peer, NotAdmitted> admit(const Hello& hello, const crypto::PublicKey& key,
                                          base::Instant now) override;

  private:
    const membership::Roster& roster_;
    Record record_;
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
