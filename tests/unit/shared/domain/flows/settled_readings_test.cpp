// RULES §6.2, reading by reading. RULES §6.2.6 is in reconciler_test.cpp, RULES §6.2.7 in
// late_lists_test.cpp, RULES §6.2.10 in transit_test.cpp; all of them are replayed against a model
// in tests/scenario/model.
#include "support/stocked_hub.h"

namespace amani::domain {
namespace {

CreditKey key_of(const Event& fitted) { return CreditKey::by_tag(base::TagId::of(fitted.id)); }

Standing last_standing(const Hub& at) {
    return at.hub.decided<UsedPartRegistered>().back().standing;
}

Event inspects(Hub& at, const Event& receipt, Inspection verdict) {
    return at.hears(at.sites.write(
        thr, day_of(9, 20),
        UsedPartInspected{.receipt = base::ReceiptId::of(receipt.id), .verdict = verdict}));
}

TEST(Reading1, AnEarlyReceiptHasUsedItsUnitUpThoughAPieceStillLiesThere) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    at.hears(at.gets_back(day_of(8, 26), krj,
                          {Hub::tagged(at.fits(day_of(8, 26), krj, at.pump), at.pump)}));
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).physical, base::Quantity{1});
    at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::customer));
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).over_quantity(), base::Quantity{1});
    EXPECT_EQ(at.credit(krj), 0) << "what no stock backs is not sold yet";
}

TEST(Reading1, TheQueueGivesToTheOldestWhetherFittingOrReceiptAtEveryRiseOfStock) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event early = at.fits(day_of(8, 26), krj, at.pump);
    const Event receipt = at.hears(at.gets_back(day_of(8, 26), krj, {Hub::tagged(early, at.pump)}));
    const Event over = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 26), krj,
                          {Hub::tagged(at.fits(day_of(8, 26), krj, at.pump), at.pump)}));
    EXPECT_EQ(last_standing(at), Standing::held);
    inspects(at, receipt, Inspection::foreign);  // the rejected piece's unit is free again
    const Identity answer = at.hub.identity_of(krj, at.pump);
    EXPECT_EQ(answer.pending, std::vector{base::TagId::of(over.id)});
    EXPECT_EQ(answer.held.size(), 1U);
    at.stocks(krj, at.pump, 1);
    EXPECT_EQ(at.provisional(krj), 3'050'000);
}

struct TimedOut : Hub {
    Event fitted, receipt;
    TimedOut() {
        stocks(krj, pump, 1);
        fitted = fits(day_of(8, 26), krj, pump);
        const Event parcel = hears(sends_back(day_of(8, 26), krj, {tagged(fitted, pump)}));
        receipt = hears(
            gets_back(day_of(8, 27), krj, {tagged(fitted, pump)}, base::WaybillId::of(parcel.id)));
        hub.on_day(day_of(8, 27) + early_receipt_days);
    }
};

TEST(Reading2, AReceiptThatTimedOutKeepsItsKeyAndItsCaseStaysOpen) {
    TimedOut at;
    EXPECT_EQ(last_standing(at), Standing::reversed);
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::early_receipt});
    at.hears(at.gets_back(day_of(9, 15), krj, {Hub::tagged(at.fitted, at.pump)}));
    EXPECT_EQ(last_standing(at), Standing::duplicate);
}

TEST(Reading2, AcceptedAfterItTimedOutItIsCreditedOnlyWhenItsConsumptionComes) {
    TimedOut at;
    inspects(at, at.receipt, Inspection::accepted);
    EXPECT_EQ(at.credit(krj) + at.provisional(krj), 0);
    at.hears(at.fitted);
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(last_standing(at), Standing::accepted);
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
}

TEST(Reading2, RejectedAfterItTimedOutItsConsumptionIsOwedAndAnotherPieceMayAnswer) {
    TimedOut at;
    inspects(at, at.receipt, Inspection::foreign);
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    at.hears(at.fitted);
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).pending, std::vector{base::TagId::of(at.fitted.id)});
    EXPECT_EQ(at.credit(krj), 0);
    at.hears(at.gets_back(day_of(9, 21), krj, {Hub::tagged(at.fitted, at.pump)}));
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(Reading2, AHeldReceiptTimesOutLikeAnyOtherAndLeavesTheQueue) {
    Hub at;
    const Event fitted = at.fits(day_of(8, 26), krj, at.pump);
    at.hears(at.gets_back(day_of(8, 27), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(last_standing(at), Standing::held);
    at.hub.on_day(day_of(8, 27) + early_receipt_days);
    EXPECT_EQ(last_standing(at), Standing::reversed);
    at.stocks(krj, at.pump, 1);
    EXPECT_EQ(at.provisional(krj), 0) << "it no longer waits for stock";
    at.hears(fitted);
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(Reading3, APieceWithoutATagAndWithoutADebtIsEarlyAndFindsTheNextFitting) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    at.hears(at.gets_back(day_of(8, 26), krj, {{.part = at.pump}}));
    EXPECT_EQ(at.provisional(krj), 3'050'000);
    at.hears(at.fits(day_of(8, 26), krj, at.pump));
    EXPECT_EQ(at.provisional(krj), 0);
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(Reading3, AnsweredBySerialBeforeAge) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    at.hears(at.fits(day_of(8, 25), krj, at.pump));
    const Event second = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.sites.write(
        krj, day_of(8, 26),
        PartRemoved{.tag = base::TagId::of(second.id), .part = at.pump, .part_serial = "P-77"}));
    at.hears(at.gets_back(day_of(8, 27), krj, {{.part = at.pump, .part_serial = "P-77"}}));
    EXPECT_EQ(at.hub.live_keys().count(key_of(second)), 1U);
}

TEST(Reading4, ASaleHeardLateIsSettledAtTheListOfItsOwnDay) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    at.hub.on_day(day_of(9, 5));
    at.hears(at.fits(day_of(8, 30), krj, at.pump, Payer::customer));
    EXPECT_EQ(at.credit(krj), -6'732'000);
    at.hears(at.fits(day_of(9, 1), krj, at.pump, Payer::customer));
    EXPECT_EQ(at.credit(krj), -6'732'000 - 7'573'500);
}

TEST(Reading4, LabourIsThatOfTheReceiptsDayAndThePartThatOfTheConsumptions) {
    Hub at;
    at.hears(at.decrees(TariffSet{day_of(9, 1), at.lcd, {4'000'000}, {1'000'000}}));
    at.stocks(ahv, at.lcd, 1);
    const std::int64_t before = at.credit(ahv);
    const Event fitted = at.hears(at.fits(day_of(8, 30), ahv, at.lcd));
    at.hears(at.gets_back(day_of(9, 2), ahv, {Hub::tagged(fitted, at.lcd)}));
    EXPECT_EQ(at.credit(ahv) - before, 34'850'000 + 4'000'000 + 250'000);
}

TEST(Reading4, AnEarlyReceiptsPriceIsCorrectedToTheConsumptionsDayWhenItTurnsFirm) {
    Hub at;
    at.stocks(ahv, at.lcd, 1);
    const std::int64_t before = at.credit(ahv);
    const Event fitted = at.fits(day_of(8, 30), ahv, at.lcd);
    at.hears(at.gets_back(day_of(9, 2), ahv, {Hub::tagged(fitted, at.lcd)}));
    EXPECT_EQ(at.provisional(ahv), 38'675'000 + 3'500'000 + 250'000);
    at.hears(fitted);
    EXPECT_EQ(at.credit(ahv) - before, 34'850'000 + 3'500'000 + 250'000);
    EXPECT_EQ(at.hub.account(Account::warranty_parts, ahv, at.lcd), 34'850'000);
}

TEST(Reading5, ARejectionGivesBackWhatWasPostedNotWhatWouldBePostedNow) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event receipt =
        at.hears(at.gets_back(day_of(8, 27), krj, {Hub::tagged(fitted, at.pump)}));
    at.hears(at.decrees(TariffSet{day_of(9, 1), at.pump, {9'000'000}, {900'000}}));
    at.hub.on_day(day_of(9, 3));
    const Event waybill = at.hears(at.ships(day_of(9, 2), krj, {Hub::pieces(at.pump, 1)}));
    at.hears(at.receives(day_of(9, 3), waybill, krj, {Hub::pieces(at.pump, 1)}));
    inspects(at, receipt, Inspection::wrong_part);
    EXPECT_EQ(at.credit(krj), 0);
    EXPECT_EQ(at.hub.account(Account::used_parts, krj, at.pump), 0);
    EXPECT_EQ(at.hub.account(Account::stock_consumed, krj, at.pump), 4'500'000);
    EXPECT_EQ(at.hub.account(Account::memo_custody, krj, at.pump), 2 * 6'885'000)
        << "the memo alone stands at the price that it carries now";
}

TEST(Reading5, AnEarlyPieceKeepsTheRecoveryValueThatItWasPostedWithAcrossALateTariff) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.fits(day_of(8, 26), krj, at.pump);
    const Event receipt =
        at.hears(at.gets_back(day_of(8, 27), krj, {Hub::tagged(fitted, at.pump)}));
    at.hears(at.decrees(TariffSet{day_of(8, 25), at.pump, {3'000'000}, {900'000}}));
    at.hears(fitted);
    EXPECT_EQ(at.credit(krj), 3'250'000);
    inspects(at, receipt, Inspection::wrong_part);
    EXPECT_EQ(at.hub.account(Account::used_parts, krj, at.pump), 0);
    EXPECT_EQ(at.credit(krj), 0);
}

TEST(Reading8, ARejectionUnderSoldOnAccountTakesThePartBackToo) {
    Hub at;
    at.stocks(ahv, at.lcd, 1);
    const std::int64_t before = at.credit(ahv);
    const Event fitted = at.hears(at.fits(day_of(8, 26), ahv, at.lcd));
    const Event receipt = at.hears(at.gets_back(day_of(8, 27), ahv, {Hub::tagged(fitted, at.lcd)}));
    inspects(at, receipt, Inspection::opened);
    EXPECT_EQ(at.credit(ahv), before);
    EXPECT_EQ(at.hub.identity_of(ahv, at.lcd).pending.size(), 1U);
}

TEST(Reading8, AChargeUnderSoldOnAccountPostsNothingButClosesTheDebt) {
    Hub at;
    at.stocks(ahv, at.lcd, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), ahv, at.lcd));
    const Balances before = at.hub.balances(Book::account);
    at.hears(
        at.sites.write(thr, day_of(9, 28), UsedPartCharged{.tag = base::TagId::of(fitted.id)}));
    EXPECT_EQ(at.hub.balances(Book::account), before);
    EXPECT_TRUE(at.hub.identity_of(ahv, at.lcd).pending.empty());
}

TEST(Reading8, ANonReturnableWarrantyPartUnderSoldOnAccountIsCreditedWithPartAndLabour) {
    Hub at;
    at.hears(at.decrees(TariffSet{{19'800}, at.seal, {50'000}, {0}}));
    at.stocks(ahv, at.seal, 2);
    const std::int64_t before = at.credit(ahv);
    at.hears(at.fits(day_of(8, 26), ahv, at.seal, Payer::company, 2));
    EXPECT_EQ(at.credit(ahv) - before, 2 * (297'500 + 50'000));
}

TEST(Reading8, AVatRegisteredAgentIsCreditedVatOnPartLabourAndHandling) {
    Hub at;
    at.hears(at.decrees(AgentTermsSet{.agent = ahv,
                                      .policy = SettlementPolicy::sold_on_account,
                                      .rate = {8500},
                                      .vat = VatRegistered::yes}));
    at.stocks(ahv, at.lcd, 1);
    const std::int64_t before = at.credit(ahv);
    const Event fitted = at.hears(at.fits(day_of(8, 26), ahv, at.lcd));
    at.hears(at.gets_back(day_of(8, 27), ahv, {Hub::tagged(fitted, at.lcd)}));
    EXPECT_EQ(at.credit(ahv) - before, 38'600'000 + 3'860'000);
}

TEST(Reading8, ABranchsRejectionReversesRecoveryAlone) {
    Hub at;
    at.stocks(mhd, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), mhd, at.pump));
    const Event receipt =
        at.hears(at.gets_back(day_of(8, 28), mhd, {Hub::tagged(fitted, at.pump)}));
    inspects(at, receipt, Inspection::damaged);
    EXPECT_EQ(at.hub.account(Account::used_parts, mhd, at.pump), 0);
    EXPECT_EQ(at.hub.account(Account::warranty_parts, mhd, at.pump), 4'500'000);
}

TEST(Reading8, OpeningBalancesPostAgainstOpeningEquity) {
    Hub at;
    EXPECT_EQ(at.hub.account(Account::opening_equity), -3 * 100 * 4'500'000);
}

TEST(Reading9, AWaiverToo) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.sites.write(thr, day_of(8, 28), UsedPartWaived{.tag = base::TagId::of(fitted.id)}));
    EXPECT_EQ(at.hub.account(Account::warranty_parts, krj, at.pump), 4'500'000);
    at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(at.hub.account(Account::warranty_parts, krj, at.pump), 4'500'000);
}

TEST(Reading11, ABranchBelowZeroIsADiscrepancyAndNoOver) {
    Hub at;
    at.stocks(mhd, at.pump, 1);
    at.hears(at.fits(day_of(8, 26), mhd, at.pump, Payer::company, 1));
    at.hears(at.fits(day_of(8, 26), mhd, at.pump, Payer::company, 1));
    EXPECT_EQ(at.hub.identity_of(mhd, at.pump).over_quantity(), base::Quantity{0});
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::negative_stock});
    at.stocks(mhd, at.pump, 1);
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
}

TEST(Reading11, OverExistsForTechniciansAndUnderBothPolicies) {
    for (const base::SiteId holder : {tech_01, krj, ahv}) {
        Hub at;
        at.hears(at.fits(day_of(8, 26), holder, at.lcd));
        EXPECT_EQ(at.hub.identity_of(holder, at.lcd).over_quantity(), base::Quantity{1});
        EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::over_consumption});
        at.stocks(holder, at.lcd, 1);
        EXPECT_TRUE(at.hub.open_discrepancies().empty());
    }
}

}  // namespace
}  // namespace amani::domain
