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

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::replica {

void migrate(store::Database& database);

// Why segments are kept apart.
inline constexpr std::string_view another_branch = "another branch of the same log";
inline constexpr std::string_view awaited_branch =
    "the other branch of our own log, until the whole of it is here";
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
    // Logs of which another branch is to come, and how far both are one: no peer is told more.
    void tell_only(std::map<base::LogId, std::uint32_t> up_to) {
        port_.tell_only(std::move(up_to));
    }
    [[nodiscard]] const membership::Roster& roster() const { return roster_; }
    // Reads the membership events of the network feeds again from the start.
    void load_roster();

    // Stores what was opened; inside the caller's transaction.
    [[nodiscard]] session::Stored store(const session::OpenedStore& opened);
    // Authentic, and not to count here, or not yet: kept as evidence. Inside the caller's
    // transaction.
    void keep_apart(const log::Segment& segment, std::string_view why);
    // From a hub: its receipts on our logs. Inside the caller's transaction.
    void note_receipts(std::span<const session::Receipt> receipts);

    // Two histories of one log exist, or one may: its site was restored from an older copy, or
    // cloned. Of a log one notice stays: the earliest place, the strongest sign. It is settled by
    // the site's own word on it; another sign opens it again.
    enum class Sign : std::uint8_t {
        another_head = 1,    // at one sequence, or a segment that does not follow
        hub_knew_more = 2,   // of our own log than we do
        mark_said_more = 3,  // the mark beside our store has seen a newer one
    };
    struct Fork {
        base::LogId log;
        std::uint32_t at = 0;  // the first sequence at which the branches were seen to differ
        base::LogId peer;
        base::Instant noticed;
        Sign sign = Sign::another_head;
        // The signed heads of two segments that cannot both be, as far as they are known.
        base::Bytes ours = {};
        base::Bytes theirs = {};
        base::Instant settled = {};  // 0: not yet
        base::EventId settled_by = {};
        [[nodiscard]] bool is_settled() const { return settled.value != 0; }
    };
    // Looks for the heads when they are not given. A head of the other side's that proves nothing
    // (its author has not signed it, or it is ours) is dropped.
    void note_fork(Fork fork);
    // Whether this head is signed by the log's author and another than ours of the same event: an
    // author seals each event once, so these are two histories, whoever shows them.
    [[nodiscard]] bool proves_fork(base::LogId log, base::ByteView head) const;
    void settle_fork(base::LogId log, base::EventId by, base::Instant at);
    // The head that the other side has shown later. False, and nothing is kept, when the log's
    // author has not signed it.
    bool note_other_head(base::LogId log, base::ByteView head);
    [[nodiscard]] std::vector<Fork> forks();
    [[nodiscard]] std::optional<Fork> fork_of(base::LogId log);

    // What is kept apart as the awaited branch of `log` and follows its boundary `after` without a
    // break, in order; from now on it is evidence no more.
    [[nodiscard]] std::vector<log::Segment> take_awaited(base::LogId log, std::uint32_t after);
    // The head of the awaited segment that ends at `last`: what a brief one behind it builds on.
    [[nodiscard]] std::optional<crypto::Hash> awaited_head(base::LogId log, std::uint32_t last);
    // Up to where it is here without a break.
    [[nodiscard]] std::uint32_t awaited_through(base::LogId log, std::uint32_t after);

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
    // Nothing when it may count.
    [[nodiscard]] std::optional<std::string> why_apart(const log::Head& head,
                                                       const log::Rows& rows) const;
    [[nodiscard]] std::optional<std::string> why_before(const log::Head& head) const;
    [[nodiscard]] std::vector<log::Segment> awaited(base::LogId log, std::uint32_t after);
    [[nodiscard]] bool is_signed_by_author(base::LogId log, base::ByteView head) const;
    [[nodiscard]] base::Bytes other_head_at(base::LogId log, std::uint32_t sequence) const;
    void learn_members(base::LogId log, const log::Rows& rows);

    store::Database& database_;
    log::LogStore logs_;
    membership::Roster& roster_;
    session::StoredLogs port_;
};

}  // namespace amani::replica
