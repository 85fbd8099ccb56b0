// A waybill that its sender takes back (C-9): refused at the door, or never left.
#include "support/stocked_hub.h"

namespace amani::domain {
namespace {

Event takes_back(Hub& at, const Event& waybill, std::vector<StockLine> lines) {
    return at.hears(at.sites.write(thr, day_of(8, 26),
                                   WaybillTakenBack{.waybill = base::WaybillId::of(waybill.id),
                                                    .to = krj,
                                                    .into = {PlaceKind::main, thr, 0},
                                                    .lines = std::move(lines),
                                                    .reason = "refused at the door"}));
}

std::int64_t pieces_at_centre(const Hub& at) {
    return at.hub.stock({PlaceKind::main, thr, 0}, Condition::fresh, at.pump);
}

TEST(WaybillTakenBack, PutsTheGoodsBackAtTheCostAtWhichTheyLeft) {
    Hub at;
    const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 4)}));
    at.hears(at.buys(day_of(8, 25), at.lcd, 1, 1));  // something else happens meanwhile
    takes_back(at, waybill, {Hub::pieces(at.pump, 4)});
    EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), 0);
    EXPECT_EQ(at.hub.account(Account::stock_hub, {}, at.pump), 450'000'000);
    EXPECT_EQ(at.hub.account(Account::price_variance, thr, at.pump), 0);
    EXPECT_EQ(pieces_at_centre(at), 100);
    EXPECT_EQ(at.hub.stock(transit_of(base::WaybillId::of(waybill.id)), Condition::fresh, at.pump),
              0);
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    EXPECT_EQ(at.hub.balances(Book::custody), Balances{}) << "the agent never answered for them";
}

TEST(WaybillTakenBack, InPartClosesWhatTheReceiptHadLeftOpen) {
    Hub at;
    const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 4)}));
    at.hears(at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)}));
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
    takes_back(at, waybill, {Hub::pieces(at.pump, 1)});
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    EXPECT_EQ(pieces_at_centre(at), 97);
}

// Both say that they have the goods: nothing is refused, a person has to find out.
TEST(WaybillTakenBack, AndReceivedAllTheSameIsADifferenceWhicheverCameFirst) {
    for (const bool is_received_first : {false, true}) {
        Hub at;
        const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 4)}));
        const Event receipt = at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 4)});
        if (is_received_first) at.hears(receipt);
        takes_back(at, waybill, {Hub::pieces(at.pump, 4)});
        at.hears(receipt);
        EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
        EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), -18'000'000);
        EXPECT_EQ(at.hub.identity_of(krj, at.pump).residue(), base::Quantity{0});
    }
}

}  // namespace
}  // namespace amani::domain
