// The one way in which events come to be and come to be seen at a site: recorded into its own log,
// or taken over from another log, and applied to the views in one order that the store remembers.
// That order (the position) is, at the hub, the hub order of RULES §3.1; replaying it rebuilds the
// views byte for byte.
//
// Everything here happens inside the caller's write transaction. The caller commits, then tells
// people.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/projector.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace amani::app {

// Who records, and for which business day.
struct Author {
    base::UserId user;
    base::Day day;
};

// What the journal needs of a log. shared never includes sync: the programs hand these in.
struct LogPort {
    // This site's own log: its logical time never goes back, whatever became of the machine's
    // clock.
    base::LogId own = {};
    // Appends a row to this site's own log; its id.
    std::function<base::EventId(base::ByteView row)> append;
    // Calls `visit` for each row of `log` from `first` to `last`, in order.
    std::function<void(base::LogId log, std::uint32_t first, std::uint32_t last,
                       const std::function<void(base::EventId, base::ByteView)>& visit)>
        read;
    // Whether the author of `log` may write events of this type. Asked of what was held because
    // nobody here knew its type; of the rest it was asked at the door. Missing: anybody may.
    std::function<bool(base::LogId log, domain::EventType type)> may_author = {};
    // The last event of `log` that counts; later ones are kept and have no effect (the decisions
    // that a hub had made beyond the backup it was restored from). Missing: all count.
    std::function<std::uint32_t(base::LogId log)> counts_through = {};
};

void migrate_app(store::Database& database);

// A stored row, read: the event, or why this program cannot read it.
struct ReadRow {
    base::EventId id;
    base::Result<domain::Event, codec::Malformed> event;
};
[[nodiscard]] ReadRow read_row(base::EventId id, base::ByteView row);
// False for an event of a type that only a newer program knows: it is held.
[[nodiscard]] bool is_understood(const domain::Event& event);

// What an event adds up to exceeds 64 bits or the bounds of an amount; its transaction must be
// rolled back. `event` is none while it has no id.
class CannotCount : public base::Overflow {
  public:
    CannotCount(base::EventId event, const std::string& what) : Overflow(what), event_(event) {}
    [[nodiscard]] base::EventId event() const { return event_; }

  private:
    base::EventId event_;
};

class Journal {
  public:
    // What the hub does after an event was applied: reconcile, and write decisions into feeds.
    using Reaction = std::function<void(const domain::Event&)>;

    Journal(store::Database& database, const base::Clock& clock, views::Projector& projector,
            LogPort log);

    void react_with(Reaction reaction) { reaction_ = std::move(reaction); }
    // At a hub: asked of every event of another log before it counts. False: it is set aside, and
    // whoever said so records a FactSetAside in the same transaction.
    void scrutinise_with(std::function<bool(const domain::Event&)> may_count) {
        scrutiny_ = std::move(may_count);
    }
    // Told of every row of another log whose type is known and whose body is none (it is held).
    using Malformation = std::function<void(base::EventId, const codec::Malformed&)>;
    void report_malformed_with(Malformation report) { malformation_ = std::move(report); }

    // Somebody else who gathers changes in memory (the hub's books): called with flush() and
    // forget().
    void join_transactions(std::function<void()> flush, std::function<void()> forget) {
        also_flush_ = std::move(flush);
        also_forget_ = std::move(forget);
    }

    // Records facts in this site's log and applies them. The events, with their ids.
    std::vector<domain::Event> record(const Author& author, std::span<const domain::Body> bodies,
                                      std::span<const base::EventId> causes = {});
    // Appends through `append` (a feed, say) instead of the site's own log; applied, not reacted
    // to.
    domain::Event record_through(const std::function<base::EventId(base::ByteView)>& append,
                                 const Author& author, domain::Body body,
                                 std::span<const base::EventId> causes = {});

    // The same, but applied with flush(), in one run with whatever else goes into that log: a log's
    // neighbours are written side by side, and the applied order stays short. Stands until the next
    // is recorded.
    const domain::Event& record_later(const std::function<base::EventId(base::ByteView)>& append,
                                      const Author& author, domain::Body body,
                                      std::span<const base::EventId> causes = {});

    // Applies the next row of a log, and reacts to it. A row that this program cannot understand is
    // noted as held and passed over; nothing waits for it.
    void apply_row(const ReadRow& row);
    [[nodiscard]] std::uint32_t applied_through(base::LogId log) const;
    // How many events were applied in all: the position of the last one.
    [[nodiscard]] std::int64_t position() const { return position_; }
    // Where an applied event stands in that order; nothing when it is not applied.
    [[nodiscard]] std::optional<std::int64_t> position_of(base::EventId id) const;
    // The newest moment that any applied event speaks of: what is shown is as of then.
    [[nodiscard]] base::Instant as_of() const { return last_time_.wall(); }
    // An event as it is stored; nothing when it is not here or not understood.
    [[nodiscard]] std::optional<domain::Event> find(base::EventId id) const;

    // The end of a log that counts no more: of its events those up to `after` stay.
    struct LogEnd {
        base::LogId log;
        std::uint32_t after = 0;
    };
    // Takes events out of what is applied: out of the order, the running digests, what is held,
    // and, with one rebuild, the views. Their rows are the caller's to take out of the logs, in the
    // same transaction. What is decided from events that are applied already (a hub's books) does
    // not follow.
    void withdraw(std::span<const LogEnd> ends);

    // The digest of the effects of `log`'s events, running, at applied_through(log).
    [[nodiscard]] views::StateDigest digest(base::LogId log);
    // Keeps the running digest as that of `log` at its present end: call at every segment boundary.
    void mark_boundary(base::LogId log);
    // The same for a segment of our own whose end is not the log's present end.
    void mark_boundary(base::LogId log, std::uint32_t last, const views::StateDigest& digest);
    // The digest at a boundary that was marked; nothing when `last` is none. Zero for 0.
    [[nodiscard]] std::optional<views::StateDigest> digest_at(base::LogId log,
                                                              std::uint32_t last) const;
    // Σ of the running digests of all applied logs: what digest_of_balances() must equal at a site.
    [[nodiscard]] views::StateDigest digest_of_all();
    // The part of it that feeds relay: at a hub, which has applied those events in the logs that
    // they came from, it must be taken off.
    [[nodiscard]] views::StateDigest digest_of_relayed();

    // Applies what was recorded for later and writes what is gathered in memory (views, the applied
    // order). Call before each commit, and before reading a view.
    void flush();
    // The transaction was rolled back: forget what was gathered and read the position again.
    void forget();
    // Another connection wrote: what is remembered of the store is read again.
    void look_again();

    // A fact that had counted here was set aside by the hub: the views want a rebuild.
    [[nodiscard]] bool must_rebuild() const { return must_rebuild_; }
    // How many of `log`'s events count may have changed (LogPort::counts_through): makes the
    // digests at its boundaries anew. True when something that was applied counts now and did not
    // before, or the other way round: rebuild() must follow in the same transaction.
    [[nodiscard]] bool recount(base::LogId log);

    // Clears the views and replays every applied event in its order, in one transaction of the
    // caller's. What was held and is understood by now counts from here on, and is reacted to,
    // unless its author's role did not allow it: that stays held, with the reason.
    void rebuild();
    // After an upgrade: whether anything that was held is understood by now (then rebuild).
    [[nodiscard]] bool understands_more() const;

  private:
    domain::Event new_event(const Author& author, domain::Body body,
                            std::span<const base::EventId> causes);
    void react(const domain::Event& event);
    void apply(const domain::Event& event);
    void apply_aside(const domain::Event& event);
    // Also of what a restored hub tells anew of an earlier feed.
    [[nodiscard]] static std::optional<base::EventId> fact_set_aside_by(const domain::Event& event);
    void note_set_aside(base::EventId fact);
    void recount_set_aside(base::EventId id, base::ByteView row);
    void adopt_time(base::LogicalTime time);
    void apply_later();
    void note_applied(base::EventId id);
    // The digest of a log's effects up to a sequence. A transaction that is undone takes it back to
    // where it was before, without reading the log again.
    struct Running {
        views::StateDigest digest;
        std::uint32_t through = 0;
        views::StateDigest earlier;  // before what this transaction applied
        std::uint32_t earlier_through = 0;
        bool is_touched = false;   // since the last flush
        bool is_doubtful = false;  // a transaction was undone since
    };
    Running& running(base::LogId log);
    [[nodiscard]] Running read_running(base::LogId log);
    void touch(base::EventId id, const views::StateDigest& effects);
    void settle_touched();
    [[nodiscard]] std::vector<base::LogId> applied_logs();
    void load_position();
    void load_time();
    void load_barred();
    void load_set_aside();
    [[nodiscard]] bool may_count(const domain::Event& event) const;
    [[nodiscard]] std::uint32_t counts_through(base::LogId log) const;
    [[nodiscard]] bool counts(base::EventId id) const {
        return id.sequence() <= counts_through(id.log());
    }
    [[nodiscard]] std::uint32_t counted_through(base::LogId log) const;
    void change_boundary(base::LogId log, std::uint32_t last, const views::StateDigest& digest);
    [[nodiscard]] std::set<base::EventId> held() const;
    [[nodiscard]] bool take_up(const domain::Event& event);
    void replay(const domain::Event& event);

    store::Database& database_;
    const base::Clock& clock_;
    views::Projector& projector_;
    LogPort log_;
    Reaction reaction_;
    std::function<bool(const domain::Event&)> scrutiny_;
    Malformation malformation_;
    std::function<void()> also_flush_;
    std::function<void()> also_forget_;
    views::EffectsDigest digests_;
    base::LogicalTime last_time_;
    std::vector<domain::Event> later_;
    std::int64_t position_ = 0;
    struct Run {
        std::int64_t position = 0;  // of its first event
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool is_new = false;
        bool is_changed = false;
    };
    void save(const Run& run);
    Run run_;
    std::map<base::LogId, Running> running_;
    std::vector<base::LogId> touched_;
    std::set<base::EventId> barred_;     // held, and outside their authors' roles
    std::set<base::EventId> set_aside_;  // facts without effect (FactSetAside)
    bool must_rebuild_ = false;
};

}  // namespace amani::app
