#include "calling_site.h"

#include "sync/session/stored_logs.h"

namespace amani::bench {

CallingSite::CallingSite(boost::asio::io_context& io, BusyNetwork& network, base::SiteId id,
                         Seen& seen)
    : log_(base::LogId::of(id, 1)),
      hub_{.role = session::PeerRole::hub, .key = network.centre().feeds().root().public_key()},
      network_(network.station().network()),
      seen_(seen),
      caller_(io, *this, key_of(id), hub_.key) {
    auto& hubs = network.station().replica().logs();
    for (const auto feed : {membership::network_feed(), membership::feed_of(id)}) {
        const std::uint32_t last = hubs.state(feed).sealed;
        if (last > 0) logs_[feed].push_back({1, last, *hubs.boundary(feed, last), {}});
    }
}

void CallingSite::call(std::uint16_t port, session::Settings::Stay stay) {
    session::Settings settings{
        .log = log_, .network = network_, .expected = hub_, .program = "bench", .stay = stay};
    caller_.call({"127.0.0.1", std::to_string(port)}, std::move(settings),
                 [this](const transport::Outcome& outcome) {
                     using Handshake = transport::Outcome::Handshake;
                     if (outcome.handshake == Handshake::full) ++seen_.full_handshakes;
                     if (outcome.handshake == Handshake::resumed) ++seen_.resumed_handshakes;
                     if (outcome.reason == session::Reason::finished) {
                         ++seen_.finished;
                     } else {
                         ++seen_.failed;
                         seen_.trouble = outcome.text;
                     }
                 });
}

std::uint32_t CallingSite::append(const session::Store& store) {
    auto& held = logs_[store.log];
    base::ByteView bytes = store.segment;
    const auto segment =
        log::is_brief(bytes)
            ? log::complete(bytes, {network_, base::EventId::of(store.log, store.first),
                                    held.empty() ? crypto::Hash{} : held.back().end.head})
            : log::take_segment(bytes);
    base::ensure(segment.has_value(), "the hub and the bench make whole segments");
    const auto& head = segment->head;
    held.push_back({head.first, head.last, {segment->head_hash(), head.digest}, {}});
    if (store.log == log_) held.back().sent = store.segment;
    return head.last;
}

const CallingSite::Held* CallingSite::ending_at(base::LogId log, std::uint32_t last) const {
    const auto found = logs_.find(log);
    if (found == logs_.end()) return nullptr;
    const auto at = std::ranges::lower_bound(found->second, last, {}, &Held::last);
    return at == found->second.end() || at->last != last ? nullptr : &*at;
}

void CallingSite::store(std::vector<session::Store> stores, Answer answer) {
    std::vector<session::Stored> stored;
    for (const auto& each : stores) {
        const std::uint32_t last = append(each);
        stored.push_back({.token = each.token, .last = last, .through = last});
    }
    answer(std::move(stored));
}

void CallingSite::noticed(const crypto::PublicKey&, const session::Notice& notice) {
    if (std::holds_alternative<session::PeerKnown>(notice)) ++seen_.known;
    if (std::holds_alternative<session::Settled>(notice)) ++seen_.settled;
    const auto* noted = std::get_if<session::ReceiptsNoted>(&notice);
    if (noted == nullptr) return;
    for (const auto& receipt : noted->receipts) {
        if (receipt.log != log_ || receipt.received <= durable_) continue;
        seen_.durable += receipt.received - durable_;
        durable_ = receipt.received;
    }
}

std::vector<session::Position> CallingSite::positions(const session::Peer&) {
    std::vector<session::Position> known;
    for (const auto& [log, held] : logs_)
        known.push_back({log, held.back().last, session::mark_of(held.back().end.head), 0});
    return known;
}

std::optional<session::SealedRun> CallingSite::segment_from(base::LogId log, std::uint32_t first,
                                                            session::Form) {
    const auto found = logs_.find(log);
    if (found == logs_.end()) return std::nullopt;
    const auto at = std::ranges::lower_bound(found->second, first, {}, &Held::first);
    if (at == found->second.end() || at->first != first || at->sent.empty()) return std::nullopt;
    return session::SealedRun{at->last, at->sent};
}

session::BoundaryAt CallingSite::boundary(base::LogId log, std::uint32_t last) {
    const Held* held = ending_at(log, last);
    if (held == nullptr) return {};
    return {session::BoundaryAt::Kind::boundary, session::mark_of(held->end.head)};
}

std::optional<session::Digest> CallingSite::digest_of(std::span<const session::CutEntry> cut) {
    log::Digest sum;
    for (const auto& entry : cut) {
        const Held* held = ending_at(entry.log, entry.last);
        if (held == nullptr) return std::nullopt;
        sum = sum + held->end.digest;
    }
    return session::Digest{sum.bytes};
}

}  // namespace amani::bench
