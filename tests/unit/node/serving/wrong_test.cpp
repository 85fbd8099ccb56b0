#include "node/serving/wrong.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::serving {
namespace {

TEST(WrongWithDisk, IsThatLittleIsLeft) {
    const auto wrong = wrong_with_disk(std::uintmax_t{300} << 20);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].code, "disk.low");
    EXPECT_THAT(wrong[0].en, testing::HasSubstr("300 MiB left, less than 1,024"));
    EXPECT_THAT(wrong[0].fa, testing::HasSubstr("۳۰۰"));
    EXPECT_TRUE(wrong_with_disk(least_free_disk).empty());
    EXPECT_TRUE(wrong_with_disk(std::nullopt).empty()) << "what is not known is no trouble";
}

}  // namespace
}  // namespace amani::serving
