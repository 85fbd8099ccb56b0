#include "shared/domain/service/notice.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(Notice, IsDueAfterEachOfItsDaysUnlessTheOwnerWasToldSince) {
    const base::Day ready{20'000};
    const auto after = [&](int days, int told = -1) {
        return notice_due(ready, told < 0 ? base::Day{} : base::Day{ready.value + told},
                          {ready.value + days});
    };
    EXPECT_EQ(after(6), std::nullopt);
    EXPECT_EQ(after(7), 7);
    EXPECT_EQ(after(29), 7);
    EXPECT_EQ(after(30), 30);
    EXPECT_EQ(after(60), 60);
    EXPECT_EQ(after(400), 90) << "the latest alone, however many were not given";
    EXPECT_EQ(after(8, 7), std::nullopt);
    EXPECT_EQ(after(29, 8), std::nullopt);
    EXPECT_EQ(after(30, 29), 30) << "told for the day before";
    EXPECT_EQ(after(30, 30), std::nullopt);
    EXPECT_EQ(after(400, 91), std::nullopt) << "no further one";
    EXPECT_EQ(after(-3), std::nullopt) << "a clock that stood wrong";
}

}  // namespace
}  // namespace amani::domain
