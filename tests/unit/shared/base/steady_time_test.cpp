#include "shared/base/steady_time.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

constexpr Instant noon{1'764'000'000'000};

TEST(WaitUntil, IsTheTimeThatIsLeft) {
    EXPECT_EQ(wait_until(noon + seconds(40), noon, hours(1)), seconds(40));
    EXPECT_EQ(wait_until(noon, noon + seconds(40), hours(1)), seconds(0));
}

TEST(WaitUntil, IsNeverLongerThanTheLongestWaitWhateverClockStoredTheTime) {
    EXPECT_EQ(wait_until(noon + days(365), noon, hours(1)), hours(1));
    EXPECT_EQ(wait_until(Instant{INT64_MAX}, noon, hours(1)), hours(1));
}

}  // namespace
}  // namespace amani::base
