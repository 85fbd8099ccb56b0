// Which installations the hub has turned away, and why. A laptop whose access was revoked, or whose
// invite another one used, works for nothing until a person at the centre sees it here. Kept since
// the hub's start, bounded; strangers are forgotten first. Noted and read on any thread.
#pragma once

#include "shared/base/guarded.h"
#include "sync/session/ports.h"

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace amani::hub {

struct RefusedInstallation {
    crypto::PublicKey key;  // proved by the transport
    base::LogId claimed;    // the log that it says it is; none: it has not said so
    session::Reason reason = session::Reason::unknown_key;
    base::Instant first;
    base::Instant last;
    std::uint64_t times = 0;
};

class RefusedInstallations {
  public:
    static constexpr std::size_t most = 200;

    // Also writes a structured log line, the first time and each time the count has doubled.
    void note(const crypto::PublicKey& key, base::LogId claimed, session::Reason reason,
              base::Instant now);
    // Call when the installation was let in.
    void forget(const crypto::PublicKey& key);
    // The latest first.
    [[nodiscard]] std::vector<RefusedInstallation> rows() const;

  private:
    using Rows = std::vector<RefusedInstallation>;
    static void make_room(Rows& rows);
    base::Guarded<Rows> rows_;
};

// {key (the first 16 hex digits), site, log, reason, messages {fa, en}, first, last, times};
// `code_of` names a site.
[[nodiscard]] boost::json::array to_json(const std::vector<RefusedInstallation>& rows,
                                         const std::function<std::string(base::SiteId)>& code_of);

// Lets in the peers that `inner` lets in, and notes the others.
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
