#include "shared/domain/returns/used_parcel.h"
#include "shared/domain/returns/used_part_debt.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::SiteId centre{1};
const base::SiteId karaj{7};
const base::PartId pump{21};
const base::TagId tag{391};

KnownTag a_tag(UsedPartState state) { return {tag, "KRJ-U-04-000391", karaj, pump, "OLD1", state}; }

UsedPartLine by_number(std::string number) {
    UsedPartLine line;
    line.tag_number = std::move(number);
    return line;
}
UsedPartLine without_tag(std::int64_t quantity) {
    UsedPartLine line;
    line.part = pump;
    line.quantity = base::Quantity{quantity};
    return line;
}

DispatchUsedPartsState a_used_store(UsedPartState state) {
    return {.site = karaj,
            .receiver_is_known = true,
            .tags = {a_tag(state)},
            .held = {{pump, base::Quantity{2}}},
            .known_parts = {pump},
            .numbers = {"KRJ", DocumentType::waybill, base::Day{20420}, 331}};
}

TEST(DispatchUsedParts, NeedsTheTagsNumberOnly) {
    const auto sent = decide(a_used_store(UsedPartState::removed),
                             DispatchUsedParts{centre, {by_number("KRJ-U-04-000391")}, "Tipax"});
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->number, "KRJ-WB-04-000331");
    EXPECT_EQ(sent->lines.front().tag, tag);
    EXPECT_EQ(sent->lines.front().part, pump);
    EXPECT_EQ(sent->lines.front().part_serial, "OLD1");
}

TEST(DispatchUsedParts, IsRefusedBeforeRemoval) {
    const DispatchUsedParts command{centre, {by_number("KRJ-U-04-000391")}, ""};
    EXPECT_EQ(text_of(decide(a_used_store(UsedPartState::owed), command).error()).code,
              "returns.state_unfit");
}

// Another piece may have been received in its place (RULES §6.2.3): this one lies here and is sent.
TEST(DispatchUsedParts, IsDoubtedWhateverElseTheBooksSayOfTheTag) {
    const DispatchUsedParts command{centre, {by_number("KRJ-U-04-000391")}, ""};
    EXPECT_TRUE(warnings(a_used_store(UsedPartState::removed), command).empty());
    for (const UsedPartState state : {UsedPartState::shipped, UsedPartState::registered,
                                      UsedPartState::held, UsedPartState::rejected}) {
        EXPECT_TRUE(decide(a_used_store(state), command));
        const auto doubts = warnings(a_used_store(state), command);
        ASSERT_EQ(doubts.size(), 1U);
        EXPECT_EQ(doubts.front().code, "returns.not_waiting");
        EXPECT_NE(doubts.front().en.find("KRJ-U-04-000391"), std::string::npos);
    }
}

TEST(DispatchUsedParts, IsRefusedForATagOfAnotherHolder) {
    auto state = a_used_store(UsedPartState::removed);
    state.tags.front().holder = base::SiteId{8};
    EXPECT_EQ(
        text_of(
            decide(state, DispatchUsedParts{centre, {by_number("KRJ-U-04-000391")}, ""}).error())
            .code,
        "returns.tag_unknown");
}

TEST(DispatchUsedParts, IsRefusedBeyondWhatLiesThere) {
    const RefusalText text = text_of(
        decide(a_used_store(UsedPartState::removed),
               DispatchUsedParts{centre, {by_number("KRJ-U-04-000391"), without_tag(2)}, ""})
            .error());
    EXPECT_EQ(text.code, "returns.shortage");
    EXPECT_EQ(text.numbers, (std::vector<RefusalNumber>{{"on_hand", 2}, {"asked", 3}}));
}

ReceiveUsedPartsState a_desk_that_knows(std::vector<KnownTag> tags) {
    return {.holder_is_known = true,
            .waybill_is_known = false,
            .tags = std::move(tags),
            .known_parts = {pump},
            .numbers = {"THR", DocumentType::used_receipt, base::Day{20420}, 207}};
}

TEST(ReceiveUsedParts, RecordsAPieceWhateverItsTagHasBeenThrough) {  // C-4, C-5
    for (const UsedPartState state :
         {UsedPartState::owed, UsedPartState::shipped, UsedPartState::registered,
          UsedPartState::rejected, UsedPartState::charged}) {
        auto known = a_tag(state);
        known.holder = base::SiteId{8};
        EXPECT_TRUE(decide(a_desk_that_knows({known}),
                           ReceiveUsedParts{karaj, {}, "", {by_number("KRJ-U-04-000391")}}));
    }
}

TEST(ReceiveUsedParts, RecordsATagBeforeItsData) {  // C-2
    auto line = by_number("KRJ-U-04-000391");
    ReceiveUsedParts command{karaj, {}, "KRJ-WB-04-0331", {line}};
    EXPECT_EQ(text_of(decide(a_desk_that_knows({}), command).error()).field, "lines/0/part");
    command.lines.front().part = pump;
    const auto received = decide(a_desk_that_knows({}), command);
    ASSERT_TRUE(received);
    EXPECT_TRUE(received->lines.front().tag.is_none());
    EXPECT_EQ(received->lines.front().tag_number, "KRJ-U-04-000391");
}

// Shown by its id and later by its number, one tag would have two live credits until its data
// comes.
TEST(ReceiveUsedParts, OfATagThatNobodyKnowsNeedsItsPrintedNumber) {  // C-4
    UsedPartLine line{.tag = base::TagId{77}, .part = pump};
    const auto refused = decide(a_desk_that_knows({}), ReceiveUsedParts{karaj, {}, "", {line}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(text_of(refused.error()).code, "returns.tag_needs_its_number");
    EXPECT_EQ(text_of(refused.error()).field, "lines/0/tag_number");
    line.tag_number = "KRJ-U-04-000391";
    EXPECT_TRUE(decide(a_desk_that_knows({}), ReceiveUsedParts{karaj, {}, "", {line}}));
}

TEST(ReceiveUsedParts, AsksWhenOneTagWasReadTwice) {
    auto by_id = without_tag(1);
    by_id.tag = tag;
    const ReceiveUsedParts command{karaj, {}, "", {by_number("KRJ-U-04-000391"), by_id}};
    EXPECT_EQ(
        text_of(decide(a_desk_that_knows({a_tag(UsedPartState::shipped)}), command).error()).code,
        "returns.tag_twice");
}

TEST(ReceiveUsedParts, KeepsOnePieceToATag) {
    auto line = by_number("KRJ-U-04-000391");
    line.quantity = base::Quantity{2};
    EXPECT_EQ(text_of(decide(a_desk_that_knows({a_tag(UsedPartState::shipped)}),
                             ReceiveUsedParts{karaj, {}, "", {line}})
                          .error())
                  .code,
              "returns.one_piece_a_tag");
}

TEST(InspectUsedPart, IsDoneOnceForEachPieceOfTheReceipt) {
    InspectUsedPartState state;
    state.receipt = UsedPartsReceived{};
    state.receipt->lines = {without_tag(2)};
    InspectUsedPart command{base::ReceiptId{5}, 0, 1, Inspection::accepted, ""};
    EXPECT_TRUE(decide(state, command));
    command.unit = 2;
    EXPECT_EQ(text_of(decide(state, command).error()).field, "unit");
    command.unit = 1;
    state.verdict = Inspection::foreign;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "returns.inspected_already");
}

TEST(InspectUsedPart, SaysWhyItRejects) {
    InspectUsedPartState state;
    state.receipt = UsedPartsReceived{};
    state.receipt->lines = {without_tag(1)};
    EXPECT_EQ(
        text_of(decide(state, InspectUsedPart{base::ReceiptId{5}, 0, 0, Inspection::foreign, ""})
                    .error())
            .field,
        "note");
}

TEST(InspectUsedPart, IsRefusedForWhatTheHubPutAside) {  // C-4, C-5
    InspectUsedPartState state;
    state.receipt = UsedPartsReceived{};
    state.receipt->lines = {without_tag(1)};
    const InspectUsedPart command{base::ReceiptId{5}, 0, 0, Inspection::accepted, ""};
    for (const PutAside as : {PutAside::duplicate, PutAside::suspect}) {
        state.put_aside = as;
        const auto text = text_of(decide(state, command).error());
        EXPECT_EQ(text.code, "returns.put_aside");
        EXPECT_EQ(text.who_can, std::vector<std::string>{"used_desk"});
    }
}

UsedPartDebtState a_debt(UsedPartState state, base::Day today) {
    return {UsedPartDebt{"KRJ-U-04-000391", state, base::Day{100}}, today};
}

TEST(ChargeUsedPart, WaitsUntilTheDebtIsOverdueUnlessItWasRejected) {  // P-5c
    const ChargeUsedPart charge{tag, "did not come"};
    const RefusalText text =
        text_of(decide(a_debt(UsedPartState::owed, base::Day{98}), charge).error());
    EXPECT_EQ(text.code, "returns.not_overdue");
    EXPECT_EQ(text.numbers.back(), (RefusalNumber{"days_left", 2}));
    EXPECT_FALSE(decide(a_debt(UsedPartState::owed, base::Day{100}), charge));
    EXPECT_TRUE(decide(a_debt(UsedPartState::owed, base::Day{101}), charge));
    EXPECT_TRUE(decide(a_debt(UsedPartState::rejected, base::Day{98}), charge));
}

TEST(ChargeUsedPart, IsRefusedWhileTheCreditIsLive) {
    for (const UsedPartState state : {UsedPartState::registered, UsedPartState::accepted,
                                      UsedPartState::charged, UsedPartState::waived}) {
        EXPECT_EQ(
            text_of(decide(a_debt(state, base::Day{200}), ChargeUsedPart{tag, "late"}).error())
                .code,
            "returns.state_unfit");
        EXPECT_FALSE(decide(a_debt(state, base::Day{200}), WaiveUsedPart{tag, "broken"}));
    }
}

TEST(EndUsedPartDebt, WaitsUntilStockBacksTheConsumption) {  // C-3
    auto state = a_debt(UsedPartState::owed, base::Day{200});
    state.debt->over = base::Quantity{1};
    EXPECT_EQ(text_of(decide(state, ChargeUsedPart{tag, "late"}).error()).code,
              "returns.no_stock_behind");
    EXPECT_EQ(text_of(decide(state, WaiveUsedPart{tag, "burnt"}).error()).code,
              "returns.no_stock_behind");
}

TEST(WaiveUsedPart, NeedsAReason) {
    EXPECT_TRUE(decide(a_debt(UsedPartState::owed, base::Day{1}), WaiveUsedPart{tag, "burnt"}));
    EXPECT_FALSE(decide(a_debt(UsedPartState::owed, base::Day{1}), WaiveUsedPart{tag, ""}));
}

}  // namespace
}  // namespace amani::domain
