#include "shared/base/imei.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

TEST(Imei, IsFifteenDigitsWithTheirCheckDigit) {
    EXPECT_EQ(imei("490154203237518"), "490154203237518");
    EXPECT_EQ(imei(" ۴۹۰۱۵۴-۲۰۳۲۳۷-۵۱۸ "), "490154203237518");
    EXPECT_FALSE(imei("490154203237519"));
    EXPECT_FALSE(imei("490154203237581")) << "the last two in each other's place";
    EXPECT_FALSE(imei("49015420323751"));
    EXPECT_FALSE(imei("49015420323751X"));
    EXPECT_FALSE(imei(""));
}

}  // namespace
}  // namespace amani::base
