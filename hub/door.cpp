#include "hub/door.h"

#include "hub/inviting/issued_invites.h"

#include <boost/asio/post.hpp>

#include <chrono>
#include <cstdio>

namespace amani::hub {

namespace {

constexpr std::chrono::seconds pause_after_failure{2};
// What people record at the centre is sealed together with what follows at once: a segment for a
// burst of commands, and no second flush of the disk behind each.
constexpr std::chrono::milliseconds gathering_time{150};
// A session that has had its receipts sends more within this time, if it has more.
constexpr base::Duration still_receiving = base::milliseconds(100);

}  // namespace

Door::Door(boost::asio::io_context& io, Centre& centre, DoorOptions options)
    : io_(io),
      centre_(centre),
      options_(std::move(options)),
      members_(
          centre.station().roster(),
          [this](const membership::MemberAdmitted& member) { centre_.admit(member); },
          [this](base::SiteId site) {
              return next_incarnation(centre_.station().database(), site,
                                      centre_.station().roster());
          }),
      again_(io),
      gathering_(io),
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
    again_.cancel();
    gathering_.cancel();
    listener_->stop();
}

bool Door::attempt(const std::function<void()>& work) {
    try {
        work();
        return true;
    } catch (const std::exception& error) {
        ++counts_.failures;
        std::fprintf(stderr, "hub.work_failed error=\"%s\"\n", error.what());
        try_again_later();
        return false;
    }
}

void Door::try_again_later() {
    if (will_try_again_ || is_stopped_) return;
    will_try_again_ = true;
    again_.expires_after(pause_after_failure);
    again_.async_wait([this](const boost::system::error_code& cancelled) {
        will_try_again_ = false;
        if (!cancelled) post_apply();
    });
}

session::Settings Door::settings_for(const crypto::PublicKey&) {
    if (is_gathering_) attempt([this] { centre_.seal(); });  // a caller hears the newest
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
    const bool is_durable = attempt([&] {
        centre_.station().transact([&] {
            for (const auto& each : arrived) {
                auto& stored = answers.emplace_back();
                for (const auto& opened : each.opened) {
                    stored.push_back(centre_.take_in(opened));
                }
            }
            return station::Station::Then::commit;
        });
    });
    if (!is_durable) {  // nothing is acknowledged
        for (const auto& each : arrived) each.answer({});
        return;
    }
    ++counts_.commits;
    last_arrival_ = clock().now();
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
    bool is_more = false;
    const bool is_receiving = clock().now() < last_arrival_ + still_receiving;
    const auto slice = is_receiving ? options_.segments_while_receiving : options_.segments_at_once;
    if (!attempt([&] { is_more = centre_.apply_some(slice); })) return;
    if (is_more) return post_apply();
    if (!centre_.put_off().empty()) try_again_later();
    seal_and_tell();
    if (on_applied) on_applied();
}

void Door::local_changed() {
    if (is_gathering_ || is_stopped_) return;
    is_gathering_ = true;
    gathering_.expires_after(gathering_time);
    gathering_.async_wait([this](const boost::system::error_code& cancelled) {
        is_gathering_ = false;
        if (!cancelled) seal_and_tell();
    });
}

void Door::seal_and_tell() {
    attempt([this] { centre_.seal(); });
    listener_->local_changed();
}

void Door::noticed(const crypto::PublicKey& peer, const session::Notice& notice) {
    const auto* fork = std::get_if<session::ForkSeen>(&notice);
    // A feed that comes back to its author is no fork of its site.
    if (fork == nullptr || fork->log.is_feed()) return;
    const auto caller = log_of(peer);
    attempt([&] { centre_.note_fork(fork->log, fork->at, caller); });
}

// Of the members; none: somebody else's key.
base::LogId Door::log_of(const crypto::PublicKey& key) {
    for (const auto& [log, member] : centre_.station().roster().members())
        if (member.key == key) return log;
    return {};
}

// Whom the gate turns away it has noted; who was turned away before it (another version) is noted
// here.
void Door::ended(const crypto::PublicKey& peer, const transport::Outcome& outcome) {
    using session::Reason;
    ++counts_.sessions_ended;
    const bool is_before_the_gate =
        outcome.reason == Reason::version_mismatch || outcome.reason == Reason::other_network;
    if (!outcome.by_peer && is_before_the_gate)
        refused_.note(peer, log_of(peer), outcome.reason, clock().now());
}

}  // namespace amani::hub
