// The hub of a run: its real station, centre and door, in a directory, by a clock of its own. Its
// machine may stop at any moment, and its store may be an older copy of itself afterwards.
#pragma once

#include "simulation/network/line.h"
#include "unit/shared/store/scratch_folder.h"

#include "hub/door.h"
#include "hub/opening.h"
#include "support/set_clock.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace amani::simulation {

class HubSite {
  public:
    explicit HubSite(Chance& chance);
    ~HubSite() { stop(); }

    [[nodiscard]] hub::Centre& centre() { return *open_.centre; }
    [[nodiscard]] station::Station& station() { return *open_.station; }
    [[nodiscard]] store::Database& database() { return station().database(); }
    [[nodiscard]] transport::Owner& door() { return *door_; }
    [[nodiscard]] const crypto::SecretKey& root() const { return root_; }
    [[nodiscard]] const station::Identity& identity() const { return identity_; }

    // The centre's people record; nothing of it is sealed yet.
    std::vector<domain::Event> records(const std::vector<domain::Body>& bodies);
    [[nodiscard]] std::string invite(base::SiteId site);
    // What the door has put off: commits, and applying what has come.
    void works();
    // The same until something is done, on whatever thread.
    void waits();
    void seals() { (void)centre().feeds().seal(); }
    void begins_day() { centre().begin_day(base::day_in_tehran(clock.now())); }

    // As a kill and the next start.
    void restarts();
    void backs_up();
    // From the last backup, into a new epoch.
    void is_restored();

    [[nodiscard]] session::Settings settings_for(const crypto::PublicKey& caller);
    void remember(const crypto::PublicKey& caller, session::Memory memory) {
        memories_[caller] = std::move(memory);
    }

    hub::SetClock clock;
    // A deliberate mistake, put on whatever opens: see canary.h.
    std::function<void(HubSite&)> on_opened;

  private:
    void start();
    void stop();

    // A copy of the store, and who the centre was then.
    struct Backup {
        station::Identity identity;
        crypto::SecretKey key;
        std::size_t members = 0;
    };
    Chance& chance_;
    store::ScratchFolder folder_;
    crypto::SecretKey root_;
    crypto::SecretKey key_;
    station::Identity identity_;
    std::uint32_t epoch_ = 0;
    std::unique_ptr<Backup> backup_;
    std::unique_ptr<boost::asio::io_context> io_;
    hub::OpenHub open_;
    std::unique_ptr<hub::Door> door_;
    std::map<crypto::PublicKey, session::Memory> memories_;
};

}  // namespace amani::simulation
