// The days of a plan of visits (RULES §4.9), computed by hand.
#include "shared/domain/contracts/plan.h"

#include "jalali_days.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

using base::Day;
using Days = std::vector<Day>;

TEST(PlanDays, AreClippedAtTheEndOfAShortMonthAndOfThatMonthAlone) {
    const auto days =
        plan_days({.begins = on(1404, 1, 31), .ends = on(1405, 1, 30), .interval_months = 1});
    EXPECT_EQ(days, (Days{on(1404, 2, 31), on(1404, 3, 31), on(1404, 4, 31), on(1404, 5, 31),
                          on(1404, 6, 31), on(1404, 7, 30), on(1404, 8, 30), on(1404, 9, 30),
                          on(1404, 10, 30), on(1404, 11, 30), on(1404, 12, 29), on(1405, 1, 30)}));
}

TEST(PlanDays, FallOnTheThirtiethOfALeapEsfand) {
    EXPECT_EQ(plan_days({.begins = on(1403, 6, 31), .ends = on(1404, 6, 31), .interval_months = 6}),
              (Days{on(1403, 12, 30), on(1404, 6, 31)}));
    EXPECT_EQ(plan_days({.begins = on(1404, 6, 31), .ends = on(1405, 6, 31), .interval_months = 6}),
              (Days{on(1404, 12, 29), on(1405, 6, 31)}));
}

TEST(PlanDays, GiveAYearEveryThreeMonthsFourVisits) {
    EXPECT_EQ(plan_days({.begins = on(1404, 1, 1), .ends = on(1404, 12, 29), .interval_months = 3}),
              (Days{on(1404, 4, 1), on(1404, 7, 1), on(1404, 10, 1), on(1404, 12, 29)}));
}

TEST(PlanDays, DivideThePeriodEvenlyAndEndWithIt) {
    EXPECT_EQ(plan_days({.begins = on(1404, 1, 1), .ends = on(1404, 12, 29), .visits = 4}),
              (Days{on(1404, 3, 29), on(1404, 6, 27), on(1404, 9, 27), on(1404, 12, 29)}));
}

TEST(PlanDays, AreNoneWithoutAnIntervalOrVisits) {
    EXPECT_TRUE(plan_days({.begins = on(1404, 1, 1), .ends = on(1404, 12, 29)}).empty());
}

TEST(PlanDays, OfAWarrantyEndWithItAndWithTheirNumber) {
    const Plan plan{
        .begins = on(1404, 1, 15), .ends = on(1405, 7, 14), .interval_months = 6, .visits = 5};
    EXPECT_EQ(warranty_plan_days(plan), (Days{on(1404, 7, 15), on(1405, 1, 15)}));
    auto two = plan;
    two.visits = 1;
    EXPECT_EQ(warranty_plan_days(two), (Days{on(1404, 7, 15)}));
}

class Nowruz : public testing::Test {
  protected:
    Nowruz() {
        for (int day = 1; day <= 4; ++day) working.except(on(1404, 1, day), {});
    }
    calendar::WorkingTime working;
};

TEST_F(Nowruz, AndFridaysMoveAVisitToTheNextWorkingDay) {
    const Day end = on(1404, 12, 29);
    EXPECT_EQ(working_day(on(1404, 8, 9), end, working), on(1404, 8, 10)) << "a Friday";
    EXPECT_EQ(working_day(on(1404, 8, 10), end, working), on(1404, 8, 10));
    EXPECT_EQ(working_day(on(1404, 1, 1), end, working), on(1404, 1, 5));
}

TEST_F(Nowruz, MovesAVisitBackWhereTheContractEndsWithIt) {
    EXPECT_EQ(working_day(on(1404, 1, 1), on(1404, 1, 3), working), on(1403, 12, 30))
        << "Thursday, the last working day before";
}

TEST(PlanItemName, IsReadBackInAnyDigitsAndCase) {
    const PlanItemName name{"HQ-CON-04-000012", "WM7K000417", 3};
    EXPECT_EQ(text_of(name), "HQ-CON-04-000012:WM7K000417:3");
    EXPECT_EQ(parse_plan_item(text_of(name)), name);
    EXPECT_EQ(parse_plan_item("hq-con-04-000012:wm7k-000417:۳"), name);
}

TEST(PlanItemName, IsNothingElse) {
    for (const auto* text : {"", "HQ-CON-04-000012", "HQ:WM7K", "HQ:WM7K:", "HQ:WM7K:0", "HQ::3",
                             ":WM7K:3", "HQ:WM7K:x", "HQ:WM7K:1001", "HQ:WM7K:3x"})
        EXPECT_FALSE(parse_plan_item(text)) << text;
}

}  // namespace
}  // namespace amani::domain
