#include "shared/views/books/ageing.h"

#include <gtest/gtest.h>

#include <vector>

namespace amani::views {
namespace {

constexpr base::Day today{20'000};

StatementLine line_of(std::int32_t age, std::int64_t debit, std::int64_t credit) {
    return {.day = today - age, .debit = {debit}, .credit = {credit}};
}

std::vector<std::int64_t> amounts(const Statement& whole) {
    std::vector<std::int64_t> all;
    for (const auto& bucket : ageing(whole, today)) all.push_back(bucket.amount.value);
    return all;
}

// Debits of 100 and 70; what is credited closes the older one first.
TEST(Ageing, LeavesTheNewestDebitsOpen) {
    Statement whole{.closing = {90}};
    whole.lines = {line_of(100, 100, 0), line_of(16, 70, 0), line_of(3, 0, 80)};
    EXPECT_EQ(amounts(whole), (std::vector<std::int64_t>{0, 70, 0, 0, 20}));
}

TEST(Ageing, CountsADayInOneBucketAlone) {
    Statement whole{.closing = {31}};
    whole.lines = {line_of(91, 1, 0), line_of(90, 2, 0), line_of(60, 4, 0), line_of(30, 8, 0),
                   line_of(15, 16, 0)};
    EXPECT_EQ(amounts(whole), (std::vector<std::int64_t>{16, 8, 4, 2, 1}));
}

TEST(Ageing, KnowsNoDebtOfWhoIsOwedAndNoneThatIsProvisional) {
    Statement whole{.closing = {-5}};
    whole.lines = {line_of(1, 10, 15)};
    EXPECT_EQ(amounts(whole), (std::vector<std::int64_t>{0, 0, 0, 0, 0}));
    whole.closing = {10};
    whole.lines = {line_of(40, 10, 0), line_of(2, 10, 0)};
    whole.lines.back().state = StatementState::pending;
    EXPECT_EQ(amounts(whole), (std::vector<std::int64_t>{0, 0, 10, 0, 0}));
}

}  // namespace
}  // namespace amani::views
