// What a contract earns in each month (P-16), computed by hand; and that its months add up.
#include "shared/domain/contracts/earnings.h"

#include "jalali_days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::domain {
namespace {

using base::Rial;

const ContractPrice year{on(1404, 1, 1), on(1404, 12, 29), {12'000'000}};

TEST(Earnings, AreSharesOfDaysAndTheLastMonthHasWhatIsLeft) {
    const auto months = earnings_of(year);
    ASSERT_EQ(months.size(), 12U);
    EXPECT_EQ(months[0], (MonthEarned{on(1404, 1, 31), {1'019'178}}));
    EXPECT_EQ(months[6], (MonthEarned{on(1404, 7, 30), {986'301}}));
    EXPECT_EQ(months[11], (MonthEarned{on(1404, 12, 29), {953'427}}));
}

TEST(Earnings, OfAMonthThatIsServedInPartAreItsDays) {
    const auto months = earnings_of({on(1404, 1, 16), on(1404, 3, 10), {5'700}});
    // 16 + 31 + 10 = 57 days of 100 Rial.
    EXPECT_EQ(months, (std::vector<MonthEarned>{{on(1404, 1, 31), {1'600}},
                                                {on(1404, 2, 31), {3'100}},
                                                {on(1404, 3, 31), {1'000}}}));
}

TEST(EarnedBefore, CountsTheDaysBeforeItStops) {
    EXPECT_EQ(earned_before(year, on(1404, 1, 1)), Rial{0});
    EXPECT_EQ(earned_before(year, on(1404, 3, 11)), Rial{2 * 1'019'178 + 328'767});
    EXPECT_EQ(earned_before(year, on(1404, 4, 1)), Rial{3 * 1'019'178});
    EXPECT_EQ(earned_before(year, on(1405, 1, 1)), year.price);
}

TEST(EqualParts, AddUpAndTheLastHasWhatIsLeft) {
    EXPECT_EQ(equal_parts({100}, 3), (std::vector<Rial>{{33}, {33}, {34}}));
    EXPECT_EQ(equal_parts({100}, 1), (std::vector<Rial>{{100}}));
}

RC_GTEST_PROP(Earnings, AddUpToThePriceAndNoneIsBelowZero, ()) {
    const auto start = *rc::gen::inRange(18'000, 24'000);
    const auto length = *rc::gen::inRange(0, 2'000);
    const auto price = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    const ContractPrice contract{{start}, {start + length}, {price}};
    Rial sum;
    for (const auto& month : earnings_of(contract)) {
        RC_ASSERT(month.amount.value >= 0);
        sum += month.amount;
    }
    RC_ASSERT(sum == contract.price);
    const auto stop = base::Day{start + *rc::gen::inRange(0, 2'100)};
    RC_ASSERT(earned_before(contract, stop) <= contract.price);
    RC_ASSERT(earned_before(contract, stop) <= earned_before(contract, stop + 1));
}

}  // namespace
}  // namespace amani::domain
