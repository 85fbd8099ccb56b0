#include "hub/feeds.h"

#include "shared/domain/registry/event_types.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <array>

namespace amani::hub {

base::LogId log_of_row(std::uint32_t type, const HubLogs& logs) {
    const auto* about =
        type <= 0xffff ? domain::about_event(static_cast<domain::EventType>(type)) : nullptr;
    return about != nullptr && about->writer == domain::Writer::masters ? logs.network : logs.own;
}

const domain::Event& Feeds::write(base::SiteId site, domain::Body body, const Writing& writing) {
    const std::array<base::EventId, 1> causes{writing.cause};
    return station_.journal().record_later(
        [&](base::ByteView row) {
            return station_.replica().logs().append_later(membership::feed_of(site, epoch_), row);
        },
        {{}, writing.day}, std::move(body),
        writing.cause.is_none() ? std::span<const base::EventId>{} : causes);
}

void Feeds::write_gathered() {
    auto sealing = begin_sealing_full_feeds();
    station_.journal().flush();
    for (auto& each : sealing) station_.store_sealed(each.tail, each.segments.get());
    station_.replica().logs().flush();
}

// Most rows that a backlog adds to the feeds are sealed at once and never written as rows. Only
// feeds to which this transaction wrote can have become full.
std::vector<Feeds::Sealing> Feeds::begin_sealing_full_feeds() {
    auto& logs = station_.replica().logs();
    std::vector<Sealing> sealing;
    for (const auto log : logs.gathered_logs()) {
        if (!log.is_feed() || !logs.state(log).is_tail_full()) continue;
        auto& begun = sealing.emplace_back(Sealing{*logs.take_tail(log), {}});
        begun.segments =
            boost::asio::post(beside_, boost::asio::use_future([this, tail = begun.tail] {
                                  return log::seal(tail, station_.sealer(root_), digest_);
                              }));
    }
    return sealing;
}

bool Feeds::seal() {
    std::vector<base::LogId> tails;
    for (const auto log : station_.replica().logs().logs_with_tail())
        if (log.is_feed() || log == station_.identity().log()) tails.push_back(log);
    if (tails.empty()) return false;
    station_.transact([&] {
        for (const auto log : tails) station_.seal(log, log.is_feed() ? root_ : station_.key());
        return station::Station::Then::commit;
    });
    return true;
}

}  // namespace amani::hub
