#include "shared/app/applied_order.h"

#include <algorithm>

namespace amani::app {

namespace {

AppliedRun run_of(const store::Statement& row) {
    return {row.integer(0), row.id<base::LogId>(1), static_cast<std::uint32_t>(row.integer(2)),
            static_cast<std::uint32_t>(row.integer(3))};
}

}  // namespace

void AppliedOrder::add(base::EventId id) {
    ++position_;
    const bool goes_on =
        run_.position != 0 && run_.log == id.log() && run_.last + 1 == id.sequence();
    if (goes_on) {
        ++run_.last;
    } else {
        flush();
        run_ = {position_, id.log(), id.sequence(), id.sequence()};
    }
    is_changed_ = true;
}

std::optional<std::int64_t> AppliedOrder::position_of(base::EventId id) const {
    if (run_.position != 0 && run_.log == id.log() && run_.first <= id.sequence() &&
        id.sequence() <= run_.last) {
        return run_.position + id.sequence() - run_.first;
    }
    auto& query = database_.cached(
        "SELECT position, first, last FROM applied WHERE log = ?1 AND first <= ?2 "
        "ORDER BY first DESC LIMIT 1");
    std::optional<std::int64_t> position;
    if (query.with(id.log(), id.sequence()).step() && id.sequence() <= query.integer(2))
        position = query.integer(0) + id.sequence() - query.integer(1);
    query.reset();
    return position;
}

std::uint32_t AppliedOrder::through(base::LogId log) const {
    if (run_.log == log && run_.position != 0) return run_.last;
    auto& query =
        database_.cached("SELECT last FROM applied WHERE log = ?1 ORDER BY first DESC LIMIT 1");
    const auto through = query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return through;
}

std::vector<base::LogId> AppliedOrder::logs() const {
    std::vector<base::LogId> logs;
    auto& query = database_.cached("SELECT DISTINCT log FROM applied");
    query.with();
    while (query.step()) logs.push_back(query.id<base::LogId>(0));
    query.reset();
    if (run_.position != 0 && std::ranges::find(logs, run_.log) == logs.end())
        logs.push_back(run_.log);
    return logs;
}

std::vector<AppliedRun> AppliedOrder::runs() const {
    std::vector<AppliedRun> runs;
    auto& query =
        database_.cached("SELECT position, log, first, last FROM applied ORDER BY position");
    query.with();
    while (query.step()) runs.push_back(run_of(query));
    query.reset();
    return runs;
}

void AppliedOrder::withdraw(base::LogId log, std::uint32_t sequence) {
    flush();
    database_.cached("UPDATE applied SET last = ?2 WHERE log = ?1 AND first <= ?2 AND last > ?2")
        .run(log, sequence);
    database_.cached("DELETE FROM applied WHERE log = ?1 AND first > ?2").run(log, sequence);
    look_again();
}

void AppliedOrder::flush() {
    if (!is_changed_) return;
    database_
        .cached(
            "INSERT INTO applied (position, log, first, last) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (position) DO UPDATE SET last = excluded.last")
        .run(run_.position, run_.log, run_.first, run_.last);
    is_changed_ = false;
}

void AppliedOrder::look_again() {
    run_ = {};
    position_ = 0;
    is_changed_ = false;
    auto& last = database_.cached(
        "SELECT position, log, first, last FROM applied ORDER BY position DESC LIMIT 1");
    if (last.with().step()) {
        run_ = run_of(last);
        position_ = run_.position + run_.last - run_.first;
    }
    last.reset();
}

}  // namespace amani::app
