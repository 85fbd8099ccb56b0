// What honest people record at the sites of a run, each thing with a text of its own by which it
// can be found again wherever it went.
#pragma once

#include "simulation/network/node_site.h"

#include <string>

namespace amani::simulation {

inline constexpr base::SiteId centre_site{1}, karaj{2}, shiraz{3}, thief_site{4};

struct Goods {
    base::PartId pump;  // comes back used
    base::PartId seal;
    base::PriceListId list;
};

class People {
  public:
    explicit People(Chance& chance) : chance_(chance) {}

    // The network's sites, parts and prices, and what the centre has to send.
    void found(HubSite& hub);
    // One piece of work; what it was.
    std::string work_at(NodeSite& node);
    std::string work_at(HubSite& hub);

    // A payment, a waybill: also for who records them with a mistake.
    [[nodiscard]] domain::Body payment();
    [[nodiscard]] domain::Body waybill(HubSite& hub);
    [[nodiscard]] domain::Body customer();
    [[nodiscard]] const Goods& goods() const { return goods_; }

    bool forgets_numbers = false;  // a deliberate mistake: a number stays free when it is given

    // For the story: up to which text all is written.
    [[nodiscard]] std::string last_text() const {
        return " (up to text-" + std::to_string(texts_) + ")";
    }

  private:
    [[nodiscard]] std::string text();
    [[nodiscard]] std::string number(station::Station& station, domain::DocumentType type);
    std::string repairs(NodeSite& node);
    std::string receives(NodeSite& node);
    std::string sends_back(NodeSite& node);
    std::string gets_back(HubSite& hub);
    std::string inspects(HubSite& hub);
    std::string buys(HubSite& hub);
    std::string prices(HubSite& hub);
    [[nodiscard]] base::SiteId an_agent() { return chance_.one_in(2) ? karaj : shiraz; }

    Chance& chance_;
    Goods goods_;
    int texts_ = 0;
};

// What of these texts a site knows of, as often as it does.
[[nodiscard]] std::multiset<std::string> texts_at(store::Database& database);

}  // namespace amani::simulation
