#include "shared/domain/billing/account.h"

#include <gtest/gtest.h>

#include <numeric>

namespace amani::domain {
namespace {

using base::Rial;

AccountLine a_line(std::int64_t id, std::int64_t price, std::int64_t count = 1) {
    return {.line = {id}, .count = {count}, .price = Rial{price}};
}

// RULES §8.2: 7,200,000 + 2 × 350,000 + labour of 4,800,000, and 700,000 off the whole.
JobAccount the_vector(std::int32_t rate) {
    JobAccount account{.lines = {a_line(1, 7'200'000), a_line(2, 350'000, 2), a_line(3, 4'800'000)},
                       .granted = {700'000},
                       .vat_rate = {rate}};
    settle(account);
    return account;
}

TEST(Account, SplitsADiscountByLargestRemainderAndTaxesEachLine) {
    const auto account = the_vector(1'000);
    EXPECT_EQ(account.lines[0].discount, Rial{396'850});
    EXPECT_EQ(account.lines[1].discount, Rial{38'583});
    EXPECT_EQ(account.lines[2].discount, Rial{264'567});
    EXPECT_EQ(account.lines[0].vat, Rial{680'315});
    EXPECT_EQ(account.lines[1].vat, Rial{66'141});
    EXPECT_EQ(account.lines[2].vat, Rial{453'543});
    const auto sums = sums_of(account, LinePayer::customer);
    EXPECT_EQ(sums.gross, Rial{12'700'000});
    EXPECT_EQ(sums.vat, Rial{1'199'999});
    EXPECT_EQ(sums.total(), Rial{13'199'999});
}

TEST(Account, HasTheTaxOfItsRate) {
    const auto sums = sums_of(the_vector(900), LinePayer::customer);
    EXPECT_EQ(sums.vat, Rial{1'079'998});
    EXPECT_EQ(sums.total(), Rial{13'079'998});
}

TEST(Account, NeverBringsALineBelowZero) {
    JobAccount account{
        .lines = {a_line(1, 500), a_line(2, 300)}, .granted = {10'000}, .vat_rate = {1'000}};
    account.lines[0].granted = {900};
    settle(account);
    EXPECT_EQ(account.lines[0].discount, Rial{500});
    EXPECT_EQ(account.lines[1].discount, Rial{300});
    EXPECT_EQ(sums_of(account, LinePayer::customer).total(), Rial{0});
}

TEST(Account, GivesNothingAwayAndTaxesNothingOfWhatAnotherBears) {
    JobAccount account{
        .lines = {a_line(1, 1'000), a_line(2, 1'000)}, .granted = {100}, .vat_rate = {1'000}};
    account.lines[0].payer = LinePayer::company;
    account.lines[0].granted = {1'000};
    settle(account);
    EXPECT_EQ(account.lines[0].total(), Rial{1'000});
    EXPECT_EQ(account.lines[1].discount, Rial{100});
    EXPECT_EQ(sums_of(account, LinePayer::company).gross, Rial{1'000});
}

TEST(Account, TaxesNothingThatIsExemptAndTellsWhatHasNoPrice) {
    JobAccount account{
        .lines = {a_line(1, 1'000), a_line(2, 0)}, .granted = {}, .vat_rate = {1'000}};
    account.lines[0].tax_class = TaxClass::exempt;
    account.lines[1].price.reset();
    settle(account);
    EXPECT_EQ(sums_of(account, LinePayer::customer).total(), Rial{1'000});
    EXPECT_EQ(unpriced(account, LinePayer::customer), 1);
    EXPECT_EQ(unpriced(account, LinePayer::company), 0);
}

TEST(Split, AddsUpToTheAmountWhateverTheWeights) {
    const std::vector<std::vector<Rial>> all{
        {{1}, {1}, {1}}, {{7}, {0}, {3}}, {{999'999'999'999}, {1}}, {{5}}};
    for (const auto& weights : all) {
        for (const std::int64_t amount : {0LL, 1LL, 2LL, 100LL, 999'999'999'999LL}) {
            const auto parts = split({amount}, weights);
            EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), Rial{}), Rial{amount});
            for (std::size_t i = 0; i < parts.size(); ++i)
                if (weights[i].value == 0) EXPECT_EQ(parts[i], Rial{0});
        }
    }
    EXPECT_EQ(split({2}, {{1}, {1}, {1}}), (std::vector<Rial>{{1}, {1}, {0}}));
    EXPECT_EQ(split({10}, {{0}, {0}}), (std::vector<Rial>{{0}, {0}}));
}

}  // namespace
}  // namespace amani::domain
