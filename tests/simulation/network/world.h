// A network of the real programs in one thread: a hub (station, centre, door), nodes (station,
// healing, syncer) and a member who lies, by clocks of their own, over lines that are cut. People
// work, machines stop, stores are put back and disks are cloned as one seed has it; then the faults
// end, everybody meets everybody until nothing is under way, and the promises are asked for. The
// same seed gives the same run.
#pragma once

#include "simulation/network/promises.h"
#include "simulation/network/thief.h"

namespace amani::simulation {

// Deliberate mistakes that the promises must find; a promise that no canary breaks proves nothing.
enum class Canary {
    none,
    relay_is_lost,
    decision_is_written_twice,
    view_is_not_flushed,
    owner_is_not_checked,
    number_is_given_out_twice,
    work_is_lost,
    work_is_said_twice,
    amount_is_wrong,
    pool_is_wrong,
    custody_is_wrong,
    stock_is_wrong,
    fork_is_forgotten,
};

struct Plan {
    std::uint64_t seed = 1;
    int steps = 60;
    Canary canary = Canary::none;
};

class World {
  public:
    explicit World(const Plan& plan);

    // What promises are broken; empty when all were kept.
    [[nodiscard]] std::vector<std::string> run();
    [[nodiscard]] const std::vector<std::string>& story() const { return story_; }

    struct Tally {
        int meetings = 0;
        int cuts = 0;
        int restarts = 0;
        int restored_sites = 0;
        int clones = 0;
        int restored_hubs = 0;
        int forged = 0;
    };
    [[nodiscard]] const Tally& tally() const { return tally_; }

  private:
    void found();
    void step();
    void people_work();
    void somebody_meets();
    void something_breaks();
    void site_is_restored();
    void site_is_cloned();
    void hub_is_restored();
    void clock_is_wrong(NodeSite& node);
    void make_a_mistake();
    void come_to_rest();
    [[nodiscard]] bool all_meet();
    NodeSite::Met meets(NodeSite& node, std::size_t cut_after);
    void let_pass(base::Duration time);
    void note_what_is_said();
    [[nodiscard]] std::uint64_t events_known();
    void tell(std::string what);

    Plan plan_;
    Chance chance_;
    HubSite hub_{chance_};
    People people_{chance_};
    std::vector<std::unique_ptr<NodeSite>> nodes_;
    std::unique_ptr<Thief> thief_;
    std::unique_ptr<Copy> copy_;  // of a site, that may be put back
    NodeSite* copied_ = nullptr;
    std::set<std::string> said_;  // and held by a store that was not lost since
    std::set<base::SiteId> cloned_;
    std::vector<std::string> story_;
    std::vector<std::string> failures_;
    Tally tally_;
};

}  // namespace amani::simulation
