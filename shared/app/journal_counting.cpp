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

}  // namespace

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
    note_set_aside(event.id);  // if it is not yet; before it is applied: no view shows it
    note_applied(event.id, projector_.count_only(event));
}

// Notes that the hub has set a fact aside. If it had counted here, the views must be rebuilt
// without it.
void Journal::note_set_aside(base::EventId fact) {
    if (!set_aside_.add(fact)) return;
    if (fact.sequence() <= applied_through(fact.log())) must_rebuild_ = true;
}

void Journal::rebuild() {
    must_rebuild_ = false;
    views::clear_views(database_);
    projector_.forget();
    const auto was_held = held_.all();
    std::vector<domain::Event> taken_up;
    std::size_t gathered = 0;
    for (const auto& run : order_.runs()) {
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
    digests_.forget(log);
    const std::uint32_t unchanged = std::min(through, before);
    if (applied_through(log) <= unchanged) return false;
    digests_.recount(log, unchanged,
                     [&](base::EventId id, base::ByteView row) { recount_set_aside(id, row); });
    return true;
}

// Notes the fact that a row of a feed sets aside. If the row is beyond the feed's cut, the fact
// counts again until the hub decides anew.
void Journal::recount_set_aside(base::EventId id, base::ByteView row) {
    const auto event = domain::decode_event(id, row);
    const auto fact = event ? fact_set_aside_by(*event) : std::nullopt;
    if (!fact) return;
    if (counts(id)) return note_set_aside(*fact);
    set_aside_.remove(*fact);
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
        held_.bar(event.id);
        return false;
    }
    held_.release(event.id);
    replay(event);
    digests_.add_later(event);
    return true;
}

bool Journal::may_count(const domain::Event& event) const {
    return !log_.may_author || log_.may_author(event.id.log(), event.type);
}

void Journal::withdraw(std::span<const LogEnd> ends) {
    flush();
    for (const LogEnd& end : ends) {
        order_.withdraw(end.log, end.after);
        digests_.withdraw(end.log, end.after);
        held_.withdraw(end.log, end.after);
        database_.cached("UPDATE agreed SET last = ?2 WHERE log = ?1 AND last > ?2")
            .run(end.log, end.after);
    }
    rebuild();
}

bool Journal::understands_more() const {
    bool does = false;
    for (const auto id : held_.all()) {
        if (does) break;
        log_.read(id.log(), id.sequence(), id.sequence(),
                  [&](base::EventId at, base::ByteView row) {
                      const auto event = domain::decode_event(at, row);
                      const bool is_known = event && is_understood(*event);
                      does = is_known && (may_count(*event) || !held_.is_barred(at));
                  });
    }
    return does;
}

}  // namespace amani::app
