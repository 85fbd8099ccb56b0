#include "hub/door.h"

#include <boost/asio/post.hpp>

namespace amani::hub {

Door::Door(boost::asio::io_context& io, Centre& centre, DoorOptions options)
    : io_(io),
      centre_(centre),
      options_(std::move(options)),
      gate_(centre.station().roster(),
            [this](const membership::MemberAdmitted& member) { centre_.admit(member); }),
      verifiers_(options_.verifiers),
      listener_(std::make_unique<transport::Listener>(io, options_.at, *this, centre.root())) {
    post_apply();
}

Door::~Door() {
    listener_.reset();
    verifiers_.join();
}

void Door::stop() {
    is_stopped_ = true;
    listener_->stop();
}

session::Settings Door::settings_for(const crypto::PublicKey&) {
    session::Settings settings;
    settings.log = membership::network_feed();
    settings.role = session::PeerRole::hub;
    settings.network = centre_.station().network();
    settings.program = "amani-hub";
    return settings;
}

void Door::store(std::vector<session::Store> stores, Answer answer) {
    struct Work {
        std::vector<session::Store> stores;
        std::vector<session::Before> befores;
        Answer answer;
    };
    auto work = std::make_shared<Work>();
    auto& station = centre_.station();
    for (const auto& each : stores) {
        work->befores.push_back(session::before(each, station.replica().logs(), station.roster()));
    }
    work->stores = std::move(stores);
    work->answer = std::move(answer);
    const auto network = centre_.station().network();
    boost::asio::post(verifiers_, [this, work, network] {
        Arrived arrived{.answer = std::move(work->answer)};
        for (std::size_t i = 0; i < work->stores.size(); ++i) {
            arrived.opened.push_back(
                session::open_store(work->stores[i], network, work->befores[i]));
        }
        boost::asio::post(io_, [this, arrived = std::move(arrived)]() mutable {
            arrived_.push_back(std::move(arrived));
            if (will_commit_) return;
            will_commit_ = true;
            // Behind whatever else has arrived by now, so that one flush of the disk serves all of
            // it.
            boost::asio::post(io_, [this] { commit_arrived(); });
        });
    });
}

void Door::commit_arrived() {
    will_commit_ = false;
    auto arrived = std::move(arrived_);
    arrived_.clear();
    std::vector<std::vector<session::Stored>> answers;
    centre_.station().transact([&] {
        for (const auto& each : arrived) {
            auto& stored = answers.emplace_back();
            for (const auto& opened : each.opened)
                stored.push_back(centre_.station().replica().store(opened));
        }
        return station::Station::Then::commit;
    });
    ++counts_.commits;
    for (std::size_t i = 0; i < arrived.size(); ++i) {
        for (const auto& stored : answers[i]) {
            if (stored.verdict == session::Verdict::stored)
                ++counts_.segments_stored;
            else
                ++counts_.segments_refused;
        }
        arrived[i].answer(std::move(answers[i]));
    }
    post_apply();
}

void Door::post_apply() {
    if (will_apply_ || is_stopped_) return;
    will_apply_ = true;
    boost::asio::post(io_, [this] { apply_slice(); });
}

void Door::apply_slice() {
    will_apply_ = false;
    if (centre_.apply_some(options_.segments_at_once)) {
        post_apply();
        return;
    }
    local_changed();
    if (on_applied) on_applied();
}

void Door::local_changed() {
    centre_.seal();
    listener_->local_changed();
}

void Door::noticed(const crypto::PublicKey& peer, const session::Notice& notice) {
    const auto* fork = std::get_if<session::ForkSeen>(&notice);
    if (fork == nullptr) return;
    auto& station = centre_.station();
    base::LogId caller;
    for (const auto& [log, member] : station.roster().members())
        if (member.key == peer) caller = log;
    station.transact([&] {
        station.replica().note_fork({fork->log, fork->at, caller, clock().now()});
        return station::Station::Then::commit;
    });
}

void Door::ended(const crypto::PublicKey&, const transport::Outcome&) { ++counts_.sessions_ended; }

}  // namespace amani::hub
