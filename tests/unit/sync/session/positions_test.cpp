// Vectors of many logs, told as differences: a branch that carries for others.
#include "pair.h"

#include "sync/session/limits.h"

#include <gtest/gtest.h>

namespace amani::session {
namespace {

constexpr std::uint32_t carried = 200;

base::LogId other(std::uint32_t n) { return base::LogId::of({100 + n}, 1); }

// Both sides hold the logs of many sites, and tell each other of them all.
struct Carriers : Sites {
    Carriers() {
        hub_logs = support::FakeLogs{support::FakeLogs::Scope::everything};
        for (std::uint32_t n = 0; n < carried; ++n) node_logs.write(other(n), 3);
        node_logs.write(node_log, 5);
        Call{*this}.link.run();
    }
};

bool agree_on_all(const Sites& sites) {
    for (const auto& [log, chain] : sites.node_logs.logs())
        if (sites.hub_logs.last(log) != chain.back().last) return false;
    return true;
}

TEST(Positions, AreToldAsDifferencesOnceTheOtherHasHeardThem) {
    Carriers sites;
    std::uint64_t whole = 0;
    {
        Call second{sites};  // now the hub holds them as well, and says so
        second.link.run();
        whole = second.hub.session.counters().bytes_out;
    }
    sites.node_logs.write(other(3), 1, 50);
    Call third{sites};
    third.link.run();
    EXPECT_TRUE(agree_on_all(sites));
    EXPECT_EQ(third.node.closed->reason, Reason::finished);
    constexpr std::uint64_t digests_of_all_logs = 11 * carried;
    EXPECT_LT(third.node.session.counters().bytes_out, 700 + digests_of_all_logs);
    EXPECT_LT(third.hub.session.counters().bytes_out, 700 + digests_of_all_logs);
    EXPECT_GT(whole, 20 * carried + digests_of_all_logs);
}

TEST(Positions, AreToldWholeToASideThatHasForgotten) {
    for (const bool hub_forgets : {true, false}) {
        Carriers sites;
        Call{sites}.link.run();
        (hub_forgets ? sites.hub_memory : sites.node_memory) = {};
        sites.node_logs.write(other(7), 1);
        sites.hub_logs.write(node_feed, 1);
        Call call{sites};
        call.link.run();
        EXPECT_TRUE(agree_on_all(sites));
        EXPECT_EQ(sites.node_logs.last(node_feed), 1U);
        ASSERT_TRUE(call.node.closed);
        EXPECT_EQ(call.node.closed->reason, Reason::finished);
        EXPECT_FALSE(call.node.noted<Agreed>().empty());
    }
}

// The memory of the process that was there before the restore does not fit what is here now.
TEST(Positions, OfARestoredStoreAreNotBuiltOnWhatItHadBefore) {
    Carriers sites;
    const support::FakeLogs backup = sites.node_logs;
    for (std::uint32_t n = 0; n < carried; n += 2) sites.node_logs.write(other(n), 2);
    sites.node_logs.write(base::LogId::of({999}, 1), 2);
    Call{sites}.link.run();
    sites.node_logs = backup;
    Call call{sites};
    call.link.run();
    ASSERT_TRUE(call.node.closed);
    EXPECT_EQ(call.node.closed->reason, Reason::finished);
    for (std::uint32_t n = 0; n < carried; ++n)
        ASSERT_EQ(sites.node_logs.last(other(n)), sites.hub_logs.last(other(n)));
    EXPECT_EQ(sites.node_logs.last(base::LogId::of({999}, 1)), 2U) << "recovered";
}

TEST(Positions, SurviveACutAtAnyByte) {
    Carriers whole;
    Call{whole}.link.run();
    whole.node_logs.write(other(3), 1, 50);
    for (std::size_t cut = 0; cut < 4'000; cut += 97) {
        Carriers sites = whole;
        {
            Call{sites}.link.run(cut);
        }
        Call again{sites};
        again.link.run();
        ASSERT_TRUE(agree_on_all(sites)) << cut;
        ASSERT_TRUE(again.node.closed) << cut;
        ASSERT_EQ(again.node.closed->reason, Reason::finished) << cut;
        ASSERT_LT(again.node.session.counters().bytes_out, 700 + 11 * carried)
            << "told whole again after a cut at " << cut;
    }
}

TEST(Positions, GiveTheDifferenceThatMakesOneOutOfTheOther) {
    const auto at = [](std::uint32_t n, std::uint32_t last) {
        return Position{other(n), last, {}, 0};
    };
    const Positions base{{at(1, 1), at(2, 1), at(3, 1)}};
    const Positions later{{at(0, 1), at(1, 1), at(2, 5), at(3, 1)}};
    const auto changed = later.since(base);
    ASSERT_TRUE(changed);
    EXPECT_EQ(*changed, (std::vector{at(0, 1), at(2, 5)}));
    EXPECT_EQ(base.with(*changed), later);
    EXPECT_EQ(base.with(*changed).name(), later.name());
    EXPECT_NE(base.name(), later.name());
    EXPECT_FALSE(base.since(later)) << "it takes leaving a log out";
}

}  // namespace
}  // namespace amani::session
