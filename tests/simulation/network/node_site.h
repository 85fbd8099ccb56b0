// A node of a run: its real station, healing and syncer, in a directory, by a clock of its own. It
// may stop at any moment, be restored from an older copy, or live on as two.
#pragma once

#include "simulation/network/hub_site.h"

#include "node/healing/healing.h"
#include "node/syncing/syncer.h"

namespace amani::simulation {

// What a backup program, or an image of the disk, has kept of a directory.
class Copy {
  public:
    enum class Of { store, disk, disk_without_mark };
    Copy(const station::Paths& from, Of what);
    void put_into(const std::filesystem::path& directory) const;

  private:
    store::ScratchFolder folder_;
};

class NodeSite {
  public:
    NodeSite(Chance& chance, std::string name, base::Instant now);

    void joins(const std::string& invite);
    // As a start of the program.
    void opens();
    void stops();
    void restarts() {
        stops();
        opens();
    }
    [[nodiscard]] std::unique_ptr<Copy> copied(Copy::Of what) const {
        return std::make_unique<Copy>(paths(), what);
    }
    void is_restored(const Copy& from);

    [[nodiscard]] station::Station& station() { return *station_; }
    [[nodiscard]] store::Database& database() { return station_->database(); }
    [[nodiscard]] base::SiteId site() const { return station_->identity().site; }
    [[nodiscard]] const std::string& name() const { return name_; }
    std::vector<domain::Event> records(const std::vector<domain::Body>& bodies);

    struct Met {
        session::Reason reason = session::Reason::transport_lost;
        std::string text;
        bool agreed = false;
        bool differs = false;
        bool is_healing = false;
    };
    // As node::Syncer meets its hub, call after call (Syncer::call, conclude and goes_on, which
    // cannot be had without a socket); what arrives and what is noticed goes to the real one.
    Met meets(HubSite& hub, const std::function<void(base::Duration)>& let_pass,
              std::size_t cut_after);

    hub::SetClock clock;

  private:
    [[nodiscard]] station::Paths paths() const { return {folder_ / "."}; }
    [[nodiscard]] transport::Outcome calls(HubSite& hub, const Line::World& world,
                                           std::size_t cut_after, Met& met);
    [[nodiscard]] bool goes_on(const transport::Outcome& outcome);

    Chance& chance_;
    std::string name_;
    store::ScratchFolder folder_;
    boost::asio::io_context io_;
    std::unique_ptr<station::Station> station_;
    std::unique_ptr<healing::Healing> healing_;
    std::unique_ptr<node::Syncer> syncer_;
    session::Memory memory_;  // of the hub
    crypto::PublicKey spoke_as_;
    bool has_listened_ = false;
    bool has_been_forgotten_ = false;
};

}  // namespace amani::simulation
