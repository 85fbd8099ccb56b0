// The same facts heard in every order in which the sites' logs may arrive.
#pragma once

#include "shared/domain/registry/event.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace amani::domain {

// Recorded so many minutes after a beginning.
inline Event timed(Event event, std::int64_t minute) {
    event.time = {(1'764'000'000'000 + minute * 60'000) << 16};
    return event;
}

// Hears the facts in every order that keeps each site's own, and looks at the end.
template <class World>
void in_every_order(const std::function<std::vector<Event>(World&)>& facts,
                    const std::function<void(World&)>& look) {
    std::vector<std::size_t> order;
    {
        World at;
        order.resize(facts(at).size());
    }
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    int orders = 0;
    do {
        World at;
        const auto all = facts(at);
        std::map<base::LogId, std::uint32_t> last;
        const bool keeps_logs = std::ranges::all_of(order, [&](std::size_t i) {
            auto& before = last[all[i].id.log()];
            const bool follows = all[i].id.sequence() > before;
            before = all[i].id.sequence();
            return follows;
        });
        if (!keeps_logs) continue;
        ++orders;
        for (const std::size_t i : order) at.hears(all[i]);
        look(at);
        if (testing::Test::HasFailure()) return;
    } while (std::ranges::next_permutation(order).found);
    EXPECT_GT(orders, 1);
}

}  // namespace amani::domain
