// The rules of RULES §5 and §6.2, one at a time.
#include "support/stocked_hub.h"

namespace amani::domain {
namespace {

CreditKey key_of(const Event& fitted) { return CreditKey::by_tag(base::TagId::of(fitted.id)); }

TEST(EarlyReceipt, IsReversedAfterFifteenDaysAndRegistersAgainWithItsConsumption) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    const Event fitted = at.fits(day_of(8, 26), krj, at.pump);
    at.hears(at.gets_back(day_of(8, 27), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.provisional(krj), 3'050'000);
    at.hub.on_day(day_of(8, 27) + 14);
    EXPECT_EQ(at.provisional(krj), 3'050'000);
    at.hub.on_day(day_of(8, 27) + 15);
    EXPECT_EQ(at.provisional(krj), 0);
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).accountable, base::Quantity{2});
    at.hears(fitted);
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).residue(), base::Quantity{0});
}

TEST(EarlyReceipt, IsHeldWhileNothingIsThereToDeductAndOwnsItsKey) {
    Hub at;
    const Event fitted = at.fits(day_of(8, 26), krj, at.pump);
    const auto line = Hub::tagged(fitted, at.pump);
    at.hears(at.gets_back(day_of(8, 27), krj, {line}));
    EXPECT_EQ(at.provisional(krj), 0);
    at.hears(at.gets_back(day_of(8, 28), krj, {line}));
    EXPECT_EQ(at.hub.decided<UsedPartRegistered>().back().standing, Standing::duplicate);
    at.stocks(krj, at.pump, 1);
    EXPECT_EQ(at.provisional(krj), 3'050'000);
    at.hears(fitted);
    EXPECT_EQ(at.provisional(krj), 0);
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(OverConsumption, HoldsItsUsedPartUntilStockBacksIt) {
    Hub at;
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 27), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.hub.decided<UsedPartRegistered>().back().standing, Standing::held);
    at.stocks(krj, at.pump, 1);
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).over_quantity(), base::Quantity{0});
}

TEST(Consumption, OfSeveralReturnablePartsInOneFactOwesNoUsedPartAndIsNoDebt) {
    Hub at;
    at.stocks(krj, at.pump, 3);
    at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::company, 3));
    const auto booked = at.hub.decided<ConsumptionBooked>().back();
    EXPECT_EQ(booked.consumption, domain::Consumption::non_returnable);
    EXPECT_EQ(booked.owed, base::Quantity{0});
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).residue(), base::Quantity{0});
}

TEST(OverConsumption, SplitsALineSoThatItsPartsAddUp) {
    Hub at;
    at.stocks(krj, at.seal, 1);
    at.hears(at.fits(day_of(8, 26), krj, at.seal, Payer::customer, 3));
    at.stocks(krj, at.seal, 1);
    at.stocks(krj, at.seal, 1);
    EXPECT_EQ(at.credit(krj), -(3 * 297'500 + 89'250));
}

TEST(UntaggedPiece, MatchesTheOldestDebtAndMovesOnWhenTheTagsOwnReceiptComes) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    const Event first = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event second = at.hears(at.fits(day_of(8, 27), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 28), krj, {{.part = at.pump}}));
    EXPECT_EQ(at.hub.live_keys().count(key_of(first)), 1U);
    at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(first, at.pump)}));
    EXPECT_EQ(at.hub.live_keys().count(key_of(second)), 1U);
    EXPECT_EQ(at.credit(krj), 2 * 3'050'000);
}

TEST(Charge, IsReversedByTheUsedPartThatComesAfterAll) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(
        at.sites.write(thr, day_of(8, 28), UsedPartCharged{.tag = base::TagId::of(fitted.id)}));
    EXPECT_EQ(at.credit(krj), -6'732'000);
    at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(at.hub.account(Account::memo_custody, krj, at.pump), 0);
}

TEST(Suspect, IsATagOfAnotherHolderAndCreditsNobody) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 28), shz, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.credit(shz) + at.provisional(shz) + at.credit(krj), 0);
    at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(BranchAndTechnician, AreExpensedAtFittingAndNeverCredited) {
    Hub at;
    at.stocks(mhd, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), mhd, at.pump));
    EXPECT_EQ(at.hub.account(Account::warranty_parts, mhd, at.pump), 4'500'000);
    at.hears(at.gets_back(day_of(8, 28), mhd, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(at.hub.account(Account::used_parts, mhd, at.pump), 300'000);
    EXPECT_EQ(at.credit(mhd), 0);
}

TEST(ReceiptBeforeDispatch, IsMatchedByIdOrByNumberAndLeavesNothingInTransit) {
    for (const bool by_number : {false, true}) {
        Hub at;
        const Event waybill =
            at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 3)}, "THR-WB-04-000009");
        Event receipt = at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)});
        if (by_number) {
            std::get<StockReceived>(receipt.body).waybill = {};
            std::get<StockReceived>(receipt.body).waybill_number = "THR-WB-04-000009";
        }
        at.hears(receipt);
        EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::unknown_waybill});
        EXPECT_EQ(at.hub.identity_of(krj, at.pump).residue(), base::Quantity{0});
        at.hears(waybill);
        EXPECT_TRUE(at.hub.open_discrepancies().empty());
        EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), 0);
        EXPECT_EQ(at.hub.account(Account::stock_consignment, krj, at.pump), 13'500'000);
    }
}

TEST(GoodsSentBack, ReverseTheSaleOfWhatWasSoldOnAccount) {
    Hub at;
    at.stocks(ahv, at.lcd, 5);
    at.hears(at.sites.write(
        ahv, day_of(8, 26),
        Dispatched{.from = Hub::stock_of(ahv), .to = thr, .lines = {Hub::pieces(at.lcd, 5)}}));
    EXPECT_EQ(at.credit(ahv), 0);
    EXPECT_EQ(at.hub.account(Account::sales_to_agents, ahv, at.lcd), 0);
    EXPECT_EQ(at.hub.account(Account::parts_cost, ahv, at.lcd), 0);
}

}  // namespace
}  // namespace amani::domain
