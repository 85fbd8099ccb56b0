#include "shared/domain/warehouse/transfer.h"

#include "shared/domain/warehouse/goods_in.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::SiteId karaj{7};
const base::SiteId mashhad{8};
const base::PartId pump{21};
const base::PartId board{22};
const std::vector<KnownPart> catalogue{{pump, "PUMP", Tracking::by_quantity},
                                       {board, "BOARD", Tracking::by_serial}};

StockLine pumps(std::int64_t quantity) {
    return {pump, Condition::fresh, base::Quantity{quantity}, {}};
}
StockLine boards(std::vector<std::string> serials) {
    const auto count = static_cast<std::int64_t>(serials.size());
    return {board, Condition::fresh, base::Quantity{count}, std::move(serials)};
}
Place store(PlaceKind kind, base::SiteId site, std::int64_t number = 0) {
    return {kind, site, number};
}

DispatchStockState a_store_with(std::int64_t quantity) {
    return {.site = mashhad,
            .receiver_is_known = true,
            .parts = catalogue,
            .held = {{pump, Condition::fresh, base::Quantity{quantity}}},
            .numbers = {"MHD", DocumentType::waybill, base::Day{20420}, 17}};
}

TEST(DispatchStock, IsRefusedWhenTheShelfHoldsLess) {  // RULES §4.4
    const DispatchStock command{store(PlaceKind::branch, mashhad), karaj, {pumps(4), pumps(7)}, ""};
    const RefusalText text = text_of(decide(a_store_with(10), command).error());
    EXPECT_EQ(text.code, "warehouse.shortage");
    EXPECT_EQ(text.field, "lines/1/quantity");
    EXPECT_EQ(text.numbers, (std::vector<RefusalNumber>{{"on_hand", 10}, {"asked", 11}}));
    EXPECT_TRUE(decide(a_store_with(11), command));
}

TEST(DispatchStock, IsDoubtedWithTheNumbersWhereItMayGoBelowZero) {  // RULES §3.1
    auto state = a_store_with(9);
    state.site = karaj;
    const DispatchStock command{
        store(PlaceKind::consignment, karaj), mashhad, {pumps(4), pumps(96)}, ""};
    EXPECT_TRUE(decide(state, command));
    const auto doubts = warnings(state, command);
    ASSERT_EQ(doubts.size(), 1U) << "one a good, however many lines";
    EXPECT_EQ(doubts.front().code, "warehouse.below_zero");
    EXPECT_EQ(doubts.front().field, "lines/1/quantity");
    EXPECT_EQ(doubts.front().numbers,
              (std::vector<RefusalNumber>{{"on_hand", 9}, {"asked", 100}, {"left", -91}}));
    EXPECT_TRUE(warnings(state, {command.from, mashhad, {pumps(9)}, ""}).empty());
}

TEST(DispatchStock, CountsOnlyTheConditionThatIsSent) {
    auto state = a_store_with(10);
    state.held.front().condition = Condition::refurbished;
    EXPECT_FALSE(
        decide(state, DispatchStock{store(PlaceKind::branch, mashhad), karaj, {pumps(1)}, ""}));
}

TEST(DispatchStock, IsRefusedFromAnothersPlaceAndToOneself) {  // RULES §3.4
    EXPECT_EQ(
        text_of(decide(a_store_with(9),
                       DispatchStock{store(PlaceKind::consignment, karaj), karaj, {pumps(1)}, ""})
                    .error())
            .code,
        "warehouse.place_unfit");
    EXPECT_EQ(
        text_of(decide(a_store_with(9),
                       DispatchStock{store(PlaceKind::branch, mashhad), mashhad, {pumps(1)}, ""})
                    .error())
            .code,
        "warehouse.own_site");
}

TEST(DispatchStock, NeedsASerialForEachPieceOfASerialisedPart) {
    auto state = a_store_with(9);
    state.held.push_back({board, Condition::fresh, base::Quantity{2}});
    const Place from = store(PlaceKind::branch, mashhad);
    auto line = boards({"b-1", "b-2"});
    const auto sent = decide(state, DispatchStock{from, karaj, {line}, ""});
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->lines.front().part_serials, (std::vector<std::string>{"B1", "B2"}));
    line.part_serials = {"b-1"};
    EXPECT_EQ(text_of(decide(state, DispatchStock{from, karaj, {line}, ""}).error()).code,
              "warehouse.serials_uncounted");
    line.part_serials = {"b-1", "B1"};
    EXPECT_EQ(text_of(decide(state, DispatchStock{from, karaj, {line}, ""}).error()).code,
              "warehouse.serial_twice");
}

TEST(MoveStock, StaysWithinTheSite) {
    const MoveStockState state{
        .site = mashhad, .parts = catalogue, .held = {{pump, Condition::fresh, base::Quantity{5}}}};
    const Place first = store(PlaceKind::branch, mashhad);
    const Place second = store(PlaceKind::branch, mashhad, 3);
    EXPECT_TRUE(decide(state, MoveStock{first, second, {pumps(5)}}));
    EXPECT_EQ(text_of(decide(state, MoveStock{first, first, {pumps(5)}}).error()).code,
              "warehouse.same_place");
    EXPECT_FALSE(decide(state, MoveStock{first, store(PlaceKind::consignment, karaj), {pumps(5)}}));
    EXPECT_FALSE(decide(state, MoveStock{first, store(PlaceKind::used, mashhad), {pumps(5)}}));
}

ReceiveStockState a_receiver_of(std::vector<StockLine> sent) {
    return {.site = karaj,
            .waybill = KnownWaybill{base::WaybillId{5}, "THR-WB-04-000001", karaj, "AG-KRJ", sent},
            .is_received = false,
            .parts = catalogue};
}
ReceiveStock a_count(std::vector<StockLine> lines) {
    return {base::WaybillId{5}, "", store(PlaceKind::consignment, karaj), std::move(lines)};
}

TEST(ReceiveStock, RecordsWhatWasCountedAgainstTheWaybillsLines) {  // C-11
    const std::vector<StockLine> sent{pumps(10), boards({"B1", "B2"})};
    const auto received = decide(a_receiver_of(sent), a_count({boards({"B2"}), pumps(9)}));
    ASSERT_TRUE(received);
    EXPECT_EQ(received->waybill_number, "THR-WB-04-000001");
    ASSERT_EQ(received->lines.size(), 2U);
    EXPECT_EQ(received->lines[0].quantity, base::Quantity{9});
    EXPECT_EQ(received->lines[1].part_serials, std::vector<std::string>{"B2"});
    EXPECT_EQ(received->lines[1].quantity, base::Quantity{1});
}

TEST(ReceiveStock, RecordsWhatIsOverAndWhatWasNeverSent) {  // C-11
    const std::vector<StockLine> sent{pumps(4), pumps(6)};
    const auto received = decide(a_receiver_of(sent), a_count({pumps(12), boards({"B9"})}));
    ASSERT_TRUE(received);
    ASSERT_EQ(received->lines.size(), 3U);
    EXPECT_EQ(received->lines[0].quantity, base::Quantity{4});
    EXPECT_EQ(received->lines[1].quantity, base::Quantity{8});
    EXPECT_EQ(received->lines[2].part, board);
    EXPECT_EQ(received->lines[2].quantity, base::Quantity{1});
}

TEST(ReceiveStock, NeverCallsAForgottenLineAShortage) {
    const auto state = a_receiver_of({pumps(10), boards({"B1"})});
    const RefusalText text = text_of(decide(state, a_count({pumps(10)})).error());
    EXPECT_EQ(text.code, "warehouse.not_counted");
    EXPECT_TRUE(decide(state, a_count({pumps(10), boards({})})));
}

TEST(ReceiveStock, IsTakenForAWaybillThatIsNotKnownYet) {  // C-10
    const ReceiveStockState state{.site = karaj, .waybill = {}, .parts = catalogue};
    ReceiveStock command{{}, "THR-WB-04-000009", store(PlaceKind::consignment, karaj), {pumps(3)}};
    const auto received = decide(state, command);
    ASSERT_TRUE(received);
    EXPECT_TRUE(received->waybill.is_none());
    command.waybill_number.clear();
    EXPECT_EQ(text_of(decide(state, command).error()).field, "waybill_number");
}

TEST(ReceiveStock, IsRefusedTwiceAndForAnothersWaybill) {
    auto state = a_receiver_of({pumps(10)});
    state.is_received = true;
    EXPECT_EQ(text_of(decide(state, a_count({pumps(10)})).error()).code,
              "warehouse.received_already");
    state = a_receiver_of({pumps(10)});
    state.waybill->to = mashhad;
    EXPECT_EQ(text_of(decide(state, a_count({pumps(10)})).error()).code,
              "warehouse.waybill_of_another");
}

TEST(DeclareTransitLoss, IsNoMoreThanWhatIsStillInTransit) {  // P-15
    const DeclareTransitLossState state{pumps(10), base::Quantity{1}};
    DeclareTransitLoss command{base::WaybillId{5}, 0, base::Quantity{1},
                               LossBearer::transport_company, "Tipax admits it"};
    const auto lost = decide(state, command);
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->part, pump);
    command.quantity = base::Quantity{2};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "warehouse.not_missing");
}

TEST(CorrectDispatch, IsNoMoreThanCameBeyondTheWaybill) {  // C-11
    const CorrectDispatchState state{pumps(10), base::Quantity{1}, store(PlaceKind::main, mashhad)};
    CorrectDispatch command{base::WaybillId{5}, 0, base::Quantity{1}, "counted again"};
    const auto corrected = decide(state, command);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->part, pump);
    EXPECT_EQ(corrected->from, state.from);
    command.quantity = base::Quantity{2};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "warehouse.no_such_surplus");
    EXPECT_EQ(text_of(decide(CorrectDispatchState{}, command).error()).field, "waybill");
}

TEST(ReceiveGoods, NamesTheLineThatIsWrong) {
    const GoodsInState state{.site = mashhad,
                             .parts = catalogue,
                             .numbers = {"MHD", DocumentType::goods_receipt, base::Day{20420}, 1}};
    const PricedLine good{pump, base::Quantity{60}, base::Rial{4'700'000}};
    ReceiveGoods command{"ARA", store(PlaceKind::branch, mashhad), {good, good}};
    const auto received = decide(state, command);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->number, "MHD-GR-04-000001");
    EXPECT_EQ(received->how, Acquisition::purchase);
    command.lines[1].quantity = base::Quantity{0};
    EXPECT_EQ(text_of(decide(state, command).error()).field, "lines/1/quantity");
    command.lines[1] = {base::PartId{77}, base::Quantity{1}, base::Rial{1}};
    EXPECT_EQ(text_of(decide(state, command).error()).field, "lines/1/part");
    command.lines.clear();
    EXPECT_EQ(text_of(decide(state, command).error()).field, "lines");
}

TEST(RecordOpening, NeedsNoSupplier) {  // RULES §6.2.8
    const GoodsInState state{.site = mashhad, .parts = catalogue};
    const auto opening =
        decide(state, RecordOpening{store(PlaceKind::branch, mashhad),
                                    {{pump, base::Quantity{40}, base::Rial{4'200'000}}}});
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->how, Acquisition::opening);
}

TEST(TakeBackWaybill, TakesWhatIsStillInTransitOfOnesOwnWaybill) {  // C-9
    const auto waybill = base::WaybillId::of(base::EventId::of(base::LogId::of(mashhad, 1), 7));
    TakeBackWaybillState state{
        .site = mashhad,
        .waybill =
            KnownWaybill{waybill, "MHD-WB-04-000017", karaj, "AG-KRJ", {pumps(3), pumps(0)}}};
    const TakeBackWaybill command{waybill, store(PlaceKind::branch, mashhad), "refused"};
    const auto taken = decide(state, command);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->to, karaj);
    EXPECT_EQ(taken->lines.size(), 2U) << "line i is line i of the waybill";
    state.site = karaj;
    EXPECT_EQ(
        text_of(decide(state, {waybill, store(PlaceKind::consignment, karaj), "x"}).error()).code,
        "warehouse.waybill_not_sent_here");
    state.site = mashhad;
    state.waybill->lines = {pumps(0)};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "warehouse.received_already");
}

}  // namespace
}  // namespace amani::domain
