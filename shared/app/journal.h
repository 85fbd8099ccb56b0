// The one way in which events enter a site's log and views: they are recorded into its own log, or
// taken over from another log, and applied to the views in one order that the store remembers. At
// the hub this order (the position) is the hub order of RULES §3.1. Replaying it rebuilds the views
// byte for byte.
//
// Everything here happens inside the caller's write transaction. The caller commits, then tells
// people.
#pragma once

#include "shared/app/applied_order.h"
#include "shared/app/held_events.h"
#include "shared/app/log_digests.h"
#include "shared/base/time.h"
#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/projector.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::app {

// The person who records, and for which business day.
struct Author {
    base::UserId user;
    base::Day day;
};

// What the journal needs of the logs. `shared` never includes `sync`, so the programs provide these
// functions.
struct LogPort {
    // This site's own log. Its logical time never goes back, even when the machine's clock does.
    base::LogId own = {};
    // Appends a row to this site's own log and returns its id.
    std::function<base::EventId(base::ByteView row)> append;
    ReadRows read;
    // Whether the author of `log` may write events of this type. Called for held events whose type
    // was unknown here; for others it was checked when they arrived. Empty: anybody may.
    std::function<bool(base::LogId log, domain::EventType type)> may_author = {};
    // The last event of `log` that counts. Later ones are kept and have no effect (the decisions
    // that a hub had made after the backup from which it was restored). Empty: all count.
    std::function<std::uint32_t(base::LogId log)> counts_through = {};
};

void migrate_app(store::Database& database);

// A stored row, read: the event, or why this program cannot read it.
struct ReadRow {
    base::EventId id;
    base::Result<domain::Event, codec::Malformed> event;
};
[[nodiscard]] ReadRow read_row(base::EventId id, base::ByteView row);
// Whether this program understands the event. An event of a type that only a newer program knows is
// held.
[[nodiscard]] bool is_understood(const domain::Event& event);

// With this event a sum would exceed 64 bits or the bounds of an amount; the transaction must be
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
    // Called at the hub after an event was applied: it reconciles and writes decisions into feeds.
    using Reaction = std::function<void(const domain::Event&)>;

    Journal(store::Database& database, const base::Clock& clock, views::Projector& projector,
            LogPort log);

    void react_with(Reaction reaction) { reaction_ = std::move(reaction); }
    // At a hub: called for every event of another log before it counts. False: the event is set
    // aside, and the function that said so records a FactSetAside in the same transaction.
    void scrutinise_with(std::function<bool(const domain::Event&)> may_count) {
        scrutiny_ = std::move(may_count);
    }
    // Called for every row of another log whose type is known but whose body is malformed. The row
    // is held.
    using Malformation = std::function<void(base::EventId, const codec::Malformed&)>;
    void report_malformed_with(Malformation report) { malformation_ = std::move(report); }

    // For another object that gathers changes in memory (the hub's books): its functions are called
    // with flush() and forget().
    void join_transactions(std::function<void()> flush, std::function<void()> forget) {
        also_flush_ = std::move(flush);
        also_forget_ = std::move(forget);
    }

    // Records facts in this site's log, applies them, and returns the events with their ids.
    std::vector<domain::Event> record(const Author& author, std::span<const domain::Body> bodies,
                                      std::span<const base::EventId> causes = {});
    // Records through `append`, for instance into a feed, instead of the site's own log. The event
    // is applied, but the reaction is not called.
    domain::Event record_through(const std::function<base::EventId(base::ByteView)>& append,
                                 const Author& author, domain::Body body,
                                 std::span<const base::EventId> causes = {});

    // Like record_through(), but the event is applied by flush(), in one run with the other events
    // of its log, so that these are written side by side and the applied order stays short. The
    // reference is valid until the next event is recorded.
    const domain::Event& record_later(const std::function<base::EventId(base::ByteView)>& append,
                                      const Author& author, domain::Body body,
                                      std::span<const base::EventId> causes = {});

    // Applies the next row of a log, and reacts to it. A row that this program cannot understand is
    // noted as held and passed over; nothing waits for it.
    void apply_row(const ReadRow& row);
    [[nodiscard]] std::uint32_t applied_through(base::LogId log) const {
        return order_.through(log);
    }
    // The logs of which something is applied.
    [[nodiscard]] std::vector<base::LogId> applied_logs() const { return order_.logs(); }
    // How many events were applied in all: the position of the last one.
    [[nodiscard]] std::int64_t position() const { return order_.position(); }
    // The position of an applied event; nothing when it is not applied.
    [[nodiscard]] std::optional<std::int64_t> position_of(base::EventId id) const {
        return order_.position_of(id);
    }
    // The newest time of any applied event; what is shown is as of then.
    [[nodiscard]] base::Instant as_of() const { return last_time_.wall(); }
    // The business day of the last event of this site's own log; none when there is none.
    [[nodiscard]] base::Day last_own_day() const;
    // An event as it is stored; nothing when it is not here or not understood.
    [[nodiscard]] std::optional<domain::Event> find(base::EventId id) const;

    // The end of a log that no longer counts: its events up to `after` stay.
    struct LogEnd {
        base::LogId log;
        std::uint32_t after = 0;
    };
    // Takes the ends of logs out of everything that is applied: out of the order, the running
    // digests, the held events and, with one rebuild, the views. The caller takes their rows out of
    // the logs in the same transaction. Decisions that a hub has made from these events stay.
    void withdraw(std::span<const LogEnd> ends);

    [[nodiscard]] std::int64_t held_count() const { return held_.count(); }
    // Why an event is held; empty when it is not.
    [[nodiscard]] std::string why_held(base::EventId id) const { return held_.why(id); }

    // The running digest of the effects of `log`'s events, at applied_through(log).
    [[nodiscard]] views::StateDigest digest(base::LogId log);
    // Stores the running digest of `log` for its present end: call at every segment boundary.
    void mark_boundary(base::LogId log);
    // Stores the digest for a segment of our own that does not end at the log's present end.
    void mark_boundary(base::LogId log, std::uint32_t last, const views::StateDigest& digest);
    // The digest at a marked boundary; nothing when `last` is no marked boundary. Zero at 0.
    [[nodiscard]] std::optional<views::StateDigest> digest_at(base::LogId log,
                                                              std::uint32_t last) const;
    // The sum of the running digests of all applied logs. At a site digest_of_balances() must equal
    // it.
    [[nodiscard]] views::StateDigest digest_of_all();
    // The part of digest_of_all() that comes from Relayed events. A hub must subtract it, since it
    // has applied those events with the logs that they came from.
    [[nodiscard]] views::StateDigest digest_of_relayed();

    // Applies the events of record_later() and writes all that is gathered in memory (views, the
    // applied order). Call before each commit, and before reading a view.
    void flush();
    // Call after a rollback: drops what was gathered and reads the position again.
    void forget();
    // Call after another connection has written: reads again what is remembered of the store for
    // those who read. Nothing may be recorded or applied after that.
    void look_again();

    // Whether the hub has set aside a fact that had counted here, so that the views must be
    // rebuilt.
    [[nodiscard]] bool must_rebuild() const { return must_rebuild_; }
    // Call when LogPort::counts_through may have changed for `log`: computes the digests at its
    // boundaries anew. True when an applied event counts now and did not before, or the other way
    // round; then rebuild() must follow in the same transaction.
    [[nodiscard]] bool recount(base::LogId log);

    // Clears the views and replays every applied event in its order, in the caller's transaction.
    // Held events that are understood by now count from here on, and the reaction is called for
    // them; those that their author's role does not allow stay held, with the reason.
    void rebuild();
    // After an upgrade: whether any held event is understood by now; then rebuild() is needed.
    [[nodiscard]] bool understands_more() const;

  private:
    domain::Event new_event(const Author& author, domain::Body body,
                            std::span<const base::EventId> causes);
    void react(const domain::Event& event);
    void apply(const domain::Event& event);
    void apply_aside(const domain::Event& event);
    void apply_later();
    // Applies an event that adds `effects` to the digest of its log.
    void note_applied(base::EventId id, const views::StateDigest& effects = {});
    // The fact that an event sets aside. Also looks into what a restored hub relays of an earlier
    // feed.
    [[nodiscard]] static std::optional<base::EventId> fact_set_aside_by(const domain::Event& event);
    void note_set_aside(base::EventId fact);
    void recount_set_aside(base::EventId id, base::ByteView row);
    void adopt_time(base::LogicalTime time);
    void load_time();
    [[nodiscard]] bool may_count(const domain::Event& event) const;
    [[nodiscard]] std::uint32_t counts_through(base::LogId log) const;
    [[nodiscard]] bool counts(base::EventId id) const {
        return id.sequence() <= counts_through(id.log());
    }
    [[nodiscard]] std::uint32_t counted_through(base::LogId log) const;
    [[nodiscard]] bool take_up(const domain::Event& event);
    void replay(const domain::Event& event);

    store::Database& database_;
    const base::Clock& clock_;
    views::Projector& projector_;
    LogPort log_;
    AppliedOrder order_;
    HeldEvents held_;
    FactsSetAside set_aside_;
    LogDigests digests_;
    Reaction reaction_;
    std::function<bool(const domain::Event&)> scrutiny_;
    Malformation malformation_;
    std::function<void()> also_flush_;
    std::function<void()> also_forget_;
    base::LogicalTime last_time_;
    mutable std::optional<base::Day> last_own_day_;  // nothing: not read yet
    std::vector<domain::Event> later_;
    bool must_rebuild_ = false;
};

}  // namespace amani::app
