// The logs in the database: a tail of rows that are not sealed yet, and segments. Every call that
// writes runs inside the caller's store::Transaction, so that events and what follows from them
// commit together. One LogStore per connection; all that a rollback could make wrong is what
// forget() drops.
#pragma once

#include "shared/store/row_batch.h"
#include "sync/log/segment.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace amani::log {

// Creates or upgrades the tables (migration group "log").
void migrate(store::Database& database);

// What is known of one log. Sequences; 0 = nothing yet.
struct LogState {
    base::LogId log;
    std::uint32_t appended = 0;   // the last event, sealed or not
    std::uint32_t sealed = 0;     // the last sealed event
    std::uint32_t received = 0;   // durable at the hub
    std::uint32_t backed_up = 0;  // covered by a backup of the hub
    std::uint32_t pruned = 0;     // no longer kept here
    crypto::Hash head;            // of the last sealed segment; zeros when there is none
    Digest digest;                // at `sealed`
    std::size_t tail_bytes = 0;

    [[nodiscard]] std::uint32_t tail_rows() const { return appended - sealed; }
    // Large enough to be sealed although nobody asked for it.
    [[nodiscard]] bool is_tail_full() const;
};

// How a segment fits the log. `gap`: something before it is missing. `forked`: the log here has
// other content at these sequences; both sides are evidence (membership decides).
enum class Fit { appended, already_have, gap, forked };

// The running digest after `rows`, which begin at `first` and follow `before`. A caller that keeps
// the running value of a whole tail, and seals before the tail is over full, may return just that.
using RunningDigest =
    std::function<Digest(const Digest& before, base::EventId first, const Rows& rows)>;

struct Sealer {
    const crypto::Hash& network;
    const crypto::SecretKey& key;
    Effort effort = Effort::live;
};

// A log's whole tail on its way to be sealed: cut into runs of a full tail's size, and what the
// first segment is chained to.
struct Tail {
    base::LogId log;
    std::uint32_t sealed = 0;
    crypto::Hash head;  // of the last sealed segment
    Digest digest;      // at `sealed`
    std::vector<Rows> runs;
    bool is_stored = false;  // its rows are in the database
};
// Touches no store: what is taken may be sealed on another thread while the store is written to.
[[nodiscard]] std::vector<Segment> seal(const Tail& tail, const Sealer& sealer,
                                        const RunningDigest& digest);

class LogStore {
  public:
    explicit LogStore(store::Database& database);

    // Our own logs. append throws std::length_error for a row above most_row_bytes() or a log that
    // is full.
    base::EventId append(base::LogId log, base::ByteView row);
    // The same, but kept in memory until flush(), or until it is sealed without ever having been
    // written as a row: for transactions that append much. Whoever uses it calls flush() before the
    // commit, and forget() when the transaction is rolled back.
    base::EventId append_later(base::LogId log, base::ByteView row);
    void flush();
    // The logs that have such rows now.
    [[nodiscard]] std::vector<base::LogId> gathered_logs() const;
    void forget() { gathered_.clear(); }
    // Seals the whole tail: take_tail, seal, store_sealed.
    std::vector<Segment> seal_tail(base::LogId log, const Sealer& sealer,
                                   const RunningDigest& digest);
    // Nothing when the tail is empty. What was taken must be given back sealed before the commit.
    [[nodiscard]] std::optional<Tail> take_tail(base::LogId log);
    void store_sealed(const Tail& tail, std::span<const Segment> segments);
    // A log of ours that is never gone on with (its epoch has ended): what was not sealed leaves
    // it. The rows, whose ids others may have heard: what they said is told anew elsewhere.
    [[nodiscard]] Rows drop_tail(base::LogId log);
    // The logs with a tail, written or gathered.
    [[nodiscard]] std::vector<base::LogId> logs_with_tail() const;

    // A segment that was opened, so its signature and rows are known to be good.
    [[nodiscard]] Fit fit_of(const Segment& segment) const;
    // Stores it when it fits.
    Fit append_segment(const Segment& segment);
    // The logs to which append_segment added since this was asked last: a hub has thousands, and
    // looks at those that grew.
    [[nodiscard]] std::set<base::LogId> take_grown() { return std::exchange(grown_, {}); }

    [[nodiscard]] LogState state(base::LogId log) const;
    // How the log stands where a segment ends; nothing where none does, or none is kept. Zeros at
    // 0.
    struct Boundary {
        crypto::Hash head;
        Digest digest;
    };
    [[nodiscard]] std::optional<Boundary> boundary(base::LogId log, std::uint32_t last) const;
    // Every known log, by id.
    [[nodiscard]] std::vector<LogState> states() const;

    // Rows first … last in order, sealed or not, as far as they are kept; stops when `visit` says
    // false. Throws StoreError(damaged) when a stored segment does not match its head.
    using VisitRow = std::function<bool(base::EventId, base::ByteView row)>;
    void rows(base::LogId log, std::uint32_t first, std::uint32_t last, const VisitRow& visit);
    [[nodiscard]] std::optional<base::Bytes> row(base::EventId event);

    // Sealed segments that end at or after `sequence`, in order; stops when `visit` says false.
    using VisitSegment = std::function<bool(const Segment&)>;
    void segments(base::LogId log, std::uint32_t sequence, const VisitSegment& visit) const;
    // The signed head of the segment that holds `sequence`, or of the first behind it; empty when
    // there is none.
    [[nodiscard]] base::Bytes head_at(base::LogId log, std::uint32_t sequence) const;

    // Receipts never go back.
    void mark_received(base::LogId log, std::uint32_t through);
    void mark_backed_up(base::LogId log, std::uint32_t through);
    // Takes the end of a log away, from the first segment on that reaches past `after`: another
    // branch of it, or another word of its author, counts. What was taken is given back in order,
    // for whoever keeps it as evidence; rows that were never sealed come last.
    struct TakenAway {
        std::uint32_t after = 0;  // where the log ends now: a boundary, at or before what was asked
        std::vector<Segment> segments;
        Rows unsealed;
        std::uint32_t last = 0;  // where it ended
        [[nodiscard]] bool is_nothing() const { return last == after; }
    };
    TakenAway take_away(base::LogId log, std::uint32_t after);
    // Drops segments up to `through` that are backed up. Returns how many.
    std::size_t prune(base::LogId log, std::uint32_t through);

  private:
    struct Gathered {  // rows after `before`, which are not in the database yet
        std::uint32_t before = 0;
        Rows rows;
    };
    const Rows& rows_at(const Segment& segment);
    void store(const Segment& segment);
    [[nodiscard]] LogState stored_state(base::LogId log) const;
    void add_gathered(LogState& state) const;
    [[nodiscard]] Rows take_gathered(base::LogId log);
    [[nodiscard]] Rows stored_tail(const LogState& state) const;
    [[nodiscard]] bool agrees_with_tail(const Segment& segment) const;
    void drop_from_tail(const Head& head);

    store::Database& database_;
    store::RowBatch tail_;
    std::map<base::LogId, Gathered> gathered_;
    std::set<base::LogId> grown_;
    crypto::Hash cached_head_;  // the segment whose rows were read last
    Rows cached_rows_;
};

}  // namespace amani::log
