// The logs in the database: a tail of rows that are not sealed yet, and segments. Every call that
// writes runs inside the caller's store::Transaction, so that events and their effects commit
// together. One LogStore per connection. After a rollback call forget(): it drops all that is kept
// in memory and could be wrong.
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

// How far one log has come, as sequences; 0 = nothing yet.
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
    // Whether the tail is large enough to be sealed without being asked for.
    [[nodiscard]] bool is_tail_full() const;
};

// How a segment fits the log. `gap`: something before it is missing. `forked`: the log here has
// other content at these sequences; both sides are evidence (membership decides).
enum class Fit { appended, already_have, gap, forked };

// The running digest after `rows`, which begin at `first` and follow `before`. A caller that
// already has the digest at the tail's end may return that one, if the tail becomes one segment.
using RunningDigest =
    std::function<Digest(const Digest& before, base::EventId first, const Rows& rows)>;

struct Sealer {
    const crypto::Hash& network;
    const crypto::SecretKey& key;
    Effort effort = Effort::live;
};

// A log's whole tail on its way to be sealed: its rows, cut into runs of a full tail's size, and
// the head and digest that the first segment follows.
struct Tail {
    base::LogId log;
    std::uint32_t sealed = 0;
    crypto::Hash head;  // of the last sealed segment
    Digest digest;      // at `sealed`
    std::vector<Rows> runs;
    bool is_stored = false;  // its rows are in the database
};
// Seals a tail without touching the store, so that another thread may do it while the store is
// written to.
[[nodiscard]] std::vector<Segment> seal(const Tail& tail, const Sealer& sealer,
                                        const RunningDigest& digest);

class LogStore {
  public:
    explicit LogStore(store::Database& database);

    // Our own logs. append throws std::length_error for a row above most_row_bytes() or a log that
    // is full.
    base::EventId append(base::LogId log, base::ByteView row);
    // Appends as well, but keeps the row in memory until flush(), or until it is sealed without
    // ever having been written as a row: for transactions that append much. The caller calls
    // flush() before the commit, and forget() after a rollback.
    base::EventId append_later(base::LogId log, base::ByteView row);
    void flush();
    // The logs that have rows in memory now.
    [[nodiscard]] std::vector<base::LogId> gathered_logs() const;
    void forget() { gathered_.clear(); }
    // Seals the whole tail: take_tail, seal, store_sealed.
    std::vector<Segment> seal_tail(base::LogId log, const Sealer& sealer,
                                   const RunningDigest& digest);
    // Nothing when the tail is empty. A tail that was taken must come back to store_sealed() before
    // the commit.
    [[nodiscard]] std::optional<Tail> take_tail(base::LogId log);
    void store_sealed(const Tail& tail, std::span<const Segment> segments);
    // Takes the unsealed rows out of a log of ours that will not be continued (its epoch has
    // ended), and returns them: others may have heard of their ids, so the caller records them anew
    // in another log.
    [[nodiscard]] Rows drop_tail(base::LogId log);
    // The logs with a tail, written or gathered.
    [[nodiscard]] std::vector<base::LogId> logs_with_tail() const;

    // How a segment fits that was opened, so that its signature and rows are known to be good.
    [[nodiscard]] Fit fit_of(const Segment& segment) const;
    // Stores the segment when it fits.
    Fit append_segment(const Segment& segment);
    // The logs to which append_segment has added since the last call: a hub has thousands of logs
    // and looks only at those that grew.
    [[nodiscard]] std::set<base::LogId> take_grown() { return std::exchange(grown_, {}); }

    [[nodiscard]] LogState state(base::LogId log) const;
    // Head and digest at the end of a segment; nothing where no segment ends, or none is kept. At
    // sequence 0 both are zeros.
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
    // Takes the end of a log away, from the first segment on that reaches past `after`, because
    // another branch of the log counts instead. Returns what was taken, in order, so that the
    // caller can keep it as evidence; rows that were never sealed come last.
    struct TakenAway {
        std::uint32_t after = 0;  // where the log ends now: a boundary, at or before the asked one
        std::vector<Segment> segments;
        Rows unsealed;
        std::uint32_t last = 0;  // where the log ended before
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
