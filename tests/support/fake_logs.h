// Logs in memory for tests of a session: segments that are only as real as a session can tell. A
// segment is checksum (32 bytes), log, first, last, previous mark, payload; its mark is the hash of
// its bytes.
#pragma once

#include "shared/crypto/hash.h"
#include "sync/session/effects.h"
#include "sync/session/ports.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace amani::support {

class FakeLogs final : public session::LogPort {
  public:
    struct Segment {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        session::HeadMark mark;
        base::Bytes bytes;
    };
    enum class Scope { everything, of_the_peer };  // a hub tells a site only what concerns it

    explicit FakeLogs(Scope scope = Scope::everything) : scope_(scope) {}

    void write(base::LogId log, std::uint32_t events, std::size_t payload_size = 200,
               std::uint8_t salt = 0) {
        auto& chain = logs_[log];
        const std::uint32_t first = chain.empty() ? 1 : chain.back().last + 1;
        base::Bytes body;
        put(body, log.value);
        put(body, first);
        put(body, first + events - 1);
        const session::HeadMark previous = chain.empty() ? session::HeadMark{} : chain.back().mark;
        base::append(body, previous.bytes);
        for (std::size_t i = 0; i < payload_size; ++i)
            body.push_back(static_cast<std::uint8_t>((i * 31 + first + log.value) ^ salt));
        base::Bytes bytes;
        base::append(bytes, crypto::hash(body).view());
        base::append(bytes, body);
        base::ensure(take(bytes).verdict == session::Verdict::stored, "a test's own segment");
    }

    session::Stored take(const base::Bytes& bytes) {
        if (bytes.size() < 60) return {.verdict = session::Verdict::bad};
        const base::ByteView body = base::ByteView{bytes}.subspan(32);
        if (!std::ranges::equal(crypto::hash(body).view(), base::ByteView{bytes}.first(32)))
            return {.verdict = session::Verdict::bad};
        const base::LogId log{number(body, 0)};
        const Segment segment{number(body, 4), number(body, 8), mark_of(bytes), bytes};
        if (unknown.contains(log)) return {.verdict = session::Verdict::unknown_log};
        if (kept_apart.contains(log))
            return {.verdict = session::Verdict::quarantined,
                    .last = segment.last,
                    .through = segment.last};
        auto& chain = logs_[log];
        const std::uint32_t last = chain.empty() ? 0 : chain.back().last;
        session::Stored stored{.verdict = session::Verdict::stored, .last = last};
        stored.backed_up = backed_up[log];
        stored.through = segment.last;
        if (segment.first > last + 1) {
            stored.verdict = session::Verdict::gap;
        } else if (segment.first <= last) {
            ++duplicates;
            const bool is_same = std::ranges::any_of(
                chain, [&](const Segment& known) { return known.mark == segment.mark; });
            if (!is_same) stored.verdict = session::Verdict::forked;
        } else {
            const session::HeadMark previous =
                chain.empty() ? session::HeadMark{} : chain.back().mark;
            if (!std::ranges::equal(previous.bytes, body.subspan(12, 16))) {
                stored.verdict = session::Verdict::forked;
                return stored;
            }
            chain.push_back(segment);
            stored.last = segment.last;
        }
        return stored;
    }

    [[nodiscard]] const std::map<base::LogId, std::vector<Segment>>& logs() const { return logs_; }
    [[nodiscard]] std::uint32_t last(base::LogId log) const {
        const auto found = logs_.find(log);
        return found == logs_.end() || found->second.empty() ? 0 : found->second.back().last;
    }
    void lose(base::LogId log) { logs_.erase(log); }

    // --- LogPort
    std::vector<session::Position> positions(const session::Peer& peer) override {
        std::vector<session::Position> known;
        for (const auto& [log, chain] : logs_) {
            const bool concerns = log.site().is_none() || log.site() == peer.log.site();
            if (chain.empty() || (scope_ == Scope::of_the_peer && !concerns)) continue;
            known.push_back({log, chain.back().last, chain.back().mark, backed_up[log]});
        }
        return known;
    }
    std::vector<session::CutEntry> presumed(const session::Peer&) override {
        std::vector<session::CutEntry> entries;
        for (const auto& [log, last] : presumptions) entries.push_back({log, last});
        return entries;
    }
    std::optional<session::SealedRun> segment_from(base::LogId log, std::uint32_t first,
                                                   session::Form) override {
        for (const Segment& segment : logs_[log])
            if (segment.first == first) return session::SealedRun{segment.last, segment.bytes};
        return std::nullopt;
    }
    session::BoundaryAt boundary(base::LogId log, std::uint32_t last) override {
        for (const Segment& segment : logs_[log])
            if (segment.last == last) return {session::BoundaryAt::Kind::boundary, segment.mark};
        return {session::BoundaryAt::Kind::inside_a_segment, {}};
    }
    base::Bytes head_at(base::LogId log, std::uint32_t sequence) override {
        for (const Segment& segment : logs_[log])
            if (segment.first <= sequence && sequence <= segment.last)
                return {segment.mark.bytes.begin(), segment.mark.bytes.end()};
        return {};
    }
    std::optional<session::Digest> digest_of(std::span<const session::CutEntry> cut) override {
        const bool is_applied = std::ranges::none_of(cut, [&](const session::CutEntry& entry) {
            return kept_apart.contains(entry.log) && entry.last > last(entry.log);
        });
        if (!has_applied || !is_applied) return std::nullopt;
        return sum_of(cut, wrong_effects);
    }
    std::optional<session::Digest> digest_in_heads(
        std::span<const session::CutEntry> cut) override {
        return sum_of(cut, {});
    }
    std::vector<std::uint32_t> boundaries(base::LogId log, std::uint32_t after,
                                          std::uint32_t before, std::size_t most) override {
        std::vector<std::uint32_t> all;
        for (const Segment& segment : logs_[log])
            if (segment.last > after && segment.last < before) all.push_back(segment.last);
        if (all.size() <= most) return all;
        std::vector<std::uint32_t> some;
        for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
        return some;
    }

    std::map<base::LogId, std::uint32_t> presumptions;
    std::map<base::LogId, std::uint32_t> backed_up;
    std::set<base::LogId> unknown;
    std::set<base::LogId> kept_apart;                               // as evidence, not counted
    std::set<std::pair<base::LogId, std::uint32_t>> wrong_effects;  // of the segment ending there
    bool has_applied = true;
    int duplicates = 0;

  private:
    using Marks = std::set<std::pair<base::LogId, std::uint32_t>>;
    std::optional<session::Digest> sum_of(std::span<const session::CutEntry> cut,
                                          const Marks& wrong) {
        session::Digest sum;
        for (const session::CutEntry& entry : cut) {
            if (last(entry.log) < entry.last) return std::nullopt;
            for (const Segment& segment : logs_[entry.log]) {
                if (segment.last > entry.last) continue;
                add(sum, segment.mark, wrong.contains({entry.log, segment.last}) ? 2 : 1);
            }
        }
        return sum;
    }
    static void put(base::Bytes& to, std::uint32_t value) {
        for (int shift = 24; shift >= 0; shift -= 8)
            to.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    static std::uint32_t number(base::ByteView from, std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8 | from[at + i];
        return value;
    }
    static session::HeadMark mark_of(base::ByteView bytes) {
        session::HeadMark mark;
        std::ranges::copy(crypto::hash(bytes).view().first(16), mark.bytes.begin());
        return mark;
    }
    static void add(session::Digest& sum, const session::HeadMark& key, std::uint64_t amount) {
        std::array<std::uint64_t, 4> lanes;
        std::array<std::uint64_t, 2> halves;
        std::memcpy(lanes.data(), sum.bytes.data(), 32);
        std::memcpy(halves.data(), key.bytes.data(), 16);
        for (std::size_t i = 0; i < 4; ++i) lanes[i] += halves[i % 2] * amount * (i + 1);
        std::memcpy(sum.bytes.data(), lanes.data(), 32);
    }

    Scope scope_;
    std::map<base::LogId, std::vector<Segment>> logs_;
};

}  // namespace amani::support
