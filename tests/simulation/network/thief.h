// A member whose real key signs what no honest program would, and brings it to the hub's door.
#pragma once

#include "simulation/network/people.h"

#include "support/forged_sites.h"

namespace amani::simulation {

class Thief {
  public:
    // Once the centre has defined the site.
    Thief(Chance& chance, HubSite& hub);

    // Another fact that disposes of what is not his; what it was. Brought together with all he has
    // ever signed.
    std::string forges(HubSite& hub, const Goods& goods);
    void brings(HubSite& hub);
    [[nodiscard]] const std::vector<base::EventId>& forged() const { return forged_; }

  private:
    void seals();
    [[nodiscard]] domain::Body a_theft(HubSite& hub, const Goods& goods);

    Chance& chance_;
    hub::ForgedSite site_;
    base::UserId person_;
    std::vector<session::Store> sealed_;
    std::vector<base::EventId> forged_;
};

}  // namespace amani::simulation
