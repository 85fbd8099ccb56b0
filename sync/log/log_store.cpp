#include "sync/log/log_store.h"

#include "shared/store/migrations.h"
#include "sync/log/limits.h"

#include <algorithm>
#include <array>

namespace amani::log {
namespace {

constexpr std::array migrations{store::Migration{1, "logs", R"(
-- Numbers are sequences. A missing head or digest is 32 zeros.
CREATE TABLE log (
    log INTEGER PRIMARY KEY,
    appended INTEGER NOT NULL,
    sealed INTEGER NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    backed_up INTEGER NOT NULL DEFAULT 0,
    pruned INTEGER NOT NULL DEFAULT 0,
    tail_bytes INTEGER NOT NULL DEFAULT 0,
    head BLOB,
    digest BLOB
) STRICT;
-- By event id, so a log's rows and segments lie side by side and are found by one descent.
CREATE TABLE tail (event INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE segment (
    last_event INTEGER PRIMARY KEY,
    head BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT;
)"},
                                store::Migration{2, "logs with a tail", R"(
CREATE INDEX log_with_tail ON log(log) WHERE appended > sealed;
)"},
                                // It was written with every commit. The tail itself tells.
                                store::Migration{3, "no index of tails", R"(
DROP INDEX log_with_tail;
)"}};

constexpr std::string_view columns_of_state =
    "log, appended, sealed, received, backed_up, pruned, tail_bytes, head, digest";

template <std::size_t n>
void copy_to(std::array<std::uint8_t, n>& to, const store::Statement& from, int column) {
    if (from.is_null(column)) return;
    const base::ByteView bytes = from.bytes(column);
    if (bytes.size() == n) std::copy(bytes.begin(), bytes.end(), to.begin());
}

LogState state_from(const store::Statement& row) {
    LogState state;
    int column = 0;
    state.log = row.id<base::LogId>(column++);
    for (std::uint32_t* part :
         {&state.appended, &state.sealed, &state.received, &state.backed_up, &state.pruned}) {
        *part = static_cast<std::uint32_t>(row.integer(column++));
    }
    state.tail_bytes = static_cast<std::size_t>(row.integer(column++));
    copy_to(state.head.bytes, row, column++);
    copy_to(state.digest.bytes, row, column++);
    return state;
}

Segment stored_segment(base::ByteView head, base::ByteView body) {
    auto segment = read_segment(head, body);
    if (!segment) {
        throw store::StoreError(store::StoreTrouble::damaged,
                                std::string{"stored segment: "} + segment.error().why);
    }
    return std::move(segment).value();
}

// Splits rows into runs, each of the size of a full tail.
std::vector<Rows> in_full_tails(const Rows& rows) {
    std::vector<Rows> runs(1);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (runs.back().size() >= limits::full_tail_rows || bytes >= limits::full_tail_bytes) {
            runs.emplace_back();
            bytes = 0;
        }
        runs.back().add(rows[i]);
        bytes += rows[i].size();
    }
    return runs;
}

base::EventId end_of(base::LogId log) { return base::EventId::of(log, base::max_sequence); }

}  // namespace

LogStore::LogStore(store::Database& database)
    : database_(database), tail_(database, {"tail(event, data)", "", 2}) {}

void migrate(store::Database& database) { store::migrate(database, "log", migrations); }

bool LogState::is_tail_full() const {
    return tail_rows() >= limits::full_tail_rows || tail_bytes >= limits::full_tail_bytes;
}

base::EventId LogStore::append(base::LogId log, base::ByteView row) {
    flush();
    if (row.size() > most_row_bytes(log)) throw std::length_error("an event above the size limit");
    auto& next = database_.cached(
        "INSERT INTO log (log, appended, sealed, tail_bytes) VALUES (?1, 1, 0, ?2) "
        "ON CONFLICT (log) DO UPDATE SET appended = log.appended + 1, "
        "tail_bytes = log.tail_bytes + excluded.tail_bytes RETURNING appended");
    next.with(log, row.size()).step();
    const std::int64_t sequence = next.integer(0);
    next.reset();
    if (sequence > base::max_sequence) throw std::length_error("a log that is full");
    const auto event = base::EventId::of(log, static_cast<std::uint32_t>(sequence));
    database_.cached("INSERT INTO tail (event, data) VALUES (?1, ?2)").run(event, row);
    return event;
}

base::EventId LogStore::append_later(base::LogId log, base::ByteView row) {
    if (row.size() > most_row_bytes(log)) throw std::length_error("an event above the size limit");
    const auto [at, is_new] = gathered_.try_emplace(log);
    Gathered& gathered = at->second;
    if (is_new) gathered.before = stored_state(log).appended;
    const std::uint64_t sequence = std::uint64_t{gathered.before} + gathered.rows.size() + 1;
    if (sequence > base::max_sequence) throw std::length_error("a log that is full");
    gathered.rows.add(row);
    return base::EventId::of(log, static_cast<std::uint32_t>(sequence));
}

void LogStore::flush() {
    for (const auto& [log, gathered] : gathered_) {
        if (gathered.rows.is_empty()) continue;
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < gathered.rows.size(); ++i) {
            const auto sequence = gathered.before + static_cast<std::uint32_t>(i) + 1;
            tail_.add(base::EventId::of(log, sequence), gathered.rows[i]);
            bytes += gathered.rows[i].size();
        }
        database_
            .cached(
                "INSERT INTO log (log, appended, sealed, tail_bytes) VALUES (?1, ?2, 0, ?3) "
                "ON CONFLICT (log) DO UPDATE SET appended = excluded.appended, "
                "tail_bytes = log.tail_bytes + excluded.tail_bytes")
            .run(log, gathered.before + gathered.rows.size(), bytes);
    }
    gathered_.clear();
    tail_.flush();
}

std::vector<base::LogId> LogStore::gathered_logs() const {
    std::vector<base::LogId> logs;
    for (const auto& [log, gathered] : gathered_)
        if (!gathered.rows.is_empty()) logs.push_back(log);
    return logs;
}

Rows LogStore::take_gathered(base::LogId log) {
    Gathered& gathered = gathered_.at(log);
    gathered.before += static_cast<std::uint32_t>(gathered.rows.size());
    return std::exchange(gathered.rows, {});
}

Rows LogStore::stored_tail(const LogState& state) const {
    const auto first = base::EventId::of(state.log, state.sealed + 1);
    Rows taken;
    auto& tail =
        database_.cached("SELECT data FROM tail WHERE event >= ?1 AND event <= ?2 ORDER BY event");
    tail.with(first, end_of(state.log));
    while (tail.step()) taken.add(tail.bytes(0));
    tail.reset();
    if (taken.size() != state.tail_rows()) {
        throw store::StoreError(store::StoreTrouble::damaged, "a log's tail is missing");
    }
    return taken;
}

std::optional<Tail> LogStore::take_tail(base::LogId log) {
    LogState before = stored_state(log);
    const auto gathered = gathered_.find(log);
    const bool is_gathered = gathered != gathered_.end() && !gathered->second.rows.is_empty();
    // Gathered rows follow a stored tail.
    if (is_gathered && before.tail_rows() > 0) {
        flush();
        before = stored_state(log);
    }
    const bool is_stored = before.tail_rows() > 0;
    if (!is_stored && !is_gathered) return std::nullopt;
    return Tail{.log = log,
                .sealed = before.sealed,
                .head = before.head,
                .digest = before.digest,
                .runs = in_full_tails(is_stored ? stored_tail(before) : take_gathered(log)),
                .is_stored = is_stored};
}

std::vector<Segment> seal(const Tail& tail, const Sealer& sealer, const RunningDigest& digest) {
    std::vector<Segment> segments;
    SegmentPlace place{.network = sealer.network,
                       .first = base::EventId::of(tail.log, tail.sealed + 1),
                       .previous = tail.head,
                       .digest = tail.digest};
    for (const Rows& run : tail.runs) {
        place.digest = digest(place.digest, place.first, run);
        const Segment& segment = segments.emplace_back(seal(place, run, sealer.key, sealer.effort));
        place.previous = segment.head_hash();
        place.first = base::EventId::of(tail.log, segment.head.last + 1);
    }
    return segments;
}

void LogStore::store_sealed(const Tail& tail, std::span<const Segment> segments) {
    for (const Segment& segment : segments) {
        store(segment);
        if (tail.is_stored) drop_from_tail(segment.head);
    }
}

Rows LogStore::drop_tail(base::LogId log) {
    flush();
    const LogState state = stored_state(log);
    if (state.tail_rows() == 0) return {};
    Rows rows = stored_tail(state);
    database_.cached("DELETE FROM tail WHERE event >= ?1 AND event <= ?2")
        .run(base::EventId::of(log, 0), end_of(log));
    database_.cached("UPDATE log SET appended = sealed, tail_bytes = 0 WHERE log = ?1").run(log);
    return rows;
}

std::vector<base::LogId> LogStore::logs_with_tail() const {
    auto logs = gathered_logs();
    auto& next = database_.cached("SELECT event FROM tail WHERE event > ?1 ORDER BY event LIMIT 1");
    base::EventId last{INT64_MIN};
    while (next.with(last).step()) {
        logs.push_back(next.id<base::EventId>(0).log());
        last = end_of(logs.back());
    }
    next.reset();
    std::ranges::sort(logs);
    logs.erase(std::unique(logs.begin(), logs.end()), logs.end());
    return logs;
}

void LogStore::store(const Segment& segment) {
    const Head& head = segment.head;
    database_.cached("INSERT INTO segment (last_event, head, body) VALUES (?1, ?2, ?3)")
        .run(head.last_event(), segment.head_bytes, segment.body);
    database_
        .cached(
            "INSERT INTO log (log, appended, sealed, head, digest) VALUES (?1, ?2, ?2, ?3, ?4) "
            "ON CONFLICT (log) DO UPDATE SET sealed = excluded.sealed, head = excluded.head, "
            "digest = excluded.digest, appended = CASE WHEN log.appended < excluded.appended "
            "THEN excluded.appended ELSE log.appended END")
        .run(head.log, head.last, segment.head_hash().view(), head.digest.view());
}

Fit LogStore::fit_of(const Segment& segment) const {
    const Head& head = segment.head;
    const LogState here = state(head.log);
    if (head.last <= here.pruned) return Fit::already_have;
    if (head.last <= here.sealed) {
        auto& stored = database_.cached("SELECT head FROM segment WHERE last_event = ?1");
        const bool is_same = stored.with(head.last_event()).step() &&
                             std::ranges::equal(stored.bytes(0), segment.head_bytes);
        stored.reset();
        return is_same ? Fit::already_have : Fit::forked;
    }
    if (head.first > here.appended + 1) return Fit::gap;
    const bool goes_on = head.first == here.sealed + 1 && head.previous == here.head;
    return goes_on && agrees_with_tail(segment) ? Fit::appended : Fit::forked;
}

// Whether a segment has the same rows as the unsealed tail: a restored site may get its own tail
// back, sealed.
bool LogStore::agrees_with_tail(const Segment& segment) const {
    const Head& head = segment.head;
    if (state(head.log).tail_rows() == 0) return true;
    const auto rows = rows_of(segment);
    bool agrees = rows.has_value();
    auto& tail = database_.cached(
        "SELECT event, data FROM tail WHERE event >= ?1 AND event <= ?2 ORDER BY event");
    tail.with(head.first_event(), head.last_event());
    while (agrees && tail.step()) {
        const std::uint32_t at = tail.id<base::EventId>(0).sequence() - head.first;
        agrees = std::ranges::equal((*rows)[at], tail.bytes(1));
    }
    tail.reset();
    return agrees;
}

Fit LogStore::append_segment(const Segment& segment) {
    flush();
    const Fit fit = fit_of(segment);
    if (fit == Fit::appended) {
        const bool has_tail = state(segment.head.log).tail_rows() > 0;
        store(segment);
        if (has_tail) drop_from_tail(segment.head);
        grown_.insert(segment.head.log);
    }
    return fit;
}

void LogStore::drop_from_tail(const Head& head) {
    auto& sum = database_.cached(
        "SELECT COALESCE(SUM(LENGTH(data)), 0) FROM tail WHERE event >= ?1 AND event <= ?2");
    sum.with(head.first_event(), head.last_event()).step();
    const std::int64_t bytes = sum.integer(0);
    sum.reset();
    database_.cached("DELETE FROM tail WHERE event >= ?1 AND event <= ?2")
        .run(head.first_event(), head.last_event());
    database_.cached("UPDATE log SET tail_bytes = tail_bytes - ?2 WHERE log = ?1")
        .run(head.log, bytes);
}

LogState LogStore::stored_state(base::LogId log) const {
    auto& query =
        database_.cached("SELECT " + std::string{columns_of_state} + " FROM log WHERE log = ?1");
    LogState state;
    if (query.with(log).step()) state = state_from(query);
    query.reset();
    state.log = log;
    return state;
}

void LogStore::add_gathered(LogState& state) const {
    const auto found = gathered_.find(state.log);
    if (found == gathered_.end()) return;
    const Rows& rows = found->second.rows;
    state.appended += static_cast<std::uint32_t>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) state.tail_bytes += rows[i].size();
}

LogState LogStore::state(base::LogId log) const {
    LogState state = stored_state(log);
    add_gathered(state);
    return state;
}

std::optional<LogStore::Boundary> LogStore::boundary(base::LogId log, std::uint32_t last) const {
    if (last == 0) return Boundary{};
    const LogState here = state(log);
    if (last == here.sealed) return Boundary{here.head, here.digest};
    std::optional<Boundary> found;
    auto& query = database_.cached("SELECT head FROM segment WHERE last_event = ?1");
    if (query.with(base::EventId::of(log, last)).step()) {
        const base::ByteView bytes = query.bytes(0);
        if (const auto head = read_head(bytes)) found = Boundary{crypto::hash(bytes), head->digest};
    }
    query.reset();
    return found;
}

std::vector<LogState> LogStore::states() const {
    auto& query =
        database_.cached("SELECT " + std::string{columns_of_state} + " FROM log ORDER BY log");
    std::vector<LogState> states;
    query.with();
    while (query.step()) states.push_back(state_from(query));
    query.reset();
    for (const auto& [log, gathered] : gathered_) {
        const auto at = std::ranges::lower_bound(states, log, {}, &LogState::log);
        if (at == states.end() || at->log != log) states.insert(at, LogState{.log = log});
    }
    for (LogState& state : states) add_gathered(state);
    return states;
}

const Rows& LogStore::rows_at(const Segment& segment) {
    const crypto::Hash head = segment.head_hash();
    if (cached_rows_.is_empty() || cached_head_ != head) {
        auto rows = rows_of(segment);
        if (!rows) {
            throw store::StoreError(store::StoreTrouble::damaged,
                                    std::string{"stored segment: "} + rows.error().why);
        }
        cached_rows_ = std::move(rows).value();
        cached_head_ = head;
    }
    return cached_rows_;
}

void LogStore::rows(base::LogId log, std::uint32_t first, std::uint32_t last,
                    const VisitRow& visit) {
    if (first == last) {
        const auto event = base::EventId::of(log, first);
        if (const auto one = row(event)) visit(event, *one);
        return;
    }
    bool goes_on = true;
    segments(log, first, [&](const Segment& segment) {
        if (segment.head.first > last) return false;
        const Rows rows = rows_at(segment);  // a copy: the visitor may read other rows
        const std::uint32_t start = std::max(first, segment.head.first);
        const std::uint32_t stop = std::min(last, segment.head.last);
        for (std::uint32_t at = start; at <= stop && goes_on; ++at) {
            goes_on = visit(base::EventId::of(log, at), rows[at - segment.head.first]);
            if (at == stop) break;  // stop may be the greatest sequence
        }
        return goes_on;
    });
    if (!goes_on) return;
    const auto tail = database_.prepare(
        "SELECT event, data FROM tail WHERE event >= ?1 AND event <= ?2 ORDER BY event");
    tail->with(base::EventId::of(log, first), base::EventId::of(log, last));
    while (goes_on && tail->step()) goes_on = visit(tail->id<base::EventId>(0), tail->bytes(1));
    const auto gathered = gathered_.find(log);
    if (!goes_on || gathered == gathered_.end()) return;
    const Rows rows = gathered->second.rows;  // a copy, as above
    for (std::size_t i = 0; i < rows.size() && goes_on; ++i) {
        const std::uint32_t at = gathered->second.before + static_cast<std::uint32_t>(i) + 1;
        if (at > last) return;
        if (at >= first) goes_on = visit(base::EventId::of(log, at), rows[i]);
    }
}

std::optional<base::Bytes> LogStore::row(base::EventId event) {
    const auto copy_of = [](base::ByteView row) { return base::Bytes{row.begin(), row.end()}; };
    std::optional<Segment> segment;
    auto& sealed = database_.cached(
        "SELECT head, body FROM segment WHERE last_event >= ?1 AND last_event <= ?2 "
        "ORDER BY last_event LIMIT 1");
    if (sealed.with(event, end_of(event.log())).step())
        segment = stored_segment(sealed.bytes(0), sealed.bytes(1));
    sealed.reset();
    if (segment) {
        if (event.sequence() < segment->head.first) return std::nullopt;  // pruned
        return copy_of(rows_at(*segment)[event.sequence() - segment->head.first]);
    }
    std::optional<base::Bytes> found;
    auto& tail = database_.cached("SELECT data FROM tail WHERE event = ?1");
    if (tail.with(event).step()) found = copy_of(tail.bytes(0));
    tail.reset();
    const auto gathered = gathered_.find(event.log());
    if (found || gathered == gathered_.end()) return found;
    const Gathered& here = gathered->second;
    if (event.sequence() > here.before && event.sequence() <= here.before + here.rows.size())
        found = copy_of(here.rows[event.sequence() - here.before - 1]);
    return found;
}

void LogStore::segments(base::LogId log, std::uint32_t sequence, const VisitSegment& visit) const {
    // Prepared anew: the visitor may start another walk.
    const auto query = database_.prepare(
        "SELECT head, body FROM segment WHERE last_event >= ?1 AND last_event <= ?2 "
        "ORDER BY last_event");
    query->with(base::EventId::of(log, sequence), end_of(log));
    while (query->step()) {
        if (!visit(stored_segment(query->bytes(0), query->bytes(1)))) return;
    }
}

base::Bytes LogStore::head_at(base::LogId log, std::uint32_t sequence) const {
    base::Bytes head;
    segments(log, sequence, [&](const Segment& segment) {
        head = segment.head_bytes;
        return false;
    });
    return head;
}

void LogStore::mark_received(base::LogId log, std::uint32_t through) {
    database_
        .cached("UPDATE log SET received = ?2 WHERE log = ?1 AND received < ?2 AND sealed >= ?2")
        .run(log, through);
}

void LogStore::mark_backed_up(base::LogId log, std::uint32_t through) {
    database_
        .cached("UPDATE log SET backed_up = ?2 WHERE log = ?1 AND backed_up < ?2 AND sealed >= ?2")
        .run(log, through);
}

LogStore::TakenAway LogStore::take_away(base::LogId log, std::uint32_t after) {
    flush();
    const LogState before = stored_state(log);
    if (after >= before.appended) return {.after = before.appended, .last = before.appended};
    TakenAway taken{.after = std::min(after, before.sealed), .last = before.appended};
    segments(log, after + 1, [&](const Segment& segment) {
        taken.after = std::min(taken.after, segment.head.first - 1);
        taken.segments.push_back(segment);
        return true;
    });
    if (before.tail_rows() > 0) taken.unsealed = stored_tail(before);
    const auto end = boundary(log, taken.after);
    if (!end) throw std::invalid_argument("a log is taken away behind a boundary that is kept");
    const auto first = base::EventId::of(log, taken.after + 1);
    database_.cached("DELETE FROM segment WHERE last_event >= ?1 AND last_event <= ?2")
        .run(first, end_of(log));
    database_.cached("DELETE FROM tail WHERE event >= ?1 AND event <= ?2").run(first, end_of(log));
    database_
        .cached(
            "UPDATE log SET appended = ?2, sealed = ?2, head = ?3, digest = ?4, tail_bytes = 0, "
            "received = CASE WHEN received < ?2 THEN received ELSE ?2 END, "
            "backed_up = CASE WHEN backed_up < ?2 THEN backed_up ELSE ?2 END WHERE log = ?1")
        .run(log, taken.after, end->head.view(), end->digest.view());
    return taken;
}

std::size_t LogStore::prune(base::LogId log, std::uint32_t through) {
    const std::uint32_t bound = std::min(through, state(log).backed_up);
    auto& drop =
        database_.cached("DELETE FROM segment WHERE last_event >= ?1 AND last_event <= ?2");
    drop.run(base::EventId::of(log, 0), base::EventId::of(log, bound));
    const auto dropped = static_cast<std::size_t>(database_.rows_changed());
    if (dropped == 0) return 0;
    // What is kept begins with the first segment that is left, or behind all of them.
    auto& kept = database_.cached(
        "SELECT head FROM segment WHERE last_event >= ?1 AND last_event <= ?2 "
        "ORDER BY last_event LIMIT 1");
    std::uint32_t pruned = state(log).sealed;
    if (kept.with(base::EventId::of(log, 0), end_of(log)).step()) {
        if (const auto head = read_head(kept.bytes(0))) pruned = head->first - 1;
    }
    kept.reset();
    database_.cached("UPDATE log SET pruned = ?2 WHERE log = ?1").run(log, pruned);
    return dropped;
}

}  // namespace amani::log
