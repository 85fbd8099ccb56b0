// A node's meetings with its hub: on demand, and by itself when the next one is due. The due time
// is kept in the store by the wall clock, and is believed only as far as the longest pause; waiting
// runs by a steady clock. The pause grows while nobody answers, with jitter, so that a thousand
// nodes do not call at once after a power cut, and ends early when the network seems to be back. A
// meeting that finds nothing to do costs one round trip.
//
// A meeting tries the hub's addresses in turn until the hub answers at one: the one given at this
// start, the one where it answered last, those that it has announced, those of the invite. Any of
// them may be outdated: whoever answers must hold the network's key.
#pragma once

#include "node/healing/healing.h"
#include "node/station/station.h"
#include "node/syncing/trouble.h"
#include "shared/app/clock_doubt.h"
#include "shared/base/guarded.h"
#include "shared/base/listening.h"
#include "sync/session/gates.h"
#include "sync/transport/caller.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::node {

struct SyncOptions {
    std::vector<std::string> addresses;  // of the invite: "host:port"
    std::string hub;                     // given at this start, or empty
    enum class When { by_itself, on_demand } when = When::by_itself;
    base::Duration usual_pause = base::seconds(300);
    base::Duration first_pause =
        base::seconds(10);  // after a failure; doubles up to the usual pause × 12
};

// The result of a meeting.
struct Meeting {
    bool reached_agreement = false;
    bool differs = false;
    SyncTrouble trouble;      // none when it went well
    bool has_healed = false;  // from a restored copy or a clone
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
    std::uint32_t round_trips = 0;
    std::uint64_t segments_in = 0;
    std::uint64_t segments_out = 0;
    bool resumed = false;  // TLS resumption
    base::Duration took;
};

struct SyncState {
    std::optional<app::Contact> contact;  // the last; nothing: never
    base::Instant last_agreed;
    base::Instant next_due;
    std::int64_t failures = 0;
    SyncTrouble trouble;      // of the last meeting, and since when it has been the same
    std::string hub_address;  // where the hub answered last, or empty
};

void migrate_syncing(store::Database& database);

class Syncer final : public transport::Owner {
  public:
    Syncer(boost::asio::io_context& io, station::Station& station, healing::Healing& healing,
           base::Randomness& randomness, SyncOptions options);

    // Waits for the due time, again and again.
    void start();
    void stop();
    // Meets the hub now, or joins a meeting that is under way. `done` is called exactly once.
    void meet(std::function<void(const Meeting&)> done);
    // Meet soon: something was recorded here, or the network seems to be back.
    void hint();
    [[nodiscard]] SyncState state() const { return shown_.copy(); }  // on any thread
    // Called after events were applied during a meeting: for the live streams.
    std::function<void()> on_applied;

  private:
    [[nodiscard]] const base::Clock& clock() const override { return station_.clock(); }
    [[nodiscard]] session::LogPort& logs() override { return station_.replica().port(); }
    [[nodiscard]] session::Gatekeeper& gate() override { return gate_; }
    [[nodiscard]] session::Settings settings_for(const crypto::PublicKey& peer) override;
    void store(std::vector<session::Store> stores, Answer answer) override;
    void noticed(const crypto::PublicKey& peer, const session::Notice& notice) override;

    [[nodiscard]] session::Settings settings() const;
    [[nodiscard]] base::Duration longest_pause() const {
        return {options_.usual_pause.value * 12 * 5 / 4};  // with its jitter
    }
    void set_due(base::Duration wait);
    void read_state();
    [[nodiscard]] std::vector<base::HostPort> known_addresses();
    [[nodiscard]] bool tries_elsewhere(const transport::Outcome& outcome);
    void call();
    void call_as_we_are_now();
    [[nodiscard]] bool goes_on(const transport::Outcome& outcome);
    void heed(const std::function<void()>& sign);
    void hear_of_fork(const session::ForkSeen& fork);
    void go_on_or_finish();
    [[nodiscard]] bool seal();
    void fail(TroubleCode code, std::string detail);
    void conclude(const transport::Outcome& outcome);
    void log_meeting() const;
    [[nodiscard]] base::Duration pause_after(bool went_well) const;
    void plan(base::Duration pause);
    void arm();
    void save();
    void show();

    station::Station& station_;
    base::Randomness& randomness_;
    SyncOptions options_;
    healing::Healing& healing_;
    boost::asio::io_context& io_;
    session::NodeGate gate_;
    // One for each incarnation of this run. An earlier one stays, because its last connection may
    // still refer to it.
    std::vector<std::unique_ptr<transport::Caller>> callers_;
    base::LogId caller_log_;
    boost::asio::steady_timer timer_;
    boost::asio::steady_timer::time_point due_{};
    std::vector<std::function<void(const Meeting&)>> waiting_;
    Meeting meeting_;
    SyncState state_;
    base::Guarded<SyncState> shown_;  // state_ as other threads see it
    base::Instant began_;
    std::vector<base::HostPort> addresses_;  // of this meeting, in turn
    std::size_t turn_ = 0;
    bool has_reached_hub_ = false;  // in this meeting
    bool is_stopped_ = false;
    bool has_listened_ = false;  // to the hub, since this program started
    bool stays_open_ = false;    // the session of this call, until we end it
    int calls_ = 0;              // of this meeting
    std::shared_ptr<Syncer*> here_ = std::make_shared<Syncer*>(this);  // a late timer finds it gone
    bool has_been_forgotten_ = false;  // the hub no longer knows us and must see the proof again
};

}  // namespace amani::node
