// A site's logs as its sessions see them: what is held, what a peer may hear of, and the one way in
// for segments that arrive. Knows keys, chains and event types as numbers; never what an event
// means.
//
// What arrives was opened before (session::open_store: pure, any thread); here it is stored, in the
// caller's transaction. Verdicts follow ARCHITECTURE.md: bad bytes are dropped; authentic events
// that may not count (after a revocation's cut, outside the author's role) are kept apart as
// evidence and count as received.
#pragma once

#include "sync/log/log_store.h"
#include "sync/membership/roster.h"
#include "sync/session/stored_logs.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::replica {

void migrate(store::Database& database);

// Why segments are kept apart.
inline constexpr std::string_view another_branch = "another branch of the same log";
inline constexpr std::string_view may_not_count =
    "outside the author's role, or after its revocation";

class Replica {
  public:
    // A hub tells each peer of that peer's own logs and feeds only; a node tells its hub all that
    // it holds.
    enum class Scope { hub, node };
    Replica(store::Database& database, membership::Roster& roster, Scope scope, base::SiteId own,
            session::StoredLogs::DigestSource digest);

    [[nodiscard]] log::LogStore& logs() { return logs_; }
    [[nodiscard]] session::LogPort& port() { return port_; }
    [[nodiscard]] const membership::Roster& roster() const { return roster_; }
    // Reads the membership events of the network feed again from the start.
    void load_roster();

    // Stores what was opened; inside the caller's transaction.
    [[nodiscard]] session::Stored store(const session::OpenedStore& opened);
    // From a hub: its receipts on our logs. Inside the caller's transaction.
    void note_receipts(std::span<const session::Receipt> receipts);

    // Two branches of one log exist: its site was restored from a backup, or cloned. Each side
    // keeps its own; the first notice of a log stays.
    struct Fork {
        base::LogId log;
        std::uint32_t at = 0;  // where the peer's branch and ours were seen to differ
        base::LogId peer;
        base::Instant noticed;
    };
    void note_fork(const Fork& fork);
    [[nodiscard]] std::vector<Fork> forks();

    // Takes the end of a log away, as LogStore::take_away does, and keeps it as evidence. Inside
    // the caller's transaction; views that were made from it are the caller's to mend.
    log::LogStore::TakenAway withdraw(base::LogId log, std::uint32_t after, std::string_view why);

    struct Quarantined {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::string why;
    };
    [[nodiscard]] std::vector<Quarantined> quarantined();

  private:
    [[nodiscard]] bool may_count(const log::Head& head, const log::Rows& rows) const;
    [[nodiscard]] std::optional<std::string> why_before(const log::Head& head) const;
    void keep_apart(const log::Segment& segment, std::string_view why);
    void learn_members(base::LogId log, const log::Rows& rows);

    store::Database& database_;
    log::LogStore logs_;
    membership::Roster& roster_;
    session::StoredLogs port_;
};

}  // namespace amani::replica
