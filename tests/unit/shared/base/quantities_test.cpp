#include "shared/base/quantities.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

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
