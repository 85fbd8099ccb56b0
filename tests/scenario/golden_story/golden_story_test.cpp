// Two weeks of §10, to the Rial.
#include "support/network_of_sites.h"

namespace amani::domain {
namespace {

struct Story : Network {
    HubBooks hub;
    base::Day today;

    Story() { tell(hub); }

    Event happens(const Event& event) {
        if (event.day > today) {
            today = event.day;
            hub.on_day(today);
        }
        hub.hear(event);
        EXPECT_TRUE(hub.stock_accounts_equal_pools());
        for (const base::SiteId agent : {krj, shz, rsh, ahv})
            for (const base::PartId part : {pump, board, lcd})
                EXPECT_EQ(hub.identity_of(agent, part).residue(), base::Quantity{0});
        return event;
    }
    Event comes_back(int month, int day, base::SiteId holder, std::vector<UsedPartLine> lines) {
        return happens(gets_back(day_of(month, day), holder, std::move(lines)));
    }

    std::vector<Event> k;  // K1 … K6
    Event w1, w4, w7, third_board;

    void first_days() {
        const auto opening = [&](base::PartId part, std::int64_t quantity, std::int64_t cost) {
            happens(buys(day_of(8, 24), part, quantity, cost, Acquisition::opening));
        };
        opening(pump, 40, 4'200'000);
        opening(board, 10, 38'000'000);
        opening(lcd, 50, 27'500'000);
        happens(buys(day_of(8, 24), pump, 60, 4'700'000));
        happens(buys(day_of(8, 24), board, 5, 41'000'000));
        w1 = happens(ships(day_of(8, 24), krj, {pieces(pump, 10)}, "THR-WB-04-000001"));
        const Event w2 = happens(ships(day_of(8, 24), mhd, {pieces(pump, 15)}));
        const Event w3 = happens(ships(day_of(8, 24), isf, {pieces(pump, 15)}));
        w4 = happens(ships(day_of(8, 24), shz, {pieces(pump, 8), pieces(board, 2)}));
        const Event w5 = happens(ships(day_of(8, 24), ahv, {pieces(lcd, 5)}));
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).quantity, base::Quantity{52});
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).value, base::Rial{234'000'000});

        happens(receives(day_of(8, 25), w1, krj, {pieces(pump, 9)}));
        happens(receives(day_of(8, 25), w2, mhd, {pieces(pump, 15)}));
        happens(receives(day_of(8, 25), w3, isf, {pieces(pump, 15)}));
        happens(receives(day_of(8, 25), w4, shz, {pieces(pump, 8), pieces(board, 2)}));
        happens(receives(day_of(8, 25), w5, ahv, {pieces(lcd, 5)}));
        for (int n = 0; n < 4; ++n) k.push_back(happens(fits(day_of(8, 25 + n / 2), krj, pump)));
    }

    void second_days() {
        w7 = happens(ships(day_of(8, 27), shz, {pieces(board, 1)}));
        const Event k6 = happens(fits(day_of(8, 28), krj, pump, Payer::customer));
        comes_back(8, 29, krj, {tagged(k[0], pump), tagged(k[1], pump)});
        for (int n = 0; n < 3; ++n) third_board = happens(fits(day_of(8, 29), shz, board));
        EXPECT_EQ(hub.identity_of(shz, board).over_quantity(), base::Quantity{1});
        happens(
            sites.write(thr, day_of(8, 30),
                        TransitLossDeclared{
                            .waybill = base::WaybillId::of(w1.id), .part = pump, .quantity = {1}}));
        happens(buys(day_of(9, 1), pump, 20, 5'400'000));
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).value, base::Rial{342'000'000});
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).unit_cost(), base::Rial{4'750'000});
        const Event k3 = comes_back(9, 1, krj, {tagged(k[2], pump)});
        happens(receives(day_of(9, 1), w7, shz, {pieces(board, 1)}));
        happens(sites.write(thr, day_of(9, 2),
                            UsedPartInspected{.receipt = base::ReceiptId::of(k3.id),
                                              .verdict = Inspection::foreign}));
    }

    void last_days() {
        const Event k5 =
            fits(day_of(9, 2), krj, pump);  // after the last sync: the hub doesn't know it
        comes_back(9, 3, krj, {tagged(k5, pump)});
        EXPECT_EQ(hub.account(Account::agents_provisional, krj), -3'050'000);
        EXPECT_EQ(hub.identity_of(krj, pump).early.size(), 1U);
        hub.on_day(day_of(9, 4));
        happens(k5);
        EXPECT_EQ(hub.account(Account::agents_provisional, krj), 0);
        comes_back(9, 4, krj, {tagged(k[1], pump)});
        happens(sites.write(thr, day_of(9, 6), PaymentMade{.agent = krj, .amount = {2'000'000}}));
        const Event f1 = happens(fits(day_of(8, 30), ahv, lcd));
        const Event f2 = happens(fits(day_of(8, 30), ahv, lcd));
        comes_back(9, 6, ahv, {tagged(f1, lcd), tagged(f2, lcd)});
    }

    void all() {
        first_days();
        second_days();
        last_days();
    }
};

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
    EXPECT_EQ(at_krj(Account::used_parts), 900'000);
    EXPECT_EQ(story.hub.account(Account::stock_transit, {}, story.pump), 0);
}

TEST(GoldenStory, KarajIsOwedFourHundredAndEighteenThousand) {
    Story story;
    story.all();
    EXPECT_EQ(story.hub.account(Account::agents_current, krj), -418'000);
    EXPECT_EQ(story.hub.account(Account::agents_provisional, krj), 0);
}

TEST(GoldenStory, TheMemoFollowsTheListThatBeginsOnTheFirstOfAzar) {
    Story story;
    story.all();
    EXPECT_EQ(story.hub.account(Account::memo_custody, krj, story.pump), 34'425'000);
    EXPECT_EQ(story.hub.account(Account::memo_counter, krj, story.pump), -34'425'000);
}

TEST(GoldenStory, AhvazIsDebitedOnReceiptAndCreditedWithThePartItself) {
    Story story;
    story.first_days();
    EXPECT_EQ(story.hub.account(Account::agents_current, ahv), 191'675'000);
    story.second_days();
    story.last_days();
    EXPECT_EQ(story.hub.account(Account::agents_current, ahv), 191'675'000 - 77'200'000);
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
