#include "simulation/world.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

namespace amani::simulation {
namespace {

// AMANI_SEED=n runs one seed; AMANI_SEEDS=n that many.
std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string joined(const std::vector<std::string>& failures) {
    std::string all;
    for (const std::string& failure : failures) all += failure + "\n";
    return all;
}

TEST(Simulation, EveryLogConvergesWhateverTheLinksAndCrashes) {
    const std::uint64_t first = from_environment("AMANI_SEED", 1);
    const std::uint64_t count = from_environment("AMANI_SEEDS", std::getenv("AMANI_SEED") ? 1 : 12);
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        World world{{.seed = seed}};
        const auto failures = world.run();
        const auto& tally = world.tally();
        std::printf(
            "seed %llu: %d events, %d calls, %d cuts, %d crashes, %d sticks, %d clock jumps, %d "
            "agreements\n",
            static_cast<unsigned long long>(seed), tally.events, tally.calls, tally.cuts,
            tally.crashes, tally.sticks, tally.clock_jumps, tally.agreements);
        EXPECT_TRUE(failures.empty()) << "seed " << seed << "\n" << joined(failures);
        EXPECT_GT(tally.agreements, 0);
    }
}

// A run with a calamity, under several seeds; how many forks were seen in all.
int survive(Calamity calamity) {
    int forks = 0;
    const std::uint64_t first = from_environment("AMANI_SEED", 101);
    const std::uint64_t count = from_environment("AMANI_SEEDS", std::getenv("AMANI_SEED") ? 1 : 6);
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        World world{{.seed = seed, .calamity = calamity}};
        const auto failures = world.run();
        std::printf("seed %llu: %d events, %d crashes, %d forks seen\n",
                    static_cast<unsigned long long>(seed), world.tally().events,
                    world.tally().crashes, world.tally().forks);
        EXPECT_TRUE(failures.empty()) << "seed " << seed << "\n" << joined(failures);
        EXPECT_TRUE(world.tally().had_calamity);
        forks += world.tally().forks;
    }
    return forks;
}

TEST(Simulation, ARevokedSiteCountsUpToItsCutAndAllKnow) { survive(Calamity::site_is_revoked); }

TEST(Simulation, ARestoredSiteThatListensFirstGetsItsLostTailBack) {
    EXPECT_EQ(survive(Calamity::site_is_restored), 0);
}

TEST(Simulation, ARestoredSiteThatWritesAtOnceIsNoticedByBothSidesAndNothingIsLost) {
    EXPECT_GT(survive(Calamity::site_is_restored_and_writes), 0);
}

TEST(Simulation, AClonedSiteIsNoticedByBothSidesAndNothingIsLost) {
    EXPECT_GT(survive(Calamity::site_is_cloned), 0);
}

TEST(Simulation, ARestoredHubThatListensFirstIsRefilledByItsSites) {
    EXPECT_EQ(survive(Calamity::hub_is_restored), 0);
}

TEST(Simulation, TheSameSeedGivesTheSameRun) {
    World one{{.seed = 5, .faulty = base::seconds(20), .calm = base::seconds(60)}};
    World two{{.seed = 5, .faulty = base::seconds(20), .calm = base::seconds(60)}};
    EXPECT_EQ(one.run(), two.run());
    EXPECT_EQ(one.tally().calls, two.tally().calls);
    EXPECT_EQ(one.tally().events, two.tally().events);
}

// The checks are worth something only if they find what is wrong.
void expect_found(Canary canary, Calamity calamity = Calamity::none) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        World world{{.seed = seed, .canary = canary, .calamity = calamity}};
        const auto failures = world.run();
        if (failures.empty()) continue;
        std::printf("canary found with seed %llu: %s\n", static_cast<unsigned long long>(seed),
                    failures.front().c_str());
        return;
    }
    FAIL() << "no seed of 20 found the canary";
}

TEST(Simulation, FindsAReceiverThatAcknowledgesBeforeStoring) {
    expect_found(Canary::receipts_before_storing);
}

TEST(Simulation, FindsASiteThatTakesAnotherBranchForAReceipt) {
    expect_found(Canary::takes_another_branch_for_a_receipt, Calamity::site_is_restored_and_writes);
}

TEST(Simulation, FindsAHubThatCountsWhatComesAfterARevocation) {
    expect_found(Canary::counts_what_comes_after_a_revocation, Calamity::site_is_revoked);
}

TEST(Simulation, FindsAStoreThatForgetsACommit) { expect_found(Canary::forgets_the_last_commit); }

}  // namespace
}  // namespace amani::simulation
