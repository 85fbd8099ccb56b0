// RULES §6.2.7: a list that is published after its first day leaves every agent where he would
// have been had it been on time; what that takes goes to 5195.
#include "support/stocked_hub.h"

namespace amani::domain {
namespace {

struct LateLists : ::testing::Test {
    Hub at;
    base::PriceListId late;

    void a_late_price(base::PartId part, std::int64_t price) {
        const Event list = at.hears(at.publishes(day_of(8, 25), "PL-late"));
        at.hears(at.decrees(PriceSet{base::PriceListId::of(list.id), part, {price}}));
    }
    std::int64_t variance(base::SiteId agent, base::PartId part) const {
        return at.hub.account(Account::price_variance, agent, part);
    }
    Event credited(base::SiteId agent, base::PartId part) {
        at.stocks(agent, part, 1);
        const Event fitted = at.hears(at.fits(day_of(8, 26), agent, part));
        return at.hears(at.gets_back(day_of(8, 27), agent, {Hub::tagged(fitted, part)}));
    }
};

TEST_F(LateLists, APriceIsMadeGoodForSalesFromItsFirstDayOn) {
    at.stocks(krj, at.pump, 2);
    at.hears(at.fits(day_of(8, 24), krj, at.pump, Payer::customer));
    at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::customer));
    EXPECT_EQ(at.credit(krj), -2 * 6'732'000);
    a_late_price(at.pump, 8'000'000);  // 6,800,000 + 680,000 from 08/25 on
    EXPECT_EQ(at.credit(krj), -6'732'000 - 7'480'000);
    EXPECT_EQ(variance(krj, at.pump), -(7'480'000 - 6'732'000));
}

TEST_F(LateLists, ATariffAndHandlingAreMadeGoodForUsedPartsFromTheirFirstDayOn) {
    credited(krj, at.pump);
    EXPECT_EQ(at.credit(krj), 3'050'000);
    at.hears(at.decrees(TariffSet{day_of(8, 27), at.pump, {3'000'000}, {300'000}}));
    EXPECT_EQ(at.credit(krj), 3'250'000);
    at.hears(at.decrees(HandlingSet{day_of(8, 28), {400'000}}));
    EXPECT_EQ(at.credit(krj), 3'250'000);
    at.hears(at.decrees(HandlingSet{day_of(8, 27), {300'000}}));
    EXPECT_EQ(at.credit(krj), 3'300'000);
    EXPECT_EQ(variance(krj, at.pump), 250'000);
}

TEST_F(LateLists, AVatRateIsMadeGoodForWhatWasChargedWithIt) {
    at.stocks(krj, at.pump, 1);
    at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::customer));
    at.hears(at.decrees(VatRateSet{day_of(8, 26), {900}}));
    EXPECT_EQ(at.credit(krj), -(6'120'000 + 550'800));
}

TEST_F(LateLists, APriceIsMadeGoodForDeliveriesAndCreditsOfWhatIsSoldOnAccount) {
    at.stocks(ahv, at.lcd, 1);  // delivered on 08/25
    const Event fitted = at.hears(at.fits(day_of(8, 26), ahv, at.lcd));
    at.hears(at.gets_back(day_of(8, 27), ahv, {Hub::tagged(fitted, at.lcd)}));
    a_late_price(at.lcd, 42'000'000);  // 35,700,000
    EXPECT_EQ(at.credit(ahv), -(35'700'000 + 3'570'000) + 35'700'000 + 3'500'000 + 250'000);
}

TEST_F(LateLists, ARejectionTakesBackWhatALateTariffHadAdded) {
    const Event receipt = credited(krj, at.pump);
    at.hears(at.decrees(TariffSet{day_of(8, 27), at.pump, {3'000'000}, {300'000}}));
    at.hears(at.sites.write(thr, day_of(8, 29),
                            UsedPartInspected{.receipt = base::ReceiptId::of(receipt.id),
                                              .verdict = Inspection::foreign}));
    EXPECT_EQ(at.credit(krj), 0);
    EXPECT_EQ(variance(krj, at.pump), 0);
    at.hears(at.decrees(TariffSet{day_of(8, 26), at.pump, {9'000'000}, {300'000}}));
    EXPECT_EQ(at.credit(krj), 0);
}

TEST_F(LateLists, AChargeThatIsReversedTakesItsCorrectionWithIt) {
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(
        at.sites.write(thr, day_of(8, 28), UsedPartCharged{.tag = base::TagId::of(fitted.id)}));
    a_late_price(at.pump, 8'000'000);
    EXPECT_EQ(at.credit(krj), -7'480'000);
    at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(variance(krj, at.pump), 0);
}

TEST_F(LateLists, ALineThatIsCoveredInPartsEndsAtTheLateListsPrice) {
    at.stocks(krj, at.seal, 1);
    at.hears(at.fits(day_of(8, 26), krj, at.seal, Payer::customer, 3));
    a_late_price(at.seal, 400'003);
    at.stocks(krj, at.seal, 2);
    const std::int64_t price = 3 * 340'003;
    EXPECT_EQ(at.credit(krj), -(price + price / 10));
}

TEST_F(LateLists, TheTermsOfTheDayOfSettlementStay) {
    at.stocks(krj, at.pump, 1);
    at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::customer));
    at.hears(at.decrees(AgentTermsSet{.agent = krj, .rate = {8000}}));
    a_late_price(at.pump, 8'000'000);
    EXPECT_EQ(at.credit(krj), -7'480'000);
}

TEST_F(LateLists, TheMemoFollowsToo) {
    at.stocks(krj, at.pump, 2);
    at.hub.on_day(day_of(8, 26));
    a_late_price(at.pump, 8'000'000);
    EXPECT_EQ(at.hub.account(Account::memo_custody, krj, at.pump), 2 * 6'800'000);
}

}  // namespace
}  // namespace amani::domain
