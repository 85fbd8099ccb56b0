#include "sync/session/sender.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

// The network feed goes first, because of revocations; then what the peer waits for most, its own
// feed or our own log; then logs that we carry for others.
int Sender::rank_of(base::LogId log, const Peer& peer) const {
    if (log.site().is_none()) return 0;
    if (log.is_feed() && log.site() == peer.log.site()) return 1;
    if (log.site() == own_.site()) return 2;
    return 3;
}

Sender::Outgoing* Sender::find(base::LogId log) {
    const auto found = outgoing_.find(log);
    return found == outgoing_.end() ? nullptr : &found->second;
}

void Sender::refresh(const Peer& peer) {
    for (const Position& mine : logs_.positions(peer)) {
        Outgoing& out = outgoing_[mine.log];
        out.last = mine.last;
        if (std::exchange(out.is_ours, true)) continue;
        out.rank = rank_of(mine.log, peer);
        out.is_known = out.is_known || knows_all_;
        order_.push_back(mine.log);
    }
    std::ranges::sort(order_, [this](base::LogId a, base::LogId b) {
        return std::pair{outgoing_.at(a).rank, a} < std::pair{outgoing_.at(b).rank, b};
    });
}

void Sender::presume(const Peer& peer) {
    refresh(peer);
    for (const CutEntry& entry : logs_.presumed(peer)) {
        Outgoing* out = find(entry.log);
        if (!out || entry.last > out->last) continue;
        out->is_known = true;
        out->presumed = entry.last;
        out->next = entry.last + 1;
    }
}

void Sender::check_chain(base::LogId log, Outgoing& out, const Position& theirs,
                         std::vector<Notice>& notices) {
    if (theirs.last == 0 || theirs.last > out.last) return;
    const BoundaryAt here = logs_.boundary(log, theirs.last);
    if (here.kind == BoundaryAt::Kind::not_kept) return;
    if (here.kind == BoundaryAt::Kind::boundary && here.head == theirs.head) return;
    out.is_stopped = true;
    notices.emplace_back(ForkSeen{log, theirs.last});
}

void Sender::learn(const Position& theirs, std::vector<Notice>& notices) {
    Outgoing* out = &outgoing_[theirs.log];  // kept although we may hold nothing of it yet
    const bool is_of_our_site =
        theirs.log.site() == own_.site() && theirs.log.is_feed() == own_.is_feed();
    if (is_of_our_site && theirs.last > out->last)
        notices.emplace_back(PeerAhead{theirs.log, theirs.last, out->last});
    check_chain(theirs.log, *out, theirs, notices);
    out->acknowledged = std::max(out->acknowledged, theirs.last);
    const std::uint32_t wanted = theirs.last + 1;
    // The peer has sent this before our first flight arrived. If our presumption was right, sending
    // goes on. A peer that holds less than presumed (a restored hub) gets everything again from its
    // position.
    if (!out->is_known || wanted > out->next || theirs.last < out->presumed) {
        if (sending_ && sending_->log == theirs.log) sending_.reset();
        out->next = wanted;
    }
    out->is_known = out->is_told = true;
}

void Sender::learn_parts(std::vector<PartHeld> parts) {
    parts_ = std::move(parts);
    if (parts_.size() > limits::parts) parts_.resize(limits::parts);
    if (!sending_) return;
    for (const PartHeld& part : parts_) {
        const bool is_this = part.log == sending_->log && part.first == sending_->first &&
                             part.size == sending_->bytes.size() && part.held < part.size;
        if (is_this) sending_->offset = std::max(sending_->offset, part.held);
    }
}

void Sender::learn_all() {
    knows_all_ = true;
    for (auto& [log, out] : outgoing_) {
        out.is_known = true;
        if (out.is_told || out.presumed == 0) continue;  // what it does not name, it does not have
        if (sending_ && sending_->log == log) sending_.reset();
        out.next = 1;
    }
}

void Sender::acknowledge(const Receipt& receipt) {
    if (Outgoing* out = find(receipt.log))
        out->acknowledged = std::max(out->acknowledged, receipt.received);
}

void Sender::peer_has(base::LogId log, std::uint32_t last) {
    Outgoing& out = outgoing_[log];
    out.is_known = true;
    out.acknowledged = std::max(out.acknowledged, last);
    if (!sending_ || sending_->log != log) out.next = std::max(out.next, last + 1);
}

bool Sender::rewind(base::LogId log, std::uint32_t next) {
    Outgoing* out = find(log);
    if (!out || out->is_stopped || next == 0 || next > out->next) return true;
    if (++out->rewinds > limits::rewinds) return false;
    if (sending_ && sending_->log == log) sending_.reset();
    std::erase_if(parts_, [log](const PartHeld& part) { return part.log == log; });
    out->next = next;
    return true;
}

void Sender::stop(base::LogId log) {
    if (sending_ && sending_->log == log) sending_.reset();
    if (Outgoing* out = find(log)) out->is_stopped = true;
}

void Sender::leave_out_of_cut(base::LogId log) {
    if (Outgoing* out = find(log)) out->is_kept_apart = true;
}

bool Sender::is_stopped(base::LogId log) const {
    const auto found = outgoing_.find(log);
    return found != outgoing_.end() && found->second.is_stopped;
}

bool Sender::tells_of(base::LogId log) const {
    const auto found = outgoing_.find(log);
    return found != outgoing_.end() && found->second.is_ours;
}

bool Sender::has_more(const Outgoing& out) const {
    return out.is_known && !out.is_stopped && out.next <= out.last;
}

// Brief when the peer has said or acknowledged that it holds everything before the segment durably,
// and has not asked for it again.
Form Sender::form_for(const Outgoing& out) {
    const bool is_next = out.next - 1 == std::max(out.acknowledged, out.presumed);
    return is_next && out.rewinds == 0 ? Form::brief : Form::whole;
}

// The session before may have sent a part in either form; the size tells which. (If another content
// has the same size, the receiver drops it as bad and it is sent again.)
std::optional<Sender::Sending> Sender::rest_of(const PartHeld& part, Form form) {
    auto run = logs_.segment_from(part.log, part.first, form);
    if (!run || run->bytes.size() != part.size || part.held >= part.size) return std::nullopt;
    return Sending{part.log, part.first, run->last, std::move(run->bytes), part.held};
}

std::optional<Sender::Sending> Sender::next_of(base::LogId log, const Outgoing& out) {
    const auto part = std::ranges::find_if(
        parts_, [&](const PartHeld& held) { return held.log == log && held.first == out.next; });
    if (part != parts_.end()) {
        const PartHeld held = *part;
        parts_.erase(part);
        for (const Form form : {Form::whole, Form::brief})
            if (auto rest = rest_of(held, form)) return rest;
    }
    auto run = logs_.segment_from(log, out.next, form_for(out));
    if (!run || run->bytes.empty() || run->bytes.size() > limits::segment_bytes)
        return std::nullopt;
    return Sending{log, out.next, run->last, std::move(run->bytes), 0};
}

bool Sender::begin_next(std::vector<Notice>& notices) {
    for (const base::LogId log : order_) {
        Outgoing& out = outgoing_.at(log);
        if (!has_more(out)) continue;
        sending_ = next_of(log, out);
        if (!sending_) {
            out.is_stopped = true;
            // Our log goes beyond the peer's position and has no boundary there.
            if (logs_.boundary(log, out.next - 1).kind == BoundaryAt::Kind::inside_a_segment)
                notices.emplace_back(ForkSeen{log, out.next - 1});
            else
                notices.emplace_back(LogStopped{log, out.next, Verdict::unavailable});
            continue;
        }
        return true;
    }
    return false;
}

std::optional<Chunk> Sender::next_chunk(std::uint64_t credit, std::vector<Notice>& notices) {
    if (!sending_ && !begin_next(notices)) return std::nullopt;
    Sending& now = *sending_;
    const std::size_t left = now.bytes.size() - now.offset;
    const std::size_t size =
        std::min(left, std::clamp(2 * sent_, limits::first_chunk_bytes, limits::chunk_bytes));
    if (credit < size) return std::nullopt;
    sent_ += size;
    const base::ByteView data = base::ByteView{now.bytes}.subspan(now.offset, size);
    Chunk chunk{now.log, now.first, static_cast<std::uint32_t>(now.bytes.size()), now.offset,
                base::Bytes(data.begin(), data.end())};
    now.offset += static_cast<std::uint32_t>(size);
    if (size == left) {
        outgoing_.at(now.log).next = now.last + 1;
        sending_.reset();
    }
    return chunk;
}

bool Sender::has_sent_all() const {
    if (sending_) return false;
    return std::ranges::all_of(outgoing_, [this](const auto& entry) {
        return entry.second.is_stopped || (entry.second.is_known && !has_more(entry.second));
    });
}

bool Sender::is_all_acknowledged() const {
    return has_sent_all() && std::ranges::all_of(outgoing_, [](const auto& entry) {
               return entry.second.is_stopped || entry.second.acknowledged >= entry.second.last;
           });
}

bool Sender::is_unanswered() const {
    return sending_ || std::ranges::any_of(outgoing_, [](const auto& entry) {
               const Outgoing& out = entry.second;
               return !out.is_stopped && out.next - 1 > std::max(out.acknowledged, out.presumed);
           });
}

std::vector<CutEntry> Sender::cut() const {
    std::vector<CutEntry> entries;
    for (const base::LogId log : order_) {
        const Outgoing& out = outgoing_.at(log);
        if (!out.is_stopped && !out.is_kept_apart && out.last > 0)
            entries.push_back({log, out.last});
    }
    return entries;
}

}  // namespace amani::session
