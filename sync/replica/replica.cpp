#include "sync/replica/replica.h"

#include "shared/codec/row.h"
#include "shared/store/migrations.h"

#include <algorithm>
#include <array>

namespace amani::replica {

namespace {

constexpr std::array<store::Migration, 2> migrations{{
    {1, "quarantine",
     "CREATE TABLE quarantine ("
     "  log INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, head_hash BLOB NOT "
     "NULL,"
     "  why TEXT NOT NULL, segment BLOB NOT NULL, PRIMARY KEY (log, first, head_hash)) STRICT, "
     "WITHOUT ROWID;"},
    {2, "forks",
     "CREATE TABLE fork (log INTEGER PRIMARY KEY, at INTEGER NOT NULL, peer INTEGER NOT NULL, "
     "noticed INTEGER NOT NULL, sign INTEGER NOT NULL, ours BLOB NOT NULL, theirs BLOB NOT NULL, "
     "settled INTEGER NOT NULL DEFAULT 0, settled_by INTEGER NOT NULL DEFAULT 0) STRICT;"},
}};

constexpr std::string_view too_large = "an event too large to be relayed to other sites";

session::StoredLogs::Scope scope_of(Replica::Scope scope, const log::LogStore& logs,
                                    const membership::Roster& roster, base::SiteId own) {
    return scope == Replica::Scope::hub ? session::scope_of_a_hub(roster)
                                        : session::scope_of_a_node(logs, own);
}

}  // namespace

void migrate(store::Database& database) { store::migrate(database, "replica", migrations); }

Replica::Replica(store::Database& database, membership::Roster& roster, Scope scope,
                 base::SiteId own, session::StoredLogs::DigestSource digest)
    : database_(database),
      logs_(database),
      roster_(roster),
      port_(logs_, scope_of(scope, logs_, roster, own), std::move(digest)) {}

void Replica::load_roster() {
    for (const auto& state : logs_.states()) {  // by id: network feeds come first, by epoch
        if (membership::is_network_feed(state.log)) read_members(state, 1);
    }
}

void Replica::look_again() {
    for (std::uint32_t epoch = 0; epoch <= roster_.epoch() + 1; ++epoch) {
        const auto feed = logs_.state(membership::network_feed(epoch));
        const auto read = members_read_[feed.log];
        if (feed.appended > read) read_members(feed, read + 1);
    }
}

void Replica::read_members(const log::LogState& feed, std::uint32_t from) {
    logs_.rows(feed.log, from, feed.appended, [&](base::EventId, base::ByteView bytes) {
        if (const auto row = codec::decode_row(bytes))
            (void)roster_.apply(row->type, row->body, {row->time, membership::epoch_of(feed.log)});
        return true;
    });
    members_read_[feed.log] = feed.appended;
}

std::optional<std::string> Replica::why_apart(const log::Head& head, const log::Rows& rows) const {
    if (log::has_too_large_row(head.log, rows)) return std::string{too_large};
    if (head.log.is_feed()) return std::nullopt;
    const bool may_count = roster_.counts(head.log, head.last) && may_author(head, rows);
    return may_count ? std::nullopt : std::optional{std::string{may_not_count}};
}

bool Replica::may_author(const log::Head& head, const log::Rows& rows) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!roster_.may_author(head.log, codec::type_of_row(rows[i]))) return false;
    return true;
}

// A segment that follows a quarantined one must be quarantined too, for the same reason.
std::optional<std::string> Replica::why_before(const log::Head& head) const {
    auto& query = database_.cached(
        "SELECT why FROM quarantine WHERE log = ?1 AND last = ?2 AND head_hash = ?3");
    std::optional<std::string> why;
    if (query.with(head.log, head.first - 1, head.previous.view()).step()) why = query.string(0);
    query.reset();
    return why;
}

void Replica::keep_apart(const log::Segment& segment, std::string_view why) {
    database_
        .cached(
            "INSERT INTO quarantine (log, first, last, head_hash, why, segment) VALUES (?1, ?2, "
            "?3, ?4, ?5, ?6) "
            "ON CONFLICT (log, first, head_hash) DO UPDATE SET why = excluded.why")
        .run(segment.head.log, segment.head.first, segment.head.last, segment.head_hash().view(),
             why, log::as_sent(segment));
}

// Unsealed rows have no head, so they are kept under the hash of their bytes.
log::LogStore::TakenAway Replica::withdraw(base::LogId log, std::uint32_t after,
                                           std::string_view why) {
    auto taken = logs_.take_away(log, after);
    for (const log::Segment& segment : taken.segments) keep_apart(segment, why);
    if (!taken.unsealed.is_empty()) {
        const auto rows = static_cast<std::uint32_t>(taken.unsealed.size());
        database_
            .cached(
                "INSERT INTO quarantine (log, first, last, head_hash, why, segment) VALUES (?1, "
                "?2, ?3, ?4, ?5, ?6)")
            .run(log, taken.last - rows + 1, taken.last,
                 crypto::hash(taken.unsealed.bytes()).view(), why, taken.unsealed.bytes());
    }
    return taken;
}

void Replica::learn_members(base::LogId log, const log::Rows& rows) {
    if (!membership::is_network_feed(log)) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const auto row = codec::decode_row(rows[i]))
            (void)roster_.apply(row->type, row->body, {row->time, membership::epoch_of(log)});
    }
}

session::Stored Replica::store(const session::OpenedStore& opened) {
    const auto* segment = std::get_if<log::Segment>(&opened.result);
    if (segment != nullptr) {
        const auto fit = logs_.fit_of(*segment);
        const bool is_new = fit == log::Fit::appended || fit == log::Fit::gap;
        auto why = is_new ? why_before(segment->head) : std::nullopt;
        if (fit == log::Fit::forked || why == another_branch) {
            keep_apart(*segment, another_branch);
            return {.token = opened.token,
                    .verdict = session::Verdict::forked,
                    .last = logs_.state(segment->head.log).sealed};
        }
        if (is_new && !why) why = why_apart(segment->head, opened.rows);
        if (why) {
            keep_apart(*segment, *why);
            return {.token = opened.token,
                    .verdict = session::Verdict::quarantined,
                    .last = segment->head.last,
                    .through = segment->head.last};
        }
        if (fit == log::Fit::appended) learn_members(opened.log, opened.rows);
    }
    return session::append_opened(logs_, opened);
}

void Replica::note_receipts(std::span<const session::Receipt> receipts) {
    for (const auto& receipt : receipts) {
        logs_.mark_received(receipt.log, receipt.received);
        logs_.mark_backed_up(receipt.log, receipt.backed_up);
    }
}

base::Bytes Replica::other_head_at(base::LogId log, std::uint32_t sequence) const {
    base::Bytes head;
    auto& query = database_.cached(
        "SELECT segment FROM quarantine WHERE log = ?1 AND last >= ?2 AND why = ?3 ORDER BY first "
        "LIMIT 1");
    if (query.with(log, sequence, another_branch).step()) {
        base::ByteView bytes = query.bytes(0);
        if (const auto segment = log::take_segment(bytes)) head = segment->head_bytes;
    }
    query.reset();
    return head;
}

bool Replica::proves_fork(base::LogId log, base::ByteView head) const {
    if (!is_signed_by_author(log, head)) return false;
    const auto ours = logs_.head_at(log, log::read_head(head)->first);
    return !ours.empty() && !std::ranges::equal(ours, head);
}

bool Replica::is_signed_by_author(base::LogId log, base::ByteView head) const {
    const auto key = roster_.key_of(log);
    const auto claims = log::read_head(head);
    return key && claims && claims->log == log && log::is_signed(head, roster_.network(), *key);
}

void Replica::note_fork(Fork fork) {
    if (proves_fork(fork.log, fork.theirs))
        fork.ours = logs_.head_at(fork.log, log::read_head(fork.theirs)->first);
    else
        fork.theirs.clear();
    if (const auto known = fork_of(fork.log); known && !known->is_settled()) {
        fork.at = std::min(fork.at, known->at);
        fork.sign = std::min(fork.sign, known->sign);
        fork.noticed = known->noticed;
        fork.peer = known->peer;
        if (fork.ours.empty()) fork.ours = known->ours;
        if (fork.theirs.empty()) fork.theirs = known->theirs;
    }
    if (fork.ours.empty()) fork.ours = logs_.head_at(fork.log, fork.at);
    if (fork.theirs.empty()) fork.theirs = other_head_at(fork.log, fork.at);
    database_
        .cached(
            "INSERT INTO fork (log, at, peer, noticed, sign, ours, theirs) VALUES (?1, ?2, ?3, ?4, "
            "?5, ?6, ?7) ON CONFLICT (log) DO UPDATE SET at = excluded.at, peer = excluded.peer, "
            "noticed = excluded.noticed, sign = excluded.sign, ours = excluded.ours, theirs = "
            "excluded.theirs, settled = 0, settled_by = 0")
        .run(fork.log, fork.at, fork.peer, fork.noticed, fork.sign, base::ByteView{fork.ours},
             base::ByteView{fork.theirs});
}

void Replica::settle_fork(base::LogId log, base::EventId by, base::Instant at) {
    database_.cached("UPDATE fork SET settled = ?2, settled_by = ?3 WHERE log = ?1")
        .run(log, at, by);
}

bool Replica::note_other_head(base::LogId log, base::ByteView head) {
    if (!is_signed_by_author(log, head)) return false;
    database_.cached("UPDATE fork SET theirs = ?2 WHERE log = ?1 AND LENGTH(theirs) = 0")
        .run(log, head);
    return true;
}

std::vector<Replica::Fork> Replica::forks() {
    std::vector<Fork> all;
    auto& query = database_.cached(
        "SELECT log, at, peer, noticed, sign, ours, theirs, settled, settled_by FROM fork ORDER BY "
        "log");
    const auto copied = [&query](int column) {
        const auto bytes = query.bytes(column);
        return base::Bytes{bytes.begin(), bytes.end()};
    };
    query.with();
    while (query.step()) {
        all.push_back({query.id<base::LogId>(0), static_cast<std::uint32_t>(query.integer(1)),
                       query.id<base::LogId>(2), query.id<base::Instant>(3),
                       static_cast<Sign>(query.integer(4)), copied(5), copied(6),
                       query.id<base::Instant>(7), query.id<base::EventId>(8)});
    }
    query.reset();
    return all;
}

std::optional<Replica::Fork> Replica::fork_of(base::LogId log) {
    for (auto& fork : forks())
        if (fork.log == log) return std::move(fork);
    return std::nullopt;
}

std::vector<log::Segment> Replica::chain_apart(base::LogId log, std::uint32_t after,
                                               std::string_view why) {
    std::vector<log::Segment> chain;
    const auto before = logs_.boundary(log, after);
    if (!before) return chain;
    crypto::Hash previous = before->head;
    auto& query = database_.cached(
        "SELECT segment FROM quarantine WHERE log = ?1 AND first > ?2 AND why = ?3 ORDER BY first");
    query.with(log, after, why);
    while (query.step()) {
        base::ByteView bytes = query.bytes(0);
        auto segment = log::take_segment(bytes);
        if (!segment || segment->head.first != after + 1 || segment->head.previous != previous)
            continue;
        after = segment->head.last;
        previous = segment->head_hash();
        chain.push_back(std::move(*segment));
    }
    query.reset();
    return chain;
}

std::optional<crypto::Hash> Replica::awaited_head(base::LogId log, std::uint32_t last) {
    auto& query = database_.cached(
        "SELECT head_hash FROM quarantine WHERE log = ?1 AND last = ?2 AND why = ?3");
    std::optional<crypto::Hash> head;
    if (query.with(log, last, awaited_branch).step()) {
        const auto bytes = query.bytes(0);
        head.emplace();
        if (bytes.size() == head->bytes.size()) std::ranges::copy(bytes, head->bytes.begin());
    }
    query.reset();
    return head;
}

std::uint32_t Replica::awaited_through(base::LogId log, std::uint32_t after) {
    const auto chain = chain_apart(log, after, awaited_branch);
    return chain.empty() ? after : chain.back().head.last;
}

std::vector<log::Segment> Replica::take_awaited(base::LogId log, std::uint32_t after) {
    auto chain = chain_apart(log, after, awaited_branch);
    database_.cached("DELETE FROM quarantine WHERE log = ?1 AND why = ?2").run(log, awaited_branch);
    return chain;
}

std::vector<Replica::Late> Replica::late(base::LogId log) {
    std::vector<Late> all;
    const auto* member = roster_.member(log);
    if (member == nullptr || !member->revoked_after) return all;
    for (auto& segment : chain_apart(log, logs_.state(log).sealed, may_not_count)) {
        auto rows = log::rows_of(segment);
        if (!rows)
            throw store::StoreError(store::StoreTrouble::damaged,
                                    std::string{"kept segment: "} + rows.error().why);
        if (!may_author(segment.head, *rows)) break;
        all.push_back({std::move(segment), std::move(*rows)});
    }
    return all;
}

void Replica::release_late(base::LogId log, std::uint32_t through) {
    for (const auto& segment : chain_apart(log, logs_.state(log).sealed, may_not_count)) {
        if (segment.head.last > through) break;
        if (logs_.append_segment(segment) != log::Fit::appended)
            throw store::StoreError(store::StoreTrouble::damaged,
                                    "a kept segment does not follow its log");
        database_.cached("DELETE FROM quarantine WHERE log = ?1 AND first = ?2 AND head_hash = ?3")
            .run(log, segment.head.first, segment.head_hash().view());
    }
}

std::vector<Replica::Quarantined> Replica::quarantined() {
    std::vector<Quarantined> all;
    auto& query =
        database_.cached("SELECT log, first, last, why FROM quarantine ORDER BY log, first");
    query.with();
    while (query.step()) {
        all.push_back({query.id<base::LogId>(0), static_cast<std::uint32_t>(query.integer(1)),
                       static_cast<std::uint32_t>(query.integer(2)), query.string(3)});
    }
    query.reset();
    return all;
}

}  // namespace amani::replica
