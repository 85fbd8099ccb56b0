// C-10, C-11 and RULES §6.2.10: what is on the way, goods and used parts alike.
#include "support/stocked_hub.h"

#include <algorithm>

namespace amani::domain {
namespace {

constexpr const char* number = "KRJ-WB-04-000007";

struct Parcel : Hub {
    Event fitted, parcel;

    Parcel() {
        stocks(krj, pump, 2);
        fitted = hears(fits(day_of(8, 26), krj, pump));
        parcel = sends_back(day_of(8, 27), krj, {tagged(fitted, pump)}, number);
    }
    std::int64_t in(Place place) const {
        return hub.stock(place, Condition::used_uninspected, pump);
    }
    Event by_number(std::int64_t pieces = 1) {
        std::vector<UsedPartLine> lines{tagged(fitted, pump)};
        if (pieces > 1) lines.push_back({.part = pump, .quantity = {pieces - 1}});
        return hears(gets_back(day_of(8, 28), krj, lines, {}, number));
    }
    void expect_it_is_at_the_centre_alone() {
        EXPECT_EQ(in({PlaceKind::used, thr, 0}), 1);
        EXPECT_EQ(in(transit_of(base::WaybillId::of(parcel.id))), 0);
        EXPECT_EQ(in(provisional_transit(krj)), 0);
        EXPECT_TRUE(hub.open_discrepancies().empty());
    }
};

TEST(UsedParcel, ReceivedByNumberBeforeItsDispatchIsKnownIsMatchedWhenThatComes) {
    Parcel at;
    at.by_number();
    EXPECT_EQ(at.in(provisional_transit(krj)), -1);
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::unknown_waybill});
    at.hears(at.parcel);
    at.expect_it_is_at_the_centre_alone();
    EXPECT_EQ(at.credit(krj), 3'050'000);
}

TEST(UsedParcel, ReceivedByNumberAfterItsDispatchIsMatchedAtOnce) {
    Parcel at;
    at.hears(at.parcel);
    at.by_number();
    at.expect_it_is_at_the_centre_alone();
}

TEST(UsedParcel, HandedOverWithoutAPaperIsOpenUntilADispatchNamesItsTags) {
    for (const bool is_tag_printed_only : {false, true}) {
        for (const bool dispatch_is_first : {false, true}) {
            Parcel at;
            const Event fitted = at.hears(
                at.fits(day_of(8, 26), krj, at.pump, Payer::company, 1, "KRJ-U-04-000001"));
            UsedPartLine line = at.tagged(fitted, at.pump);
            line.tag_number = "KRJ-U-04-000001";
            std::get<UsedPartsDispatched>(at.parcel.body).lines = {line};
            if (is_tag_printed_only) line.tag = {};
            if (dispatch_is_first) at.hears(at.parcel);
            at.hears(at.gets_back(day_of(8, 28), krj, {line}));
            if (!dispatch_is_first) {
                EXPECT_EQ(at.in(provisional_transit(krj)), -1);
                const auto cases = at.hub.open_transit_cases();
                ASSERT_EQ(cases.size(), 1U);
                EXPECT_EQ(cases.begin()->first.a,
                          static_cast<std::int64_t>(DiscrepancyKind::unknown_waybill));
                at.hears(at.parcel);
            }
            at.expect_it_is_at_the_centre_alone();
        }
    }
}

TEST(UsedParcel, HandedOverWithNeitherPaperNorTagStaysOpenWithItsReceipt) {
    Parcel at;
    const Event receipt =
        at.hears(at.gets_back(day_of(8, 28), krj, {{.part = at.pump, .quantity = {2}}}));
    const auto opened = at.hub.decided<DiscrepancyOpened>();
    const auto about =
        std::ranges::find(opened, DiscrepancyKind::unknown_waybill, &DiscrepancyOpened::kind);
    ASSERT_NE(about, opened.end());
    EXPECT_EQ(about->cause, receipt.id);
    EXPECT_EQ(about->quantity, base::Quantity{2});
}

TEST(UsedParcel, ThatHoldsMoreThanWasSentLeavesTransitNegativeAndOpen) {
    for (const bool dispatch_is_first : {false, true}) {
        Parcel at;
        if (dispatch_is_first) at.hears(at.parcel);
        at.by_number(3);
        if (!dispatch_is_first) at.hears(at.parcel);
        EXPECT_EQ(at.in(transit_of(base::WaybillId::of(at.parcel.id))), -2);
        EXPECT_EQ(at.in(provisional_transit(krj)), 0);
        const auto cases = at.hub.open_transit_cases();
        ASSERT_EQ(cases.size(), 1U);
        EXPECT_EQ(cases.begin()->second, -2);
    }
}

TEST(UsedParcel, ThatLacksAPieceStaysOpenUntilTheRestIsReceivedOrLost) {
    for (const bool is_found : {false, true}) {
        Parcel at;
        const Event second = at.hears(at.fits(day_of(8, 26), krj, at.pump));
        const Event two = at.hears(at.sends_back(
            day_of(8, 27), krj, {Hub::tagged(at.fitted, at.pump), Hub::tagged(second, at.pump)}));
        const auto waybill = base::WaybillId::of(two.id);
        at.hears(at.gets_back(day_of(8, 28), krj, {Hub::tagged(at.fitted, at.pump)}, waybill, "x"));
        EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
        if (is_found)
            at.hears(at.gets_back(day_of(8, 29), krj, {Hub::tagged(second, at.pump)}, waybill));
        else
            at.hears(at.sites.write(thr, day_of(8, 30),
                                    TransitLossDeclared{.waybill = waybill,
                                                        .part = at.pump,
                                                        .condition = Condition::used_uninspected,
                                                        .quantity = {1}}));
        EXPECT_TRUE(at.hub.open_discrepancies().empty());
        EXPECT_EQ(at.in(transit_of(waybill)), 0);
    }
}

TEST(ReceiptByNumber, IsLaidAgainstWhatWasSentWhateverTheOrderOfItsLines) {
    for (const bool dispatch_is_first : {false, true}) {
        Hub at;
        const Event waybill =
            at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 3), Hub::pieces(at.lcd, 2)}, number);
        Event receipt = at.receives(day_of(8, 25), waybill, krj,
                                    {Hub::pieces(at.lcd, 2), Hub::pieces(at.pump, 3)});
        std::get<StockReceived>(receipt.body).waybill = {};
        std::get<StockReceived>(receipt.body).waybill_number = number;
        at.hears(dispatch_is_first ? waybill : receipt);
        at.hears(dispatch_is_first ? receipt : waybill);
        EXPECT_TRUE(at.hub.open_discrepancies().empty());
        EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), 0);
        EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.lcd), 0);
    }
}

TEST(ReceiptByNumber, ThatLacksAWholeLineLeavesItOpen) {
    for (const bool dispatch_is_first : {false, true}) {
        Hub at;
        const Event waybill =
            at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 3), Hub::pieces(at.lcd, 2)}, number);
        Event receipt = at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)});
        std::get<StockReceived>(receipt.body).waybill = {};
        std::get<StockReceived>(receipt.body).waybill_number = number;
        at.hears(dispatch_is_first ? waybill : receipt);
        at.hears(dispatch_is_first ? receipt : waybill);
        EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
        EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.lcd), 9'000'000);
    }
}

TEST(Receipt, OfAPartThatTheWaybillDoesNotListIsADifferenceOfThatPart) {
    Hub at;
    const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 1)}));
    at.hears(at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.lcd, 1)}));
    const auto cases = at.hub.open_transit_cases();
    const auto of = [&](base::PartId part) {
        return RowKey{Table::discrepancy,
                      static_cast<std::int64_t>(DiscrepancyKind::transit_difference),
                      waybill.id.value, part.value, 1};
    };
    EXPECT_EQ(cases, (std::map<RowKey, std::int64_t>{{of(at.lcd), -1}}))
        << "the pumps have not been counted yet: they are still on the way";
}

TEST(OverReceipt, EntersAtTheLinesOwnUnitCostAndLeavesTransitNegative) {
    Hub at;
    const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 2)}));
    at.hears(at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)}));
    EXPECT_EQ(at.hub.account(Account::stock_consignment, krj, at.pump), 13'500'000);
    EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), -4'500'000);
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
}

// C-11: what came beyond the waybill had left the sender's store, whichever of the two he wrote
// wrong.
TEST(Surplus, ThatHadLeftTheSendersStoreIsTakenOutOfIt) {
    Hub at;
    const std::int64_t value = at.hub.account(Account::stock_hub, {}, at.pump);
    const Event waybill = at.hears(at.ships(day_of(8, 25), krj, {Hub::pieces(at.pump, 3)}));
    at.hears(at.receives(day_of(8, 26), waybill, krj, {Hub::pieces(at.pump, 5)}));
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
    EXPECT_LT(at.hub.account(Account::stock_transit, {}, at.pump), 0);
    at.hears(at.sites.write(thr, day_of(8, 27),
                            DispatchCorrected{.waybill = base::WaybillId::of(waybill.id),
                                              .part = at.pump,
                                              .quantity = {2},
                                              .from = Hub::stock_of(thr),
                                              .reason = "counted again"}));
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), 0);
    EXPECT_EQ(at.hub.account(Account::stock_hub, {}, at.pump) +
                  at.hub.account(Account::stock_consignment, krj, at.pump),
              value);
    EXPECT_EQ(at.hub.pool(Account::stock_hub, thr.value, at.pump).quantity, base::Quantity{95});
}

TEST(Surplus, OfUsedPartsIsExplainedWithoutAnyValue) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    const Event first = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event second = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event sent = at.hears(at.sends_back(day_of(8, 27), krj, {Hub::tagged(first, at.pump)}));
    const auto waybill = base::WaybillId::of(sent.id);
    at.hears(at.gets_back(day_of(8, 28), krj,
                          {Hub::tagged(first, at.pump), Hub::tagged(second, at.pump)}, waybill));
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
    at.hears(at.sites.write(thr, day_of(8, 29),
                            DispatchCorrected{.waybill = waybill,
                                              .line = -1,
                                              .part = at.pump,
                                              .condition = Condition::used_uninspected,
                                              .quantity = {1},
                                              .from = {PlaceKind::used, krj, 0},
                                              .reason = "two in one bag"}));
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
}

}  // namespace
}  // namespace amani::domain
