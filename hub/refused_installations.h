// Which installations the hub turned away at its door, and why: somebody's laptop whose access was
// revoked, or whose invite another one used, works for nothing until a person at the centre sees
// it. Since the hub's start, bounded; strangers are forgotten first.
#pragma once

#include "sync/session/ports.h"

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace amani::hub {

struct RefusedInstallation {
    crypto::PublicKey key;  // proved
    base::LogId claimed;    // by its own word; none: it was not heard
    session::Reason reason = session::Reason::unknown_key;
    base::Instant first;
    base::Instant last;
    std::uint64_t times = 0;
};

class RefusedInstallations {
  public:
    static constexpr std::size_t most = 200;

    // Also writes a structured line, at the first time and whenever the times have doubled.
    void note(const crypto::PublicKey& key, base::LogId claimed, session::Reason reason,
              base::Instant now);
    // The same installation was let in: its trouble is over.
    void forget(const crypto::PublicKey& key);
    // The latest first.
    [[nodiscard]] std::vector<RefusedInstallation> rows() const;

  private:
    void make_room();
    std::vector<RefusedInstallation> rows_;
};

// {key (the first 16 hex digits), site, log, reason, messages {fa, en}, first, last, times};
// `code_of` names a site.
[[nodiscard]] boost::json::array to_json(const std::vector<RefusedInstallation>& rows,
                                         const std::function<std::string(base::SiteId)>& code_of);

// Lets in whom `inner` lets in, and notes the others.
class NotingGate final : public session::Gatekeeper {
  public:
    NotingGate(session::Gatekeeper& inner, RefusedInstallations& refused)
        : inner_(inner), refused_(refused) {}
    base::Result<session::Peer, session::NotAdmitted> admit(const session::Hello& hello,
                                                            const crypto::PublicKey& key,
                                                            base::Instant now) override;

  private:
    session::Gatekeeper& inner_;
    RefusedInstallations& refused_;
};

}  // namespace amani::hub
