// The network of the golden story with enough at the centre to send: for one rule at a time.
#pragma once

#include "support/network_of_sites.h"

namespace amani::domain {

struct Hub : Network {
    HubBooks hub;

    Hub() {
        tell(hub);
        hub.on_day(day_of(8, 24));
        for (const base::PartId part : {pump, lcd, seal}) {
            hub.hear(buys(day_of(8, 24), part, 100, 4'500'000, Acquisition::opening));
        }
    }
    ~Hub() { EXPECT_TRUE(hub.stock_accounts_equal_pools()); }

    Event hears(const Event& event) {
        hub.hear(event);
        return event;
    }
    void stocks(base::SiteId site, base::PartId part, std::int64_t quantity) {
        const Event waybill = hears(ships(day_of(8, 24), site, {pieces(part, quantity)}));
        hears(receives(day_of(8, 25), waybill, site, {pieces(part, quantity)}));
    }
    // The case that was opened last; none without any.
    [[nodiscard]] base::DiscrepancyId opened_last() const {
        for (auto event = hub.journal().rbegin(); event != hub.journal().rend(); ++event)
            if (std::holds_alternative<DiscrepancyOpened>(event->body))
                return base::DiscrepancyId::of(event->id);
        return {};
    }
    std::int64_t credit(base::SiteId agent) const {
        return -hub.account(Account::agents_current, agent);
    }
    std::int64_t provisional(base::SiteId agent) const {
        return -hub.account(Account::agents_provisional, agent);
    }
};

}  // namespace amani::domain
