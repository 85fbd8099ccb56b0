#include "hub/restoring/recovery.h"

namespace amani::hub {

void note_old_log(store::Database& database, base::LogId log, std::uint32_t known) {
    database
        .cached(
            "INSERT INTO centres_old_log (log, known, heard) VALUES (?1, ?2, ?2) "
            "ON CONFLICT (log) DO UPDATE SET known = excluded.known")
        .run(log, known);
}

std::uint32_t Recovery::known_of(base::LogId log) {
    auto& query = database_.cached("SELECT known FROM centres_old_log WHERE log = ?1");
    const auto known = query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return known;
}

bool Recovery::is_lost(base::EventId fact) {
    if (fact.sequence() <= known_of(fact.log())) return false;
    auto& query = database_.cached("SELECT 1 FROM taken_back WHERE origin = ?1");
    const bool is_here = query.with(fact).step();
    query.reset();
    return !is_here;
}

std::optional<domain::Relayed> Recovery::hear(const domain::Event& event) {
    const auto* relayed = std::get_if<domain::Relayed>(&event.body);
    std::vector<base::EventId> spoken_of = event.causes;
    if (relayed) spoken_of.push_back(relayed->origin);
    for (const auto fact : spoken_of) {
        if (fact.site() != own_ || fact.log().is_feed()) continue;
        if (fact.sequence() <= known_of(fact.log())) continue;
        database_
            .cached(
                "INSERT INTO centres_old_log (log, known, heard) VALUES (?1, 0, ?2) ON CONFLICT "
                "(log) DO UPDATE SET heard = MAX(centres_old_log.heard, excluded.heard)")
            .run(fact.log(), fact.sequence());
    }
    const bool is_the_centres =
        relayed && relayed->origin.site() == own_ && !relayed->origin.log().is_feed();
    if (!is_the_centres || !is_lost(relayed->origin)) return std::nullopt;
    return *relayed;
}

void Recovery::note_taken_back(base::EventId origin, base::EventId event) {
    database_.cached("INSERT INTO taken_back (origin, event) VALUES (?1, ?2)").run(origin, event);
}

std::optional<Restored> newest_restore(store::Database& database) {
    std::optional<Restored> newest;
    auto& restored =
        database.cached("SELECT epoch, begun, copied_at FROM restored ORDER BY epoch DESC LIMIT 1");
    if (restored.with().step()) {
        newest = Restored{.epoch = static_cast<std::uint32_t>(restored.integer(0)),
                          .begun = restored.id<base::Instant>(1),
                          .copied_at = restored.id<base::Instant>(2)};
    }
    restored.reset();
    if (!newest) return newest;
    auto& lost = database.cached(
        "SELECT log, known, heard, (SELECT COUNT(*) FROM taken_back WHERE origin >> 32 = log) "
        "FROM centres_old_log WHERE heard > known ORDER BY log");
    lost.with();
    while (lost.step()) {
        newest->missing.push_back({lost.id<base::LogId>(0),
                                   static_cast<std::uint32_t>(lost.integer(1)) + 1,
                                   static_cast<std::uint32_t>(lost.integer(2)),
                                   static_cast<std::uint32_t>(lost.integer(3))});
    }
    lost.reset();
    return newest;
}

}  // namespace amani::hub
