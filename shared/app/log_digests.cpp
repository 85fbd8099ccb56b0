#include "shared/app/log_digests.h"

namespace amani::app {

LogDigests::LogDigests(store::Database& database, const AppliedOrder& order, ReadRows read,
                       std::function<bool(base::EventId)> counts)
    : database_(database), order_(order), read_(std::move(read)), counts_(std::move(counts)) {}

void LogDigests::add(base::EventId id, const views::StateDigest& effects) {
    Running& here = running(id.log());
    if (!here.is_touched) {
        here.earlier = here.digest;
        here.earlier_through = here.through;
        here.is_touched = true;
        touched_.push_back(id.log());
    }
    here.digest += effects;
    here.through = id.sequence();
}

views::StateDigest LogDigests::at_end(base::LogId log) { return running(log).digest; }

views::StateDigest LogDigests::sum_of_all() {
    views::StateDigest sum;
    for (const base::LogId log : order_.logs()) sum += running(log).digest;
    return sum;
}

LogDigests::Running& LogDigests::running(base::LogId log) {
    const auto [at, is_new] = running_.try_emplace(log);
    Running& here = at->second;
    if (is_new) {
        here = read(log);
    } else if (here.is_doubtful) {
        here.is_doubtful = false;
        const std::uint32_t through = order_.through(log);
        if (here.through == through) return here;
        if (here.earlier_through == through)
            here = {.digest = here.earlier, .through = through};
        else
            here = read(log);
    }
    return here;
}

// For a log that was not used since the start: the digest at its last boundary, and the rows
// applied since.
LogDigests::Running LogDigests::read(base::LogId log) {
    Running here{.through = order_.through(log)};
    auto& query = database_.cached(
        "SELECT last, digest FROM log_digest WHERE log = ?1 ORDER BY last DESC LIMIT 1");
    std::uint32_t boundary = 0;
    if (query.with(log).step()) {
        boundary = static_cast<std::uint32_t>(query.integer(0));
        here.digest = views::StateDigest::of(query.bytes(1));
    }
    query.reset();
    if (here.through > boundary) {
        read_(log, boundary + 1, here.through, [&](base::EventId id, base::ByteView row) {
            if (counts_(id)) here.digest += effects_.of_row(id, row);
        });
    }
    return here;
}

void LogDigests::mark(base::LogId log, std::uint32_t last, const views::StateDigest& digest) {
    const auto bytes = digest.bytes();
    database_
        .cached(
            "INSERT INTO log_digest (log, last, digest) VALUES (?1, ?2, ?3) ON CONFLICT (log, "
            "last) DO NOTHING")
        .run(log, last, base::ByteView{bytes});
}

std::optional<views::StateDigest> LogDigests::at(base::LogId log, std::uint32_t last) const {
    if (last == 0) return views::StateDigest{};
    auto& query = database_.cached("SELECT digest FROM log_digest WHERE log = ?1 AND last = ?2");
    std::optional<views::StateDigest> found;
    if (query.with(log, last).step()) found = views::StateDigest::of(query.bytes(0));
    query.reset();
    return found;
}

void LogDigests::change(base::LogId log, std::uint32_t last, const views::StateDigest& digest) {
    const auto bytes = digest.bytes();
    database_.cached("UPDATE log_digest SET digest = ?3 WHERE log = ?1 AND last = ?2")
        .run(log, last, base::ByteView{bytes});
}

void LogDigests::add_later(const domain::Event& event) {
    const base::EventId id = event.id;
    const auto effects = effects_of(event);
    std::map<std::uint32_t, views::StateDigest> boundaries;
    auto& query =
        database_.cached("SELECT last, digest FROM log_digest WHERE log = ?1 AND last >= ?2");
    query.with(id.log(), id.sequence());
    while (query.step())
        boundaries[static_cast<std::uint32_t>(query.integer(0))] =
            views::StateDigest::of(query.bytes(1));
    query.reset();
    for (auto& [last, digest] : boundaries) {
        digest += effects;
        change(id.log(), last, digest);
    }
    forget(id.log());
}

void LogDigests::recount(base::LogId log, std::uint32_t unchanged,
                         const std::function<void(base::EventId, base::ByteView)>& visit) {
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
        read_(log, at + 1, end, [&](base::EventId id, base::ByteView row) {
            if (counts_(id)) sum += effects_.of_row(id, row);
            visit(id, row);
        });
        at = end;
        change(log, end, sum);
    }
}

void LogDigests::withdraw(base::LogId log, std::uint32_t after) {
    database_.cached("DELETE FROM log_digest WHERE log = ?1 AND last > ?2").run(log, after);
    forget(log);
}

void LogDigests::settle() {
    for (const base::LogId log : touched_) {
        if (const auto here = running_.find(log); here != running_.end())
            here->second.is_touched = false;
    }
    touched_.clear();
}

void LogDigests::doubt() {
    settle();
    for (auto& [log, here] : running_) here.is_doubtful = true;
}

}  // namespace amani::app
