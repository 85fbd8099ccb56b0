#include "shared/domain/ledger/pool.h"

#include "shared/domain/ledger/accounts.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace amani::domain {
namespace {

using base::Quantity;
using base::Rial;

TEST(Pool, AveragesTheGoldenPumps) {
    Pool pool;
    EXPECT_EQ(pool.put({40}, {40 * 4'200'000}), Rial{0});
    EXPECT_EQ(pool.put({60}, {60 * 4'700'000}), Rial{0});
    EXPECT_EQ(pool.unit_cost(), Rial{4'500'000});
    EXPECT_EQ(pool.take({48}), Rial{216'000'000});
    EXPECT_EQ(pool.put({20}, {20 * 5'400'000}), Rial{0});
    EXPECT_EQ(pool.unit_cost(), Rial{4'750'000});
}

TEST(Pool, GivesItsWholeValueWithItsLastUnit) {
    Pool pool;
    EXPECT_EQ(pool.put({3}, {100}), Rial{0});
    EXPECT_EQ(pool.take({1}), Rial{33});
    EXPECT_EQ(pool.take({1}), Rial{34});
    EXPECT_EQ(pool.take({1}), Rial{33});
    EXPECT_EQ(pool.value, Rial{0});
    EXPECT_EQ(pool.unit_cost(), Rial{33});
}

TEST(Pool, BelowZeroIsFilledAtWhatWentOutAndTellsTheDifference) {
    Pool pool;
    EXPECT_EQ(pool.put({1}, {100}), Rial{0});
    EXPECT_EQ(pool.take({3}), Rial{300});
    EXPECT_EQ(pool.quantity, Quantity{-2});
    EXPECT_EQ(pool.put({3}, {360}), Rial{40});
    EXPECT_EQ(pool.quantity, Quantity{1});
    EXPECT_EQ(pool.value, Rial{120});
}

RC_GTEST_PROP(Pool, EmptyIsWorthNothingWhateverHappenedBefore,
              (const std::vector<std::int16_t>& steps)) {
    Pool pool;
    Rial in;
    Rial out;
    for (const std::int16_t step : steps) {
        if (step >= 0) {
            const Rial worth{std::int64_t{step} * 1'237};
            in += worth;
            out += pool.put({step % 50}, step % 50 == 0 ? (in -= worth, Rial{}) : worth);
        } else {
            out += pool.take({-(step % 50)});
        }
        RC_ASSERT(pool.value == in - out);
        RC_ASSERT(pool.quantity.value != 0 || pool.value.value == 0);
    }
}

TEST(ChartOfAccounts, AscendsAndNamesEachAccountInBothLanguages) {
    const auto chart = chart_of_accounts();
    EXPECT_TRUE(std::is_sorted(chart.begin(), chart.end(),
                               [](const auto& a, const auto& b) { return a.account < b.account; }));
    for (const AccountName& name : chart) EXPECT_FALSE(name.fa.empty() || name.en.empty());
}

}  // namespace
}  // namespace amani::domain
