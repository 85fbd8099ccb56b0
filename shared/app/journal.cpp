#include "shared/app/journal.h"

#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/migrations.h"

#include <algorithm>
#include <array>

namespace amani::app {

namespace {

constexpr std::array<store::Migration, 3> migrations{{
    {1, "applied order",
     "CREATE TABLE applied ("
     "  position INTEGER PRIMARY KEY,"  // of the run's first event, from 1
     "  log INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;"
     "CREATE INDEX applied_by_log ON applied (log, last);"
     "CREATE TABLE log_digest ("
     "  log INTEGER NOT NULL, last INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (log, "
     "last)) STRICT, WITHOUT ROWID;"
     "CREATE TABLE number_series ("
     "  type INTEGER NOT NULL, year TEXT NOT NULL, next INTEGER NOT NULL, PRIMARY KEY (type, "
     "year)) STRICT, WITHOUT ROWID;"
     "CREATE TABLE agreed (log INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;"
     "CREATE TABLE credential (user INTEGER PRIMARY KEY, verifier TEXT NOT NULL) STRICT;"
     "CREATE TABLE counted (log INTEGER PRIMARY KEY, through INTEGER NOT NULL) STRICT;"
     "CREATE TABLE held ("
     "  event INTEGER PRIMARY KEY, position INTEGER NOT NULL, type INTEGER NOT NULL, why TEXT NOT "
     "NULL) STRICT;"
     "CREATE TABLE set_aside (event INTEGER PRIMARY KEY) STRICT;"
     "CREATE TABLE false_digest (log INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT "
     "NULL, PRIMARY KEY (log, last)) STRICT, WITHOUT ROWID;"},
    {2, "the last contact with the hub",
     "CREATE TABLE last_contact ("
     "  one INTEGER PRIMARY KEY, at INTEGER NOT NULL, skew INTEGER NOT NULL) STRICT;"},
    // A run grows at its end with every commit; so the index holds its beginning alone.
    {3, "applied runs by their beginning",
     "DROP INDEX applied_by_log; CREATE INDEX applied_by_log ON applied (log, first);"},
}};

// Event types that sync/membership owns: nothing for the views in them.
constexpr std::array<domain::EventType, 3> membership_types{1, 2, 4};

// Logical time follows what other sites say only this far ahead of this machine's clock: one event
// that is dated years ahead must not date all that is recorded after it.
constexpr base::Duration most_ahead = base::hours(1);

}  // namespace

bool is_understood(const domain::Event& event) {
    return !std::holds_alternative<std::monostate>(event.body) ||
           std::ranges::find(membership_types, event.type) != membership_types.end();
}

void migrate_app(store::Database& database) { store::migrate(database, "app", migrations); }

Journal::Journal(store::Database& database, const base::Clock& clock, views::Projector& projector,
                 LogPort log)
    : database_(database),
      clock_(clock),
      projector_(projector),
      log_(std::move(log)),
      order_(database),
      held_(database),
      set_aside_(database),
      digests_(database, order_, log_.read,
               [this](base::EventId id) { return counts(id) && !held_.is_barred(id); }) {
    load_time();
}

void Journal::adopt_time(base::LogicalTime time) {
    if (time > last_time_ && time.wall() <= clock_.now() + most_ahead) last_time_ = time;
}

// Logical time goes on from its last value, also when the machine's clock was set back.
void Journal::load_time() {
    const AppliedRun& run = order_.last_run();
    if (run.position == 0) return;
    const auto own = find(base::EventId::of(log_.own, applied_through(log_.own)));
    if (own && own->time > last_time_) last_time_ = own->time;
    const auto last = find(base::EventId::of(run.log, run.last));
    if (last) adopt_time(last->time);
}

std::optional<domain::Event> Journal::find(base::EventId id) const {
    std::optional<domain::Event> found;
    if (id.sequence() == 0 || id.sequence() > applied_through(id.log()) || !counts(id))
        return found;
    log_.read(id.log(), id.sequence(), id.sequence(), [&](base::EventId at, base::ByteView row) {
        auto event = domain::decode_event(at, row);
        if (event && is_understood(*event) && !held_.is_barred(at))
            found = std::move(event).value();
    });
    return found;
}

std::vector<domain::Event> Journal::record(const Author& author,
                                           std::span<const domain::Body> bodies,
                                           std::span<const base::EventId> causes) {
    std::vector<domain::Event> events;
    events.reserve(bodies.size());
    for (const auto& body : bodies) {
        events.push_back(record_through(log_.append, author, body, causes));
        react(events.back());
    }
    if (!events.empty()) last_own_day_ = author.day;
    return events;
}

base::Day Journal::last_own_day() const {
    if (!last_own_day_) {
        const auto last = find(base::EventId::of(log_.own, applied_through(log_.own)));
        last_own_day_ = last ? last->day : base::Day{};
    }
    return *last_own_day_;
}

domain::Event Journal::record_through(const std::function<base::EventId(base::ByteView)>& append,
                                      const Author& author, domain::Body body,
                                      std::span<const base::EventId> causes) {
    domain::Event event = new_event(author, std::move(body), causes);
    event.id = append(domain::encode_event(event));
    apply(event);
    return event;
}

const domain::Event& Journal::record_later(
    const std::function<base::EventId(base::ByteView)>& append, const Author& author,
    domain::Body body, std::span<const base::EventId> causes) {
    domain::Event& event = later_.emplace_back(new_event(author, std::move(body), causes));
    event.id = append(domain::encode_event(event));
    return event;
}

domain::Event Journal::new_event(const Author& author, domain::Body body,
                                 std::span<const base::EventId> causes) {
    last_time_ = base::LogicalTime::next(last_time_, clock_.now());
    domain::Event event{.time = last_time_,
                        .author = author.user,
                        .day = author.day,
                        .causes = {causes.begin(), causes.end()},
                        .body = std::move(body)};
    event.type = domain::type_of(event.body);
    return event;
}

void Journal::apply_later() {
    std::vector<const domain::Event*> in_order;
    in_order.reserve(later_.size());
    for (const auto& event : later_) in_order.push_back(&event);
    std::ranges::sort(in_order, {}, [](const auto* event) { return event->id; });
    for (const auto* event : in_order) apply(*event);
    later_.clear();
}

ReadRow read_row(base::EventId id, base::ByteView row) {
    return {id, domain::decode_event(id, row)};
}

void Journal::apply_row(const ReadRow& row) {
    const auto& event = row.event;
    if (!counts(row.id)) return note_applied(row.id);
    if (!event || !is_understood(*event)) {
        note_applied(row.id);
        held_.hold(row.id, order_.position(), event ? event->type : domain::EventType{0},
                   event ? std::string{"unknown type"} : event.error().why);
        if (!event && malformation_) malformation_(row.id, event.error());
        return;
    }
    adopt_time(event->time);
    // A site that joins again may hear that a fact was set aside before it has the fact.
    const bool may_be_shown = scrutiny_ ? scrutiny_(*event) : !set_aside_.contains(event->id);
    if (!may_be_shown) return apply_aside(*event);
    apply(*event);
    react(*event);
}

void Journal::react(const domain::Event& event) {
    if (!reaction_) return;
    try {
        reaction_(event);
    } catch (const base::Overflow& sum) {
        throw CannotCount{event.id, sum.what()};
    }
}

void Journal::apply(const domain::Event& event) {
    views::StateDigest effects;
    if (!std::holds_alternative<std::monostate>(event.body)) effects = projector_.apply(event);
    note_applied(event.id, effects);
    if (const auto fact = fact_set_aside_by(event)) note_set_aside(*fact);
}

views::StateDigest Journal::digest(base::LogId log) { return digests_.at_end(log); }

void Journal::mark_boundary(base::LogId log) {
    mark_boundary(log, applied_through(log), digests_.at_end(log));
}

void Journal::mark_boundary(base::LogId log, std::uint32_t last, const views::StateDigest& digest) {
    digests_.mark(log, last, digest);
}

std::optional<views::StateDigest> Journal::digest_at(base::LogId log, std::uint32_t last) const {
    return digests_.at(log, std::min(last, counts_through(log)));  // nothing beyond has an effect
}

views::StateDigest Journal::digest_of_all() { return digests_.sum_of_all(); }

views::StateDigest Journal::digest_of_relayed() {
    views::StateDigest sum;
    for (const base::LogId log : order_.logs()) {
        if (!log.is_feed()) continue;
        log_.read(log, 1, applied_through(log), [&](base::EventId id, base::ByteView row) {
            if (codec::type_of_row(row) != domain::type_number<domain::Relayed>()) return;
            const auto event = domain::decode_event(id, row);
            const auto* relayed = event ? std::get_if<domain::Relayed>(&event->body) : nullptr;
            if (relayed && counts(id) && !views::is_news_to_a_hub(id, *relayed))
                sum += digests_.effects_of(*event);
        });
    }
    return sum;
}

void Journal::note_applied(base::EventId id, const views::StateDigest& effects) {
    digests_.add(id, effects);
    order_.add(id);
}

void Journal::flush() {
    apply_later();
    projector_.flush();
    if (also_flush_) also_flush_();
    order_.flush();
    digests_.settle();
}

void Journal::forget() {
    later_.clear();
    projector_.forget();
    if (also_forget_) also_forget_();
    digests_.doubt();
    order_.look_again();
    held_.look_again();
    set_aside_.look_again();
    last_own_day_.reset();
    must_rebuild_ = false;
}

void Journal::look_again() {
    order_.look_again();
    last_own_day_.reset();
    load_time();
}

}  // namespace amani::app
