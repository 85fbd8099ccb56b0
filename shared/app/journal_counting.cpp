// Which of the applied events count. Not counted are those of an author without the role, those
// that the hub has set aside, and those beyond a feed's cut. When that changes, digests and views
// are computed anew.
#include "shared/app/journal.h"
#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"

namespace amani::app {

namespace {

// Events whose effects a rebuild keeps in memory before it writes them.
constexpr std::size_t most_gathered = 50'000;

constexpr std::string_view outside_role = "outside its author's role";

}  // namespace

void Journal::load_barred() {
    barred_.clear();
    auto& query = database_.cached("SELECT event FROM held WHERE why = ?1");
    query.with(outside_role);
    while (query.step()) barred_.insert(query.id<base::EventId>(0));
    query.reset();
}

void Journal::load_set_aside() {
    set_aside_.clear();
    must_rebuild_ = false;
    auto& query = database_.cached("SELECT event FROM set_aside");
    query.with();
    while (query.step()) set_aside_.insert(query.id<base::EventId>(0));
    query.reset();
}

std::optional<base::EventId> Journal::fact_set_aside_by(const domain::Event& event) {
    if (const auto* aside = std::get_if<domain::FactSetAside>(&event.body)) return aside->fact;
    const auto* relayed = std::get_if<domain::Relayed>(&event.body);
    const bool may_be =
        relayed != nullptr && relayed->origin.log().is_feed() &&
        codec::type_of_row(relayed->row) == domain::type_number<domain::FactSetAside>();
    if (!may_be) return std::nullopt;
    const auto within = domain::decode_event(relayed->origin, relayed->row);
    const auto* aside = within ? std::get_if<domain::FactSetAside>(&within->body) : nullptr;
    return aside ? std::optional{aside->fact} : std::nullopt;
}

void Journal::apply_aside(const domain::Event& event) {
    note_set_aside(event.id);  // before it is applied: no view shows it yet
    running(event.id.log());
    touch(event.id, projector_.count_only(event));
    note_applied(event.id);
}

// Notes that the hub has set a fact aside. If it had counted here, the views must be rebuilt
// without it.
void Journal::note_set_aside(base::EventId fact) {
    if (!set_aside_.insert(fact).second) return;
    database_.cached("INSERT INTO set_aside (event) VALUES (?1) ON CONFLICT (event) DO NOTHING")
        .run(fact);
    if (fact.sequence() <= applied_through(fact.log())) must_rebuild_ = true;
}

void Journal::change_boundary(base::LogId log, std::uint32_t last,
                              const views::StateDigest& digest) {
    const auto bytes = digest.bytes();
    database_.cached("UPDATE log_digest SET digest = ?3 WHERE log = ?1 AND last = ?2")
        .run(log, last, base::ByteView{bytes});
}

void Journal::rebuild() {
    must_rebuild_ = false;
    views::clear_views(database_);
    projector_.forget();
    std::vector<Run> runs;
    auto& query = database_.cached("SELECT log, first, last FROM applied ORDER BY position");
    query.with();
    while (query.step()) {
        runs.push_back({0, query.id<base::LogId>(0), static_cast<std::uint32_t>(query.integer(1)),
                        static_cast<std::uint32_t>(query.integer(2)), false, false});
    }
    query.reset();
    const auto was_held = held();
    std::vector<domain::Event> taken_up;
    std::size_t gathered = 0;
    for (const auto& run : runs) {
        if (gathered += run.last - run.first + 1; gathered > most_gathered) {
            projector_.flush();
            gathered = 0;
        }
        log_.read(run.log, run.first, run.last, [&](base::EventId id, base::ByteView row) {
            auto event = domain::decode_event(id, row);
            if (!event || !is_understood(*event) || !counts(id)) return;
            if (!was_held.contains(id))
                replay(*event);
            else if (take_up(*event))
                taken_up.push_back(std::move(event).value());
        });
    }
    projector_.flush();
    if (!reaction_) return;
    for (const auto& event : taken_up) reaction_(event);
}

std::uint32_t Journal::counts_through(base::LogId log) const {
    return log_.counts_through ? log_.counts_through(log) : base::max_sequence;
}

std::uint32_t Journal::counted_through(base::LogId log) const {
    auto& query = database_.cached("SELECT through FROM counted WHERE log = ?1");
    const auto through =
        query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : base::max_sequence;
    query.reset();
    return through;
}

bool Journal::recount(base::LogId log) {
    const std::uint32_t through = counts_through(log);
    const std::uint32_t before = counted_through(log);
    if (through == before) return false;
    database_
        .cached(
            "INSERT INTO counted (log, through) VALUES (?1, ?2) ON CONFLICT (log) DO UPDATE SET "
            "through = excluded.through")
        .run(log, through);
    running_.erase(log);
    const std::uint32_t applied = applied_through(log);
    const std::uint32_t unchanged = std::min(through, before);
    if (applied <= unchanged) return false;
    std::uint32_t at = 0;
    views::StateDigest sum;
    std::vector<std::uint32_t> ends;
    auto& query =
        database_.cached("SELECT last, digest FROM log_digest WHERE log = ?1 ORDER BY last");
    query.with(log);
    while (query.step()) {
        const auto last = static_cast<std::uint32_t>(query.integer(0));
        if (last > unchanged) {
            ends.push_back(last);
        } else {
            at = last;
            sum = views::StateDigest::of(query.bytes(1));
        }
    }
    query.reset();
    for (const std::uint32_t end : ends) {
        log_.read(log, at + 1, end, [&](base::EventId id, base::ByteView row) {
            if (counts(id) && !barred_.contains(id)) sum += digests_.of_row(id, row);
            recount_set_aside(id, row);
        });
        at = end;
        change_boundary(log, end, sum);
    }
    return true;
}

// Notes the fact that a row of a feed sets aside. If the row is beyond the feed's cut, the fact
// counts again until the hub decides anew.
void Journal::recount_set_aside(base::EventId id, base::ByteView row) {
    const auto event = domain::decode_event(id, row);
    const auto fact = event ? fact_set_aside_by(*event) : std::nullopt;
    if (!fact) return;
    if (counts(id)) return note_set_aside(*fact);
    set_aside_.erase(*fact);
    database_.cached("DELETE FROM set_aside WHERE event = ?1").run(*fact);
}

void Journal::replay(const domain::Event& event) {
    if (std::holds_alternative<std::monostate>(event.body)) return;
    if (set_aside_.contains(event.id))
        projector_.count_only(event);
    else
        projector_.apply(event);
}

// Applies a held event that is understood now, unless its author's role does not allow it, and adds
// its effects to the later digests of its log.
bool Journal::take_up(const domain::Event& event) {
    if (!may_count(event)) {
        database_.cached("UPDATE held SET why = ?2 WHERE event = ?1").run(event.id, outside_role);
        barred_.insert(event.id);
        return false;
    }
    database_.cached("DELETE FROM held WHERE event = ?1").run(event.id);
    barred_.erase(event.id);
    replay(event);
    const auto effects = digests_.of(event);
    std::map<std::uint32_t, views::StateDigest> boundaries;
    auto& query =
        database_.cached("SELECT last, digest FROM log_digest WHERE log = ?1 AND last >= ?2");
    query.with(event.id.log(), event.id.sequence());
    while (query.step())
        boundaries[static_cast<std::uint32_t>(query.integer(0))] =
            views::StateDigest::of(query.bytes(1));
    query.reset();
    for (auto& [last, digest] : boundaries) {
        digest += effects;
        change_boundary(event.id.log(), last, digest);
    }
    running_.erase(event.id.log());
    return true;
}

bool Journal::may_count(const domain::Event& event) const {
    return !log_.may_author || log_.may_author(event.id.log(), event.type);
}

std::set<base::EventId> Journal::held() const {
    std::set<base::EventId> all;
    auto& query = database_.cached("SELECT event FROM held");
    query.with();
    while (query.step()) all.insert(query.id<base::EventId>(0));
    query.reset();
    return all;
}

void Journal::withdraw(std::span<const LogEnd> ends) {
    flush();
    for (const LogEnd& end : ends) {
        database_
            .cached("UPDATE applied SET last = ?2 WHERE log = ?1 AND first <= ?2 AND last > ?2")
            .run(end.log, end.after);
        database_.cached("DELETE FROM applied WHERE log = ?1 AND first > ?2")
            .run(end.log, end.after);
        database_.cached("DELETE FROM log_digest WHERE log = ?1 AND last > ?2")
            .run(end.log, end.after);
        database_.cached("UPDATE agreed SET last = ?2 WHERE log = ?1 AND last > ?2")
            .run(end.log, end.after);
        database_.cached("DELETE FROM held WHERE event > ?1 AND event <= ?2")
            .run(base::EventId::of(end.log, end.after),
                 base::EventId::of(end.log, base::max_sequence));
        running_.erase(end.log);
    }
    load_position();
    load_barred();
    rebuild();
}

bool Journal::understands_more() const {
    bool does = false;
    for (const auto id : held()) {
        if (does) break;
        log_.read(id.log(), id.sequence(), id.sequence(),
                  [&](base::EventId at, base::ByteView row) {
                      const auto event = domain::decode_event(at, row);
                      const bool is_known = event && is_understood(*event);
                      does = is_known && (may_count(*event) || !barred_.contains(at));
                  });
    }
    return does;
}

}  // namespace amani::app
