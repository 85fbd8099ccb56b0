#include "sync/replica/replica.h"

#include <algorithm>
#include <array>

#include "shared/codec/row.h"
#include "shared/store/migrations.h"

namespace amani::replica {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "quarantine",
     "CREATE TABLE quarantine ("
     "  log INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, head_hash BLOB NOT NULL,"
     "  why TEXT NOT NULL, segment BLOB NOT NULL, PRIMARY KEY (log, first, head_hash)) STRICT, WITHOUT ROWID;"},
}};

session::HeadMark mark_of(const crypto::Hash& head) {
    session::HeadMark mark;
    std::copy_n(head.bytes.begin(), mark.bytes.size(), mark.bytes.begin());
    return mark;
}

session::Verdict verdict_of(log::Fit fit) {
    switch (fit) {
        case log::Fit::appended:
        case log::Fit::already_have: return session::Verdict::stored;
        case log::Fit::gap: return session::Verdict::gap;
        case log::Fit::forked: return session::Verdict::forked;
    }
    return session::Verdict::bad;
}

void add(session::Digest& sum, const session::Digest& more) {
    const auto total = log::Digest{sum.bytes} + log::Digest{more.bytes};
    sum.bytes = total.bytes;
}

}  // namespace

void migrate(store::Database& database) { store::migrate(database, "replica", migrations); }

Checked check(const session::Store& arrival, const membership::NetworkId& network,
              const std::optional<crypto::PublicKey>& key) {
    Checked checked{.log = arrival.log, .first = arrival.first};
    if (!key) {
        checked.verdict = session::Verdict::unknown_log;
        checked.why = "no key is known for this log";
        return checked;
    }
    base::ByteView bytes{arrival.segment};
    auto segment = log::take_segment(bytes);
    if (!segment || !bytes.empty() || segment->head.log != arrival.log || segment->head.first != arrival.first) {
        checked.why = "not the segment that was announced";
        return checked;
    }
    auto rows = log::open(*segment, network, *key);
    if (!rows) {
        checked.why = "hash or signature does not fit";
        return checked;
    }
    checked.verdict = session::Verdict::stored;
    checked.segment = std::move(segment).value();
    checked.rows = std::move(rows).value();
    return checked;
}

Replica::Replica(store::Database& database, membership::Roster& roster, Scope scope, DigestAt digest_at)
    : database_(database), logs_(database), roster_(roster), scope_(scope), digest_at_(std::move(digest_at)) {}

void Replica::load_roster() {
    for (const auto& state : logs_.states()) {
        if (!state.log.is_feed() || !state.log.site().is_none()) continue;
        logs_.rows(state.log, 1, state.appended, [&](base::EventId, base::ByteView bytes) {
            if (const auto row = codec::decode_row(bytes)) (void)roster_.apply(row->type, row->body);
            return true;
        });
    }
}

bool Replica::may_count(const Checked& checked) const {
    const auto& head = checked.segment->head;
    if (!roster_.counts(head.log, head.last)) return false;
    if (head.log.is_feed()) return true;
    for (std::size_t i = 0; i < checked.rows.size(); ++i) {
        if (!roster_.may_author(head.log, codec::type_of_row(checked.rows[i]))) return false;
    }
    return true;
}

void Replica::keep_apart(const Checked& checked, std::string_view why) {
    const auto& segment = *checked.segment;
    database_
        .cached("INSERT INTO quarantine (log, first, last, head_hash, why, segment) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                "ON CONFLICT (log, first, head_hash) DO NOTHING")
        .run(segment.head.log, segment.head.first, segment.head.last, segment.head_hash().view(), why,
             base::ByteView{log::as_sent(segment)});
}

// What builds on a quarantined segment can only be kept apart with it.
bool Replica::follows_quarantined(const log::Head& head) const {
    auto& query = database_.cached("SELECT 1 FROM quarantine WHERE log = ?1 AND last = ?2");
    const bool does = query.with(head.log, head.first - 1).step();
    query.reset();
    return does;
}

void Replica::learn_members(const Checked& checked) {
    if (!checked.log.is_feed() || !checked.log.site().is_none()) return;
    for (std::size_t i = 0; i < checked.rows.size(); ++i) {
        if (const auto row = codec::decode_row(checked.rows[i])) (void)roster_.apply(row->type, row->body);
    }
}

session::Stored Replica::store(const Checked& checked, std::uint64_t token) {
    session::Stored answer{.token = token, .verdict = checked.verdict};
    if (checked.segment) {
        const auto& head = checked.segment->head;
        const auto fit = logs_.fit_of(*checked.segment);
        if (fit == log::Fit::forked) {
            keep_apart(checked, "another branch of the same log");
            answer.verdict = session::Verdict::forked;
        } else if (fit != log::Fit::already_have && (!may_count(checked) || follows_quarantined(head))) {
            keep_apart(checked, "outside the author's role, or after the revocation");
            answer.verdict = session::Verdict::quarantined;
            answer.last = head.last;
            return answer;
        } else {
            answer.verdict = verdict_of(logs_.append_segment(*checked.segment));
            if (fit == log::Fit::appended) learn_members(checked);
        }
    }
    const auto state = logs_.state(checked.log);
    answer.last = state.sealed;
    answer.backed_up = state.backed_up;
    return answer;
}

void Replica::note_receipts(std::span<const session::Receipt> receipts) {
    for (const auto& receipt : receipts) {
        logs_.mark_received(receipt.log, receipt.received);
        logs_.mark_backed_up(receipt.log, receipt.backed_up);
    }
}

void Replica::note_backup() {
    for (const auto& state : logs_.states()) logs_.mark_backed_up(state.log, state.sealed);
}

bool Replica::may_hear(const session::Peer& peer, base::LogId log) const {
    if (scope_ == Scope::node) return true;  // a node speaks with its hub
    return log.site() == peer.log.site() || (log.is_feed() && log.site().is_none());
}

std::vector<session::Position> Replica::positions(const session::Peer& peer) {
    std::vector<session::Position> all;
    for (const auto& state : logs_.states()) {
        if (state.sealed == 0 || !may_hear(peer, state.log)) continue;
        all.push_back({state.log, state.sealed, mark_of(state.head), state.backed_up});
    }
    return all;
}

std::vector<session::CutEntry> Replica::presumed(const session::Peer& peer) {
    std::vector<session::CutEntry> cut;
    for (const auto& state : logs_.states()) {
        if (state.received > 0 && may_hear(peer, state.log)) cut.push_back({state.log, state.received});
    }
    return cut;
}

std::optional<session::SealedRun> Replica::segment_from(base::LogId log, std::uint32_t first) {
    std::optional<session::SealedRun> run;
    logs_.segments(log, first, [&](const log::Segment& segment) {
        if (segment.head.first == first) run = session::SealedRun{segment.head.last, log::as_sent(segment)};
        return false;
    });
    return run;
}

session::BoundaryAt Replica::boundary(base::LogId log, std::uint32_t last) {
    session::BoundaryAt at;
    logs_.segments(log, last, [&](const log::Segment& segment) {
        if (segment.head.first > last) return false;
        if (segment.head.last == last) at = {session::BoundaryAt::Kind::boundary, mark_of(segment.head_hash())};
        else at.kind = session::BoundaryAt::Kind::inside_a_segment;
        return false;
    });
    return at;
}

std::optional<session::Digest> Replica::digest_of(std::span<const session::CutEntry> cut) {
    session::Digest sum;
    for (const auto& entry : cut) {
        const auto one = digest_at_(entry.log, entry.last);
        if (!one) return std::nullopt;
        add(sum, *one);
    }
    return sum;
}

std::vector<std::uint32_t> Replica::boundaries(base::LogId log, std::uint32_t after, std::uint32_t before,
                                               std::size_t most) {
    std::vector<std::uint32_t> all;
    logs_.segments(log, after + 1, [&](const log::Segment& segment) {
        if (segment.head.last >= before) return false;
        all.push_back(segment.head.last);
        return true;
    });
    if (all.size() <= most || most == 0) return all;
    std::vector<std::uint32_t> spread;
    for (std::size_t i = 0; i < most; ++i) spread.push_back(all[i * all.size() / most]);
    spread.erase(std::unique(spread.begin(), spread.end()), spread.end());
    return spread;
}

}  // namespace amani::replica
