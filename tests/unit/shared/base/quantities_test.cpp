#include "shared/base/quantities.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace amani::base {
namespace {

TEST(Split, GivesTheGoldenDismantlingShares) {
    const std::vector<std::int64_t> weights{21'000'000, 34'800'000, 3'600'000, 17'600'000};
    const std::vector<Rial> expected{{10'909'091}, {18'077'922}, {1'870'130}, {9'142'857}};
    EXPECT_EQ(split(Rial{40'000'000}, weights), expected);
}

RC_GTEST_PROP(Split, LosesNothing, (std::int64_t total, std::vector<std::uint32_t> raw)) {
    std::vector<std::int64_t> weights(raw.begin(), raw.end());
    weights.push_back(1);
    const auto parts = split(Rial{total / 2}, weights);
    std::int64_t sum = 0;
    for (const Rial part : parts) sum += part.value;
    RC_ASSERT(sum == total / 2);
}

TEST(Share, IsRoundedHalfUpForAPriceAndDownForTheTaxOnIt) {
    EXPECT_EQ(share({99}, {1'000}), (Rial{10}));
    EXPECT_EQ(share_rounded_down({99}, {1'000}), (Rial{9}));
    EXPECT_EQ(share({95}, {1'000}), (Rial{10}));
    EXPECT_EQ(share_rounded_down({95}, {1'000}), (Rial{9}));
    EXPECT_EQ(share_rounded_down({100}, {1'000}), (Rial{10}));
}

TEST(MultiplyDivide, RoundsHalvesAwayFromZero) {
    EXPECT_EQ(multiply_divide_half_up(5, 1, 2), 3);
    EXPECT_EQ(multiply_divide_half_up(-5, 1, 2), -3);
    EXPECT_EQ(multiply_divide_half_up(4, 1, 3), 1);
    EXPECT_EQ(share(Rial{7'200'000}, BasisPoints{8500}), Rial{6'120'000});
}

}  // namespace
}  // namespace amani::base
