// Two weeks of RULES §10.1, to the Rial.
#include "scenario/golden_story/story.h"

namespace amani::domain {
namespace {

TEST(GoldenStory, KarajHoldsThreePumpsAnswersForFiveAndTheDifferenceIsNamed) {
    Story story;
    story.all();
    const Identity answer = story.hub.identity_of(krj, story.pump);
    EXPECT_EQ(answer.physical, base::Quantity{3});
    EXPECT_EQ(answer.accountable, base::Quantity{5});
    const std::vector<base::TagId> k3_k4{base::TagId::of(story.k[2].id),
                                         base::TagId::of(story.k[3].id)};
    EXPECT_EQ(answer.pending, k3_k4);
    EXPECT_TRUE(answer.early.empty());
    EXPECT_EQ(answer.over_quantity(), base::Quantity{0});
    EXPECT_EQ(answer.residue(), base::Quantity{0});
}

TEST(GoldenStory, KarajsPumpsAddUpToWhatWasShipped) {
    Story story;
    story.all();
    const auto at_krj = [&](Account account) {
        return story.hub.account(account, krj, story.pump);
    };
    EXPECT_EQ(at_krj(Account::stock_consignment), 13'500'000);
    EXPECT_EQ(at_krj(Account::stock_consumed), 9'000'000);
    EXPECT_EQ(at_krj(Account::warranty_parts), 13'500'000);
    EXPECT_EQ(at_krj(Account::parts_cost), 4'500'000);
    EXPECT_EQ(story.hub.account(Account::carrier_claims, {}, story.pump), 4'500'000);
    EXPECT_EQ(at_krj(Account::stock_consignment) + at_krj(Account::stock_consumed) +
                  at_krj(Account::warranty_parts) + at_krj(Account::parts_cost) +
                  story.hub.account(Account::carrier_claims, {}, story.pump),
              45'000'000);
    EXPECT_EQ(at_krj(Account::used_parts), 900'000);
    EXPECT_EQ(story.hub.account(Account::stock_transit, {}, story.pump), 0);
}

TEST(GoldenStory, KarajIsOwedFourHundredAndEighteenThousand) {
    Story story;
    story.all();
    EXPECT_EQ(story.hub.account(Account::agents_current, krj), -418'000);
    const auto turnover = story.hub.turnover(Account::agents_current, krj);
    EXPECT_EQ(turnover.credits, 6'100'000 + 3'050'000 + 3'050'000);
    EXPECT_EQ(turnover.debits, 6'732'000 + 3'050'000 + 2'000'000);
    EXPECT_EQ(story.hub.account(Account::agents_provisional, krj), 0);
}

TEST(GoldenStory, TheMemoFollowsTheListThatBeginsOnTheFirstOfAzar) {
    Story story;
    story.all();
    EXPECT_EQ(story.hub.account(Account::memo_custody, krj, story.pump), 34'425'000);
    EXPECT_EQ(story.hub.account(Account::memo_counter, krj, story.pump), -34'425'000);
}

TEST(GoldenStory, WithoutTheSecondListTheMemoStandsAtTheFirst) {
    Story story{SecondList::never};
    story.all();
    EXPECT_EQ(story.hub.account(Account::memo_custody, krj, story.pump), 30'600'000);
}

TEST(GoldenStory, RashtsCompressorsGoBackAsIfNeverSent) {
    Story story;
    story.all();
    EXPECT_EQ(story.hub.pool(Account::stock_hub, thr.value, story.compressor),
              (Pool{{12}, {744'000'000}, {62'000'000}}));
    for (const Account account : {Account::stock_consignment, Account::memo_custody})
        EXPECT_EQ(story.hub.account(account, rsh, story.compressor), 0);
    EXPECT_EQ(story.hub.identity_of(rsh, story.compressor).accountable, base::Quantity{0});
}

TEST(GoldenStory, AhvazIsDebitedOnReceiptAndCreditedWithThePartItself) {
    Story story;
    story.first_days();
    EXPECT_EQ(story.hub.account(Account::agents_current, ahv), 191'675'000);
    story.second_days();
    story.last_days();
    const auto turnover = story.hub.turnover(Account::agents_current, ahv);
    EXPECT_EQ(turnover.debits, 191'675'000);
    EXPECT_EQ(turnover.credits, 77'200'000);
}

TEST(GoldenStory, ShirazsThirdBoardIsCoveredWhenTheWaybillIsRecorded) {
    Story story;
    story.all();
    const Identity answer = story.hub.identity_of(shz, story.board);
    EXPECT_EQ(answer.pending.size(), 3U);
    EXPECT_EQ(answer.over_quantity(), base::Quantity{0});
    EXPECT_EQ(story.hub.account(Account::stock_consumed, shz, story.board), 3 * 39'000'000);
}

TEST(GoldenStory, NothingComesOutOfNowhereAndOneDuplicateStaysOpen) {
    Story story;
    story.all();
    EXPECT_TRUE(story.hub.pieces_out_of_nowhere().empty());
    EXPECT_EQ(story.hub.open_discrepancies(),
              std::vector<DiscrepancyKind>{DiscrepancyKind::duplicate_used_part});
}

}  // namespace
}  // namespace amani::domain
