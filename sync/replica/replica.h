// A site's logs as its sessions see them: which segments are held, which logs a peer may hear of,
// and the one way in for segments that arrive. Knows keys, chains and event types as numbers; never
// what an event means.
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
    // A hub sends each peer the logs and feeds of that peer only; a node sends its hub all logs
    // that it holds.
    enum class Scope { hub, node };
    Replica(store::Database& database, membership::Roster& roster, Scope scope, base::SiteId own,
            session::StoredLogs::DigestSource digest);

    [[nodiscard]] log::LogStore& logs() { return logs_; }
    [[nodiscard]] session::LogPort& port() { return port_; }
    // Logs of which another branch is awaited, with the last sequence that both branches share. No
    // peer is sent more of them.
    void tell_only(std::map<base::LogId, std::uint32_t> up_to) {
        port_.tell_only(std::move(up_to));
    }
    [[nodiscard]] const membership::Roster& roster() const { return roster_; }
    // Reads the membership events of the network feeds again from the start.
    void load_roster();
    // Reads those that another connection may have stored since.
    void look_again();

    // Stores a segment that was opened. Inside the caller's transaction.
    [[nodiscard]] session::Stored store(const session::OpenedStore& opened);
    // Keeps an authentic segment as evidence that does not count here, or not yet. Inside the
    // caller's transaction.
    void keep_apart(const log::Segment& segment, std::string_view why);
    // Notes a hub's receipts for our logs. Inside the caller's transaction.
    void note_receipts(std::span<const session::Receipt> receipts);

    // A notice that two histories of one log exist or may exist, because its site was restored from
    // an older copy or cloned. One notice is kept for each log, with the earliest place and the
    // strongest sign. The site's BranchReissued settles it; another sign opens it again.
    enum class Sign : std::uint8_t {
        another_head = 1,    // two heads at one sequence, or a segment that does not follow
        hub_knew_more = 2,   // the hub has more of our own log than we have
        mark_said_more = 3,  // the mark beside our store was written by a newer store
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
    // Looks the heads up when they are not given. Another head that proves nothing, because the
    // log's author has not signed it or because it is ours, is dropped.
    void note_fork(Fork fork);
    // Whether the log's author has signed this head and it differs from our head of the same event.
    // An author seals each event once, so two heads are two histories, whoever shows them.
    [[nodiscard]] bool proves_fork(base::LogId log, base::ByteView head) const;
    void settle_fork(base::LogId log, base::EventId by, base::Instant at);
    // Adds the head that the other side has shown after the notice. False, and nothing is kept,
    // when the log's author has not signed it.
    bool note_other_head(base::LogId log, base::ByteView head);
    [[nodiscard]] std::vector<Fork> forks();
    [[nodiscard]] std::optional<Fork> fork_of(base::LogId log);

    // Returns the segments that are kept apart as the awaited branch of `log` and follow its
    // boundary `after` without a gap, in order. They are evidence no more.
    [[nodiscard]] std::vector<log::Segment> take_awaited(base::LogId log, std::uint32_t after);
    // The hash of the awaited segment's head that ends at `last`; a brief segment behind it needs
    // it.
    [[nodiscard]] std::optional<crypto::Hash> awaited_head(base::LogId log, std::uint32_t last);
    // The last sequence up to which the awaited branch is here without a gap.
    [[nodiscard]] std::uint32_t awaited_through(base::LogId log, std::uint32_t after);

    // What a revoked member has written beyond its cut (C-15): segments that are kept apart, follow
    // the log's end here without a gap, and would count if the cut lay behind them. In order.
    struct Late {
        log::Segment segment;
        log::Rows rows;
    };
    [[nodiscard]] std::vector<Late> late(base::LogId log);
    // Puts those that end at or before `through` into the log; they are evidence no more. Inside
    // the caller's transaction, which must also record the cut there: the roster is not asked.
    void release_late(base::LogId log, std::uint32_t through);

    // Takes the end of a log away, as LogStore::take_away does, and keeps it as evidence. Inside
    // the caller's transaction; the caller must also mend the views that were made from it.
    log::LogStore::TakenAway withdraw(base::LogId log, std::uint32_t after, std::string_view why);

    struct Quarantined {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::string why;
    };
    [[nodiscard]] std::vector<Quarantined> quarantined();

  private:
    // Why a segment is kept apart; nothing when it may count.
    [[nodiscard]] std::optional<std::string> why_apart(const log::Head& head,
                                                       const log::Rows& rows) const;
    [[nodiscard]] std::optional<std::string> why_before(const log::Head& head) const;
    // The segments of `log` that are kept apart for this reason and follow its boundary `after`
    // without a gap.
    [[nodiscard]] std::vector<log::Segment> chain_apart(base::LogId log, std::uint32_t after,
                                                        std::string_view why);
    [[nodiscard]] bool may_author(const log::Head& head, const log::Rows& rows) const;
    [[nodiscard]] bool is_signed_by_author(base::LogId log, base::ByteView head) const;
    [[nodiscard]] base::Bytes other_head_at(base::LogId log, std::uint32_t sequence) const;
    void learn_members(base::LogId log, const log::Rows& rows);
    void read_members(const log::LogState& feed, std::uint32_t from);

    store::Database& database_;
    log::LogStore logs_;
    membership::Roster& roster_;
    std::map<base::LogId, std::uint32_t> members_read_;  // how far of each network feed
    session::StoredLogs port_;
};

}  // namespace amani::replica
