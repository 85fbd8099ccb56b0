// Balances, kardex and waybills.
#include "station.h"

#include "shared/views/warehouse/warehouse_reads.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::views {
namespace {

using namespace testing;

const domain::Place main_store{domain::PlaceKind::main, centre, 0};
const domain::Place shelf{domain::PlaceKind::consignment, agent, 0};

std::vector<domain::StockLine> pumps(std::int64_t quantity) {
    return {{pump, domain::Condition::fresh, {quantity}, {}}};
}

domain::Body bought(std::int64_t quantity) {
    return domain::GoodsReceived{
        .number = "GR", .into = main_store, .lines = {{pump, {quantity}, {1'000}}}};
}

TEST(Kardex, RunsFromTheBalanceBeforeThePeriodToTheBalanceAfterIt) {
    Station station;
    station.record(centre, bought(100), day);
    station.record(centre, domain::Dispatched{"WB", main_store, agent, pumps(10), ""}, day + 2);
    station.record(centre, bought(5), day + 4);
    const auto lines =
        kardex(*station.database, {main_store, domain::Condition::fresh, pump}, day + 1, day + 3);
    ASSERT_EQ(1U, lines.size());
    EXPECT_EQ(10, lines[0].out.value);
    EXPECT_EQ(90, lines[0].balance.value);
    EXPECT_EQ("WB", lines[0].number);
    EXPECT_EQ(95, on_hand(*station.database, {main_store, domain::Condition::fresh, pump}).value);
}

TEST(Kardex, AddsUpTwoLinesOfOneDocument) {
    Station station;
    station.record(centre, domain::GoodsReceived{.into = main_store,
                                                 .lines = {{pump, {3}, {1}}, {pump, {4}, {1}}}});
    const auto lines =
        kardex(*station.database, {main_store, domain::Condition::fresh, pump}, day, day);
    ASSERT_EQ(1U, lines.size());
    EXPECT_EQ(7, lines[0].in.value);
}

TEST(StockOfSite, ListsRealPlacesOnly) {
    Station station;
    station.record(centre, bought(100));
    const auto stock = stock_of_site(*station.database, centre);
    ASSERT_EQ(1U, stock.size());
    EXPECT_EQ(main_store, stock[0].place);
    EXPECT_EQ(100, stock[0].quantity.value);
    EXPECT_EQ(1U, read_list(*station.database, stock_list, {})->rows.size());
}

TEST(Waybill, ShowsWhatIsMissingUntilTheLossIsDeclared) {
    Station station;
    const auto sent =
        station.record(centre, domain::Dispatched{"WB", main_store, agent, pumps(10), "Tipax"});
    const auto id = base::WaybillId::of(sent.id);
    EXPECT_EQ(WaybillState::in_transit, waybill(*station.database, id)->state);
    station.record(agent, domain::StockReceived{id, "WB", shelf, pumps(9)});
    EXPECT_EQ(WaybillState::differs, waybill(*station.database, id)->state);
    EXPECT_EQ(1, waybill_lines(*station.database, id)[0].missing.value);
    station.record(centre, domain::TransitLossDeclared{id, 0, pump, domain::Condition::fresh, {1}});
    EXPECT_EQ(WaybillState::received, waybill(*station.database, id)->state);
    EXPECT_EQ(3U, documents_of_waybill(*station.database, id).size());
}

TEST(Waybill, IsTheSameWhenItsReceiptCameFirstByNumberAlone) {
    Station station;
    const auto sent =
        station.clerk.write(centre, domain::Dispatched{"WB", main_store, agent, pumps(10), ""});
    const auto received =
        station.clerk.write(agent, domain::StockReceived{{}, "WB", shelf, pumps(8)});
    station.apply({sent, received});
    Station early;
    early.apply({received});
    EXPECT_TRUE(waybill_lines(*early.database, base::WaybillId::of(sent.id)).empty());
    early.apply({sent});
    EXPECT_EQ(station.dump(), early.dump());
    EXPECT_EQ(2, waybill_lines(*early.database, base::WaybillId::of(sent.id))[0].missing.value);
}

TEST(Waybill, IsNotKnownYetWhenItsReceiptNamesIt) {
    Station station;
    const auto sent =
        station.clerk.write(centre, domain::Dispatched{"WB", main_store, agent, pumps(10), ""});
    const auto id = base::WaybillId::of(sent.id);
    const auto received =
        station.clerk.write(agent, domain::StockReceived{id, "WB", shelf, pumps(10)});
    station.apply({received});
    EXPECT_EQ(WaybillState::not_known_yet, waybill(*station.database, id)->state);
    station.apply({sent});
    EXPECT_EQ(WaybillState::received, waybill(*station.database, id)->state);
    EXPECT_EQ(id, waybill_with_number(*station.database, "WB")->id);
}

}  // namespace
}  // namespace amani::views
