#include "shared/app/held_events.h"

#include <string_view>

namespace amani::app {

namespace {

constexpr std::string_view outside_role = "outside its author's role";

std::set<base::EventId> events_of(store::Statement& query) {
    std::set<base::EventId> events;
    while (query.step()) events.insert(query.id<base::EventId>(0));
    query.reset();
    return events;
}

}  // namespace

void HeldEvents::hold(base::EventId event, std::int64_t position, domain::EventType type,
                      const std::string& why) {
    database_
        .cached(
            "INSERT INTO held (event, position, type, why) VALUES (?1, ?2, ?3, ?4) ON CONFLICT "
            "(event) DO NOTHING")
        .run(event, position, type, why);
}

void HeldEvents::bar(base::EventId event) {
    database_.cached("UPDATE held SET why = ?2 WHERE event = ?1").run(event, outside_role);
    barred_.insert(event);
}

void HeldEvents::release(base::EventId event) {
    database_.cached("DELETE FROM held WHERE event = ?1").run(event);
    barred_.erase(event);
}

std::set<base::EventId> HeldEvents::all() const {
    return events_of(database_.cached("SELECT event FROM held").with());
}

std::int64_t HeldEvents::count() const {
    auto& query = database_.cached("SELECT COUNT(*) FROM held");
    const std::int64_t count = query.with().step() ? query.integer(0) : 0;
    query.reset();
    return count;
}

std::string HeldEvents::why(base::EventId event) const {
    auto& query = database_.cached("SELECT why FROM held WHERE event = ?1");
    std::string why;
    if (query.with(event).step()) why = query.string(0);
    query.reset();
    return why;
}

void HeldEvents::withdraw(base::LogId log, std::uint32_t after) {
    database_.cached("DELETE FROM held WHERE event > ?1 AND event <= ?2")
        .run(base::EventId::of(log, after), base::EventId::of(log, base::max_sequence));
    look_again();
}

void HeldEvents::look_again() {
    barred_ =
        events_of(database_.cached("SELECT event FROM held WHERE why = ?1").with(outside_role));
}

bool FactsSetAside::add(base::EventId fact) {
    if (!facts_.insert(fact).second) return false;
    database_.cached("INSERT INTO set_aside (event) VALUES (?1) ON CONFLICT (event) DO NOTHING")
        .run(fact);
    return true;
}

void FactsSetAside::remove(base::EventId fact) {
    facts_.erase(fact);
    database_.cached("DELETE FROM set_aside WHERE event = ?1").run(fact);
}

void FactsSetAside::look_again() {
    facts_ = events_of(database_.cached("SELECT event FROM set_aside").with());
}

}  // namespace amani::app
