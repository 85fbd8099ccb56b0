#include "sync/session/stored_logs.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

HeadMark mark_of(const crypto::Hash& head) {
    HeadMark mark;
    std::ranges::copy(head.view().first(mark.bytes.size()), mark.bytes.begin());
    return mark;
}

log::LogState StoredLogs::told(base::LogId log) const {
    log::LogState state = store_.state(log);
    const auto limited = told_up_to_.find(log);
    if (limited == told_up_to_.end() || limited->second >= state.sealed) return state;
    const auto end = store_.boundary(log, limited->second);
    state.sealed = end ? limited->second : 0;
    state.received = std::min(state.received, state.sealed);
    state.backed_up = std::min(state.backed_up, state.sealed);
    if (end) state.head = end->head;
    return state;
}

std::vector<Position> StoredLogs::positions(const Peer& peer) {
    std::vector<Position> known;
    for (const base::LogId log : scope_(peer)) {
        const log::LogState state = told(log);
        if (state.sealed == 0) continue;
        known.push_back({log, state.sealed, mark_of(state.head), state.backed_up});
        if (known.size() == limits::logs) break;
    }
    return known;
}

// What a hub is known to hold: what it has acknowledged, and the feeds, which only it can have
// written.
std::vector<CutEntry> StoredLogs::presumed(const Peer& peer) {
    std::vector<CutEntry> entries;
    if (peer.role != PeerRole::hub) return entries;
    for (const base::LogId log : scope_(peer)) {
        const log::LogState state = told(log);
        if (state.sealed == 0) continue;
        const std::uint32_t last = log.is_feed() ? state.sealed : state.received;
        if (last >= state.pruned) entries.push_back({log, std::min(last, state.sealed)});
    }
    return entries;
}

std::optional<SealedRun> StoredLogs::segment_from(base::LogId log, std::uint32_t first, Form form) {
    std::optional<SealedRun> run;
    store_.segments(log, first, [&](const log::Segment& segment) {
        if (segment.head.first == first)
            run = SealedRun{segment.head.last, form == Form::brief ? log::as_sent_briefly(segment)
                                                                   : log::as_sent(segment)};
        return false;
    });
    return run;
}

BoundaryAt StoredLogs::boundary(base::LogId log, std::uint32_t last) {
    if (const auto here = store_.boundary(log, last))
        return {BoundaryAt::Kind::boundary, mark_of(here->head)};
    const log::LogState state = store_.state(log);
    const bool is_kept = last > state.pruned && last <= state.sealed;
    return {is_kept ? BoundaryAt::Kind::inside_a_segment : BoundaryAt::Kind::not_kept, {}};
}

base::Bytes StoredLogs::head_at(base::LogId log, std::uint32_t sequence) {
    return store_.head_at(log, sequence);
}

std::optional<Digest> StoredLogs::digest_of(std::span<const CutEntry> cut) {
    log::Digest sum;
    for (const CutEntry& entry : cut) {
        const auto one = digest_(entry.log, entry.last);
        if (!one) return std::nullopt;
        sum = sum + *one;
    }
    return Digest{sum.bytes};
}

std::optional<Digest> StoredLogs::digest_in_heads(std::span<const CutEntry> cut) {
    log::Digest sum;
    for (const CutEntry& entry : cut) {
        const auto boundary = store_.boundary(entry.log, entry.last);
        if (!boundary) return std::nullopt;
        sum = sum + boundary->digest;
    }
    return Digest{sum.bytes};
}

std::vector<std::uint32_t> StoredLogs::boundaries(base::LogId log, std::uint32_t after,
                                                  std::uint32_t before, std::size_t most) {
    std::vector<std::uint32_t> all;
    store_.segments(log, after + 1, [&](const log::Segment& segment) {
        if (segment.head.last >= before) return false;
        all.push_back(segment.head.last);
        return true;
    });
    if (all.size() <= most) return all;
    std::vector<std::uint32_t> some;
    some.reserve(most);
    for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
    return some;
}

StoredLogs::Scope scope_of_a_hub(const membership::Roster& roster) {
    return [&roster](const Peer& peer) {
        std::vector<base::LogId> logs;
        for (const std::uint32_t epoch : roster.epochs()) {
            logs.push_back(membership::network_feed(epoch));
            logs.push_back(membership::feed_of(peer.log.site(), epoch));
        }
        const auto first = roster.members().lower_bound(base::LogId::of(peer.log.site(), 0));
        for (auto at = first; at != roster.members().end(); ++at) {
            if (at->first.site() != peer.log.site()) break;
            logs.push_back(at->first);
        }
        return logs;
    };
}

StoredLogs::Scope scope_of_a_node(const log::LogStore& store, base::SiteId own) {
    return [&store, own](const Peer& peer) {
        std::vector<base::LogId> logs;
        for (const log::LogState& state : store.states()) {
            const base::SiteId site = state.log.site();
            const bool concerns =
                site.is_none() || site == peer.log.site() || (site == own && !state.log.is_feed());
            if (peer.role == PeerRole::hub || concerns) logs.push_back(state.log);
        }
        return logs;
    };
}

Before before(const Store& store, const log::LogStore& logs, const membership::Roster& roster) {
    Before before{roster.key_of(store.log), {}};
    if (!log::is_brief(store.segment)) return before;
    if (const auto boundary = logs.boundary(store.log, store.first - 1))
        before.head = boundary->head;
    return before;
}

OpenedStore open_store(const Store& store, const crypto::Hash& network, const Before& before) {
    OpenedStore opened{store.token, store.log, Verdict::bad, {}};
    if (!before.key) {
        opened.result = Verdict::unknown_log;
        return opened;
    }
    const bool is_brief = log::is_brief(store.segment);
    if (is_brief && !before.head) {  // the segment before it is not here
        opened.result = Verdict::gap;
        return opened;
    }
    base::ByteView bytes = store.segment;
    auto segment =
        is_brief ? log::complete(bytes,
                                 {network, base::EventId::of(store.log, store.first), *before.head})
                 : log::take_segment(bytes);
    if (!segment || (!is_brief && !bytes.empty())) return opened;
    if (segment->head.log != store.log || segment->head.first != store.first) return opened;
    auto rows = log::open(*segment, network, *before.key);
    if (!rows) return opened;
    opened.rows = std::move(*rows);
    opened.result = std::move(*segment);
    return opened;
}

Stored append_opened(log::LogStore& store, const OpenedStore& opened) {
    Stored stored{.token = opened.token};
    if (const auto* verdict = std::get_if<Verdict>(&opened.result)) {
        stored.verdict = *verdict;
    } else {
        const auto& segment = std::get<log::Segment>(opened.result);
        stored.through = segment.head.last;
        switch (store.append_segment(segment)) {
            case log::Fit::appended:
            case log::Fit::already_have:
                stored.verdict = Verdict::stored;
                break;
            case log::Fit::gap:
                stored.verdict = Verdict::gap;
                break;
            case log::Fit::forked:
                stored.verdict = Verdict::forked;
                break;
        }
    }
    const log::LogState state = store.state(opened.log);
    stored.last = state.sealed;
    stored.backed_up = state.backed_up;
    return stored;
}

}  // namespace amani::session
