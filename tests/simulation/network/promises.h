// What holds when everybody has met everybody and nothing is under way: a network at rest.
#pragma once

#include "simulation/network/people.h"

#include <set>
#include <string>
#include <vector>

namespace amani::simulation {

struct AtRest {
    HubSite& hub;
    std::vector<NodeSite*> nodes;
    const Goods& goods;
    const std::set<std::string>& said;  // and held by a store that was not lost
    const std::vector<base::EventId>& forged;
    const std::set<base::SiteId>& cloned;
};

// Those that are broken, in words; empty when all are kept.
[[nodiscard]] std::vector<std::string> broken_promises(const AtRest& network);

}  // namespace amani::simulation
