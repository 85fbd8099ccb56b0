// A site's logs as its sessions see them: what is held, what a peer may hear of, and the one way in
// for segments that arrive. Knows keys, chains and event types as numbers; never what an event
// means.
//
// What arrives is verified first (pure, any thread), then stored (the database's thread, in the
// caller's transaction). Verdicts follow ARCHITECTURE.md: bad bytes are dropped; authentic events
// that may not count (after a revocation's cut, outside the author's role) are kept apart as
// evidence and count as received.
#pragma once

#include "shared/crypto/signature.h"
#include "sync/log/log_store.h"
#include "sync/membership/roster.h"
#include "sync/session/effects.h"
#include "sync/session/ports.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace amani::replica {

void migrate(store::Database& database);

// The effects' digest of a log at a segment boundary; nothing while it is not applied so far.
using DigestAt = std::function<std::optional<session::Digest>(base::LogId log, std::uint32_t last)>;

// A segment that arrived, after the checks that need no database.
struct Checked {
    session::Verdict verdict = session::Verdict::bad;
    base::LogId log;
    std::uint32_t first = 0;
    std::optional<log::Segment> segment;  // when authentic
    log::Rows rows;
    std::string why;
};

// Form, network, signature and body hash. `key` is the author's, by the roster; none: unknown log.
[[nodiscard]] Checked check(const session::Store& arrival, const membership::NetworkId& network,
                            const std::optional<crypto::PublicKey>& key);

enum class Scope { hub, node };

class Replica final : public session::LogPort {
  public:
    // `site` is whose replica this is; a hub's tells each peer of that peer's own logs and feeds
    // only.
    Replica(store::Database& database, membership::Roster& roster, Scope scope, DigestAt digest_at);

    [[nodiscard]] log::LogStore& logs() { return logs_; }
    [[nodiscard]] const membership::Roster& roster() const { return roster_; }
    // Reads the membership events of the network feed again from the start.
    void load_roster();

    // Stores what was checked; inside the caller's transaction. The answer names the session's
    // token.
    [[nodiscard]] session::Stored store(const Checked& checked, std::uint64_t token);
    // From a hub: its receipts on our logs.
    void note_receipts(std::span<const session::Receipt> receipts);
    // Everything stored now is covered by a backup. Inside the caller's transaction.
    void note_backup();

    std::vector<session::Position> positions(const session::Peer& peer) override;
    std::vector<session::CutEntry> presumed(const session::Peer& peer) override;
    std::optional<session::SealedRun> segment_from(base::LogId log, std::uint32_t first) override;
    session::BoundaryAt boundary(base::LogId log, std::uint32_t last) override;
    std::optional<session::Digest> digest_of(std::span<const session::CutEntry> cut) override;
    std::vector<std::uint32_t> boundaries(base::LogId log, std::uint32_t after,
                                          std::uint32_t before, std::size_t most) override;

  private:
    [[nodiscard]] bool may_hear(const session::Peer& peer, base::LogId log) const;
    [[nodiscard]] bool may_count(const Checked& checked) const;
    [[nodiscard]] bool follows_quarantined(const log::Head& head) const;
    void keep_apart(const Checked& checked, std::string_view why);
    void learn_members(const Checked& checked);

    store::Database& database_;
    log::LogStore logs_;
    membership::Roster& roster_;
    Scope scope_;
    DigestAt digest_at_;
};

}  // namespace amani::replica
