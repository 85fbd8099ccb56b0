#include "shared/app/journal.h"

#include <array>

#include "shared/store/migrations.h"

namespace amani::app {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "applied order",
     "CREATE TABLE applied ("
     "  position INTEGER PRIMARY KEY,"  // of the run's first event, from 1
     "  log INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;"
     "CREATE INDEX applied_by_log ON applied (log, last);"
     "CREATE TABLE held ("
     "  event INTEGER PRIMARY KEY, position INTEGER NOT NULL, type INTEGER NOT NULL, why TEXT NOT NULL) STRICT;"},
}};

}  // namespace

void migrate_app(store::Database& database) { store::migrate(database, "app", migrations); }

Journal::Journal(store::Database& database, const base::Clock& clock, views::Projector& projector, LogPort log)
    : database_(database), clock_(clock), projector_(projector), log_(std::move(log)) {
    load_position();
}

void Journal::load_position() {
    run_ = {};
    position_ = 0;
    auto& last = database_.cached("SELECT position, log, first, last FROM applied ORDER BY position DESC LIMIT 1");
    if (last.with().step()) {
        run_ = {last.integer(0), last.id<base::LogId>(1), static_cast<std::uint32_t>(last.integer(2)),
                static_cast<std::uint32_t>(last.integer(3)), false, false};
        position_ = run_.position + run_.last - run_.first;
    }
    last.reset();
}

std::uint32_t Journal::applied_through(base::LogId log) const {
    if (run_.log == log && run_.position != 0) return run_.last;
    auto& query = database_.cached("SELECT last FROM applied WHERE log = ?1 ORDER BY last DESC LIMIT 1");
    const auto through = query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return through;
}

std::vector<domain::Event> Journal::record(const Author& author, std::span<const domain::Body> bodies,
                                           std::span<const base::EventId> causes) {
    std::vector<domain::Event> events;
    events.reserve(bodies.size());
    for (const auto& body : bodies) {
        events.push_back(record_through(log_.append, author, body, causes));
        if (reaction_) reaction_(events.back());
    }
    return events;
}

domain::Event Journal::record_through(const std::function<base::EventId(base::ByteView)>& append, const Author& author,
                                      domain::Body body, std::span<const base::EventId> causes) {
    last_time_ = base::LogicalTime::next(last_time_, clock_.now());
    domain::Event event{.time = last_time_,
                        .author = author.user,
                        .day = author.day,
                        .causes = {causes.begin(), causes.end()},
                        .body = std::move(body)};
    event.type = domain::type_of(event.body);
    event.id = append(domain::encode_event(event));
    apply(event);
    return event;
}

std::size_t Journal::apply_stored(base::LogId log, std::uint32_t last_stored, std::size_t most) {
    const std::uint32_t done = applied_through(log);
    if (last_stored <= done) return 0;
    const auto count = std::min<std::size_t>(most, last_stored - done);
    const auto last = static_cast<std::uint32_t>(done + count);
    log_.read(log, done + 1, last, [&](base::EventId id, base::ByteView row) {
        auto event = domain::decode_event(id, row);
        if (!event || event->type == 0 || std::holds_alternative<std::monostate>(event->body)) {
            note_applied(id);
            database_
                .cached("INSERT INTO held (event, position, type, why) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (event) DO NOTHING")
                .run(id, position_, event ? event->type : 0, event ? std::string{"unknown type"} : event.error().why);
            return;
        }
        if (event->time > last_time_) last_time_ = event->time;
        apply(*event);
        if (reaction_) reaction_(*event);
    });
    return count;
}

void Journal::apply(const domain::Event& event) {
    projector_.apply(event);
    note_applied(event.id);
}

void Journal::note_applied(base::EventId id) {
    if (is_replaying_) return;
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
        .cached("INSERT INTO applied (position, log, first, last) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (position) DO UPDATE SET last = excluded.last")
        .run(run.position, run.log, run.first, run.last);
}

void Journal::flush() {
    projector_.flush();
    if (run_.is_new || run_.is_changed) save(run_);
    run_.is_new = run_.is_changed = false;
}

void Journal::forget() {
    projector_.forget();
    load_position();
}

void Journal::rebuild() {
    views::clear_views(database_);
    projector_.forget();
    is_replaying_ = true;
    std::vector<Run> runs;
    auto& query = database_.cached("SELECT log, first, last FROM applied ORDER BY position");
    query.with();
    while (query.step()) {
        runs.push_back({0, query.id<base::LogId>(0), static_cast<std::uint32_t>(query.integer(1)),
                        static_cast<std::uint32_t>(query.integer(2)), false, false});
    }
    query.reset();
    for (const auto& run : runs) {
        log_.read(run.log, run.first, run.last, [&](base::EventId id, base::ByteView row) {
            const auto event = domain::decode_event(id, row);
            if (event && !std::holds_alternative<std::monostate>(event->body)) projector_.apply(*event);
        });
    }
    is_replaying_ = false;
    projector_.flush();
}

}  // namespace amani::app
