#include "shared/app/journal.h"

#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/migrations.h"

#include <algorithm>
#include <array>

namespace amani::app {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
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
    : database_(database), clock_(clock), projector_(projector), log_(std::move(log)) {
    load_position();
    load_time();
    load_barred();
    load_set_aside();
}

void Journal::adopt_time(base::LogicalTime time) {
    if (time > last_time_ && time.wall() <= clock_.now() + most_ahead) last_time_ = time;
}

// Logical time goes on from its last value, also when the machine's clock was set back.
void Journal::load_time() {
    if (run_.position == 0) return;
    const auto own = find(base::EventId::of(log_.own, applied_through(log_.own)));
    if (own && own->time > last_time_) last_time_ = own->time;
    const auto last = find(base::EventId::of(run_.log, run_.last));
    if (last) adopt_time(last->time);
}

std::optional<std::int64_t> Journal::position_of(base::EventId id) const {
    if (run_.position != 0 && run_.log == id.log() && run_.first <= id.sequence() &&
        id.sequence() <= run_.last) {
        return run_.position + id.sequence() - run_.first;
    }
    auto& query = database_.cached(
        "SELECT position, first FROM applied WHERE log = ?1 AND last >= ?2 ORDER BY last LIMIT 1");
    std::optional<std::int64_t> position;
    if (query.with(id.log(), id.sequence()).step() && query.integer(1) <= id.sequence())
        position = query.integer(0) + id.sequence() - query.integer(1);
    query.reset();
    return position;
}

std::optional<domain::Event> Journal::find(base::EventId id) const {
    std::optional<domain::Event> found;
    if (id.sequence() == 0 || id.sequence() > applied_through(id.log()) || !counts(id))
        return found;
    log_.read(id.log(), id.sequence(), id.sequence(), [&](base::EventId at, base::ByteView row) {
        auto event = domain::decode_event(at, row);
        if (event && is_understood(*event) && !barred_.contains(at))
            found = std::move(event).value();
    });
    return found;
}

void Journal::load_position() {
    run_ = {};
    position_ = 0;
    auto& last = database_.cached(
        "SELECT position, log, first, last FROM applied ORDER BY position DESC LIMIT 1");
    if (last.with().step()) {
        run_ = {last.integer(0),
                last.id<base::LogId>(1),
                static_cast<std::uint32_t>(last.integer(2)),
                static_cast<std::uint32_t>(last.integer(3)),
                false,
                false};
        position_ = run_.position + run_.last - run_.first;
    }
    last.reset();
}

std::uint32_t Journal::applied_through(base::LogId log) const {
    if (run_.log == log && run_.position != 0) return run_.last;
    auto& query =
        database_.cached("SELECT last FROM applied WHERE log = ?1 ORDER BY last DESC LIMIT 1");
    const auto through = query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return through;
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
    return events;
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
    std::sort(later_.begin(), later_.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    for (const auto& event : later_) apply(event);
    later_.clear();
}

ReadRow read_row(base::EventId id, base::ByteView row) {
    return {id, domain::decode_event(id, row)};
}

void Journal::apply_row(const ReadRow& row) {
    const auto& event = row.event;
    if (!counts(row.id)) {
        running(row.id.log());
        touch(row.id, {});
        return note_applied(row.id);
    }
    if (!event || !is_understood(*event)) {
        running(row.id.log());
        touch(row.id, {});
        note_applied(row.id);
        database_
            .cached(
                "INSERT INTO held (event, position, type, why) VALUES (?1, ?2, ?3, ?4) ON CONFLICT "
                "(event) DO NOTHING")
            .run(row.id, position_, event ? event->type : 0,
                 event ? std::string{"unknown type"} : event.error().why);
        if (!event && malformation_) malformation_(row.id, event.error());
        return;
    }
    adopt_time(event->time);
    if (scrutiny_ && !scrutiny_(*event)) return apply_aside(*event);
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
    running(event.id.log());
    views::StateDigest effects;
    if (!std::holds_alternative<std::monostate>(event.body)) effects = projector_.apply(event);
    touch(event.id, effects);
    note_applied(event.id);
    if (const auto fact = fact_set_aside_by(event)) note_set_aside(*fact);
}

void Journal::touch(base::EventId id, const views::StateDigest& effects) {
    Running& here = running_.at(id.log());
    if (!here.is_touched) {
        here.earlier = here.digest;
        here.earlier_through = here.through;
        here.is_touched = true;
        touched_.push_back(id.log());
    }
    here.digest += effects;
    here.through = id.sequence();
}

Journal::Running& Journal::running(base::LogId log) {
    const auto [at, is_new] = running_.try_emplace(log);
    Running& here = at->second;
    if (is_new) {
        here = read_running(log);
    } else if (here.is_doubtful) {
        here.is_doubtful = false;
        const std::uint32_t through = applied_through(log);
        if (here.through == through) return here;
        if (here.earlier_through == through)
            here = {.digest = here.earlier, .through = through};
        else
            here = read_running(log);
    }
    return here;
}

// For a log that was not used since the start: reads the digest at its last boundary and adds the
// rows applied since.
Journal::Running Journal::read_running(base::LogId log) {
    Running here{.through = applied_through(log)};
    auto& query = database_.cached(
        "SELECT last, digest FROM log_digest WHERE log = ?1 ORDER BY last DESC LIMIT 1");
    std::uint32_t boundary = 0;
    if (query.with(log).step()) {
        boundary = static_cast<std::uint32_t>(query.integer(0));
        here.digest = views::StateDigest::of(query.bytes(1));
    }
    query.reset();
    if (here.through > boundary) {
        log_.read(log, boundary + 1, here.through, [&](base::EventId id, base::ByteView row) {
            if (counts(id) && !barred_.contains(id)) here.digest += digests_.of_row(id, row);
        });
    }
    return here;
}

views::StateDigest Journal::digest(base::LogId log) { return running(log).digest; }

void Journal::mark_boundary(base::LogId log) {
    mark_boundary(log, applied_through(log), running(log).digest);
}

void Journal::mark_boundary(base::LogId log, std::uint32_t last, const views::StateDigest& digest) {
    const auto bytes = digest.bytes();
    database_
        .cached(
            "INSERT INTO log_digest (log, last, digest) VALUES (?1, ?2, ?3) ON CONFLICT (log, "
            "last) DO NOTHING")
        .run(log, last, base::ByteView{bytes});
}

std::optional<views::StateDigest> Journal::digest_at(base::LogId log, std::uint32_t last) const {
    if (last == 0) return views::StateDigest{};
    last = std::min(last, counts_through(log));  // nothing beyond has an effect
    if (last == 0) return views::StateDigest{};
    auto& query = database_.cached("SELECT digest FROM log_digest WHERE log = ?1 AND last = ?2");
    std::optional<views::StateDigest> found;
    if (query.with(log, last).step()) found = views::StateDigest::of(query.bytes(0));
    query.reset();
    return found;
}

std::vector<base::LogId> Journal::applied_logs() {
    std::vector<base::LogId> logs;
    auto& query = database_.cached("SELECT DISTINCT log FROM applied");
    query.with();
    while (query.step()) logs.push_back(query.id<base::LogId>(0));
    query.reset();
    if (run_.position != 0 && std::find(logs.begin(), logs.end(), run_.log) == logs.end())
        logs.push_back(run_.log);
    return logs;
}

views::StateDigest Journal::digest_of_all() {
    views::StateDigest sum;
    for (const base::LogId log : applied_logs()) sum += running(log).digest;
    return sum;
}

views::StateDigest Journal::digest_of_relayed() {
    views::StateDigest sum;
    for (const base::LogId log : applied_logs()) {
        if (!log.is_feed()) continue;
        log_.read(log, 1, applied_through(log), [&](base::EventId id, base::ByteView row) {
            if (codec::type_of_row(row) != domain::type_number<domain::Relayed>()) return;
            const auto event = domain::decode_event(id, row);
            const auto* relayed = event ? std::get_if<domain::Relayed>(&event->body) : nullptr;
            if (relayed && counts(id) && !views::is_news_to_a_hub(id, *relayed))
                sum += digests_.of(*event);
        });
    }
    return sum;
}

void Journal::note_applied(base::EventId id) {
    ++position_;
    if (run_.position != 0 && run_.log == id.log() && run_.last + 1 == id.sequence()) {
        ++run_.last;
        run_.is_changed = true;
        return;
    }
    if (run_.is_new || run_.is_changed) save(run_);
    run_ = {position_, id.log(), id.sequence(), id.sequence(), true, true};
}

void Journal::save(const Run& run) {
    database_
        .cached(
            "INSERT INTO applied (position, log, first, last) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (position) DO UPDATE SET last = excluded.last")
        .run(run.position, run.log, run.first, run.last);
}

void Journal::flush() {
    apply_later();
    projector_.flush();
    if (also_flush_) also_flush_();
    if (run_.is_new || run_.is_changed) save(run_);
    run_.is_new = run_.is_changed = false;
    settle_touched();
}

void Journal::settle_touched() {
    for (const base::LogId log : touched_) running_.at(log).is_touched = false;
    touched_.clear();
}

void Journal::forget() {
    later_.clear();
    projector_.forget();
    if (also_forget_) also_forget_();
    settle_touched();
    for (auto& [log, here] : running_) here.is_doubtful = true;
    load_position();
    load_barred();
    load_set_aside();
}

void Journal::look_again() {
    forget();
    load_time();
}

}  // namespace amani::app
