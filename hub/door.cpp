#include "hub/door.h"

#include "hub/inviting/issued_invites.h"
#include "shared/base/program_log.h"
#include "shared/base/program_version.h"
#include "shared/codec/json.h"
#include "sync/log/log_file.h"

#include <boost/asio/post.hpp>

#include <chrono>

namespace amani::hub {

namespace {

constexpr std::chrono::seconds pause_after_failure{2};
// What people record at the centre is sealed together with what follows at once: a segment for a
// burst of commands, and no second flush of the disk behind each.
constexpr std::chrono::milliseconds gathering_time{150};
// When no segment has arrived for this long, large slices are applied.
constexpr std::chrono::milliseconds still_receiving{100};

}  // namespace

Door::Door(boost::asio::io_context& io, Centre& centre, DoorOptions options)
    : io_(io),
      centre_(centre),
      options_(std::move(options)),
      members_(
          centre.station().roster(),
          [this](const membership::MemberAdmitted& member) { centre_.members().admit(member); },
          [this](base::SiteId site) {
              return next_incarnation(centre_.station().database(), site,
                                      centre_.station().roster(),
                                      membership::first_invited(centre_.feeds().epoch()));
          }),
      again_(io),
      gathering_(io),
      verifiers_(options_.verifiers),
      opened_(centre.station().clock().now()),
      listener_(
          std::make_unique<transport::Listener>(io, options_.at, *this, centre.feeds().root())) {
    post_apply();
}

Door::~Door() {
    *here_ = nullptr;
    listener_.reset();
    verifiers_.join();
}

void Door::post(std::function<void(Door&)> work) {
    boost::asio::post(io_, [here = here_, work = std::move(work)] {
        if (*here != nullptr) work(**here);
    });
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
        base::log_event("hub.work_failed", {{"error", error.what()}});
        try_again_later();
        return false;
    }
}

void Door::try_again_later() {
    if (will_try_again_ || is_stopped_) return;
    will_try_again_ = true;
    again_.expires_after(pause_after_failure);
    again_.async_wait([here = here_](const boost::system::error_code& cancelled) {
        if (*here == nullptr) return;
        (*here)->will_try_again_ = false;
        if (!cancelled) (*here)->post_apply();
    });
}

session::Settings Door::settings_for(const crypto::PublicKey&) {
    if (is_gathering_) {  // a peer that calls now gets the newest too
        attempt([this] { centre_.feeds().seal(); });
        if (on_sealed) attempt(on_sealed);
    }
    session::Settings settings;
    settings.log = membership::network_feed(centre_.feeds().epoch());
    settings.role = session::PeerRole::hub;
    settings.network = centre_.station().network();
    settings.program = base::named_version("amani-hub");
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
        const auto arrived = std::make_shared<Arrived>(Arrived{.answer = std::move(work->answer)});
        for (std::size_t i = 0; i < work->stores.size(); ++i)
            arrived->opened.push_back(open(work->stores[i], network, work->befores[i]));
        post([arrived](Door& door) {
            door.arrived_.push_back(std::move(*arrived));
            if (std::exchange(door.will_commit_, true)) return;
            // After the segments that have arrived by now, so that one flush of the disk serves all
            // of them.
            door.post([](Door& later) { later.commit_arrived(); });
        });
    });
}

session::OpenedStore Door::open(const session::Store& store, const crypto::Hash& network,
                                const session::Before& before) const {
    try {
        return options_.open(store, network, before);
    } catch (const std::exception& error) {
        base::log_event("hub.not_verified", {{"error", error.what()}});
        return {store.token, store.log, session::Verdict::unavailable, {}};
    }
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
                    stored.push_back(take(opened));
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
    last_arrival_ = boost::asio::steady_timer::clock_type::now();
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
    if (outdated_by_ && on_outdated) on_outdated(*std::exchange(outdated_by_, std::nullopt));
}

// Feeds of this epoch are written here and nowhere else. A segment that continues one beyond its
// end here, with our signature, shows that this store is an older copy; then nothing more may be
// signed in this epoch. Feeds of ended epochs are taken back like any site's log.
session::Stored Door::take(const session::OpenedStore& opened) {
    auto& replica = centre_.station().replica();
    const auto* segment = std::get_if<log::Segment>(&opened.result);
    const bool is_written_here =
        opened.log.is_feed() && membership::epoch_of(opened.log) >= centre_.feeds().epoch();
    if (segment == nullptr || !is_written_here) return centre_.take_in(opened);
    const auto fit = replica.logs().fit_of(*segment);
    if (fit == log::Fit::already_have) return centre_.take_in(opened);
    replica.keep_apart(*segment, "signed by this hub, which does not know it");
    if (fit != log::Fit::forked) outdated_by_ = opened.log;
    return {.token = opened.token, .verdict = session::Verdict::forked};
}

void Door::post_apply() {
    if (will_apply_ || is_stopped_) return;
    will_apply_ = true;
    post([](Door& door) { door.apply_slice(); });
}

void Door::apply_slice() {
    will_apply_ = false;
    bool is_more = false;
    const bool is_receiving =
        boost::asio::steady_timer::clock_type::now() < last_arrival_ + still_receiving;
    const auto slice = is_receiving ? options_.segments_while_receiving : options_.segments_at_once;
    if (!attempt([&] { is_more = centre_.apply_some(slice); })) return;
    if (is_more) return post_apply();
    if (!centre_.backlog().put_off().empty()) try_again_later();
    seal_and_tell();
    if (on_applied) on_applied();
}

void Door::local_changed() {
    if (is_gathering_ || is_stopped_) return;
    is_gathering_ = true;
    gathering_.expires_after(gathering_time);
    gathering_.async_wait([here = here_](const boost::system::error_code& cancelled) {
        if (*here == nullptr) return;
        (*here)->is_gathering_ = false;
        if (cancelled) return;
        // A decision about late events lets segments in, which are applied first.
        if ((*here)->centre_.has_late_events_to_attend_to())
            (*here)->post_apply();
        else
            (*here)->seal_and_tell();
    });
}

void Door::seal_and_tell() {
    attempt([this] { centre_.feeds().seal(); });
    if (on_sealed) attempt(on_sealed);
    listener_->local_changed();
}

std::optional<Door::Contact> Door::contact(base::LogId log) const {
    return contacts_.with([&](const auto& contacts) {
        const auto found = contacts.find(log);
        return found == contacts.end() ? std::nullopt : std::optional{found->second};
    });
}

void Door::noticed(const crypto::PublicKey& peer, const session::Notice& notice) {
    if (const auto* known = std::get_if<session::PeerKnown>(&notice))
        contacts_.change([&](auto& contacts) {
            contacts[known->peer.log] = {clock().now(), known->skew, known->program};
        });
    const auto* fork = std::get_if<session::ForkSeen>(&notice);
    if (fork == nullptr) return;
    const auto caller = log_of(peer);
    attempt([&] { centre_.note_fork(*fork, caller); });
    local_changed();  // the case about it is sent
}

// The log of the member with this key; none when it is no member's.
base::LogId Door::log_of(const crypto::PublicKey& key) {
    for (const auto& [log, member] : centre_.station().roster().members())
        if (member.key == key) return log;
    return {};
}

// Installations that the gate turns away are noted by the gate. Those that were turned away before
// they reached it (another version) are noted here.
void Door::ended(const crypto::PublicKey& peer, const transport::Outcome& outcome) {
    using session::Reason;
    ++counts_.sessions_ended;
    if (outcome.peer) {
        contacts_.change([&](auto& contacts) {
            const auto known = contacts.find(log_of(*outcome.peer));
            if (known != contacts.end()) known->second.at = clock().now();
        });
        base::log_event("sync.met",
                        {{"log", log::name_of(log_of(*outcome.peer))},
                         {"ended_by", codec::name_of(outcome.reason)},
                         {"segments_in", outcome.session.segments_in},
                         {"segments_out", outcome.session.segments_out},
                         {"bytes_in", outcome.wire_in},
                         {"bytes_out", outcome.wire_out}},
                        base::LogLevel::info);
    }
    const bool is_before_the_gate =
        outcome.reason == Reason::version_mismatch || outcome.reason == Reason::other_network;
    if (!outcome.by_peer && is_before_the_gate)
        refused_.note(peer, log_of(peer), outcome.reason, clock().now());
}

}  // namespace amani::hub
