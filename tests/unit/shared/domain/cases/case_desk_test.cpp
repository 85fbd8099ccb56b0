#include "shared/domain/cases/case_desk.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::SiteId karaj{11};
const base::SiteId shiraz{12};
const base::PartId pump{21};
const base::PartId board{22};
const base::TagId tag{31};

template <class Result>
std::string code_of(const Result& decided) {
    return decided ? "" : text_of(decided.error()).code;
}

TEST(CloseCase, NeedsAnOpenCaseAndAReason) {
    using enum CaseState::Standing;
    EXPECT_TRUE(decide(CaseState{open}, CloseCase{{7}, "found"}));
    EXPECT_EQ(code_of(decide(CaseState{open}, CloseCase{{7}, " "})), "field.blank");
    EXPECT_EQ(code_of(decide(CaseState{unknown}, CloseCase{{7}, "found"})), "field.unknown");
    for (const auto standing : {settled, closed_by_hand})
        EXPECT_EQ(code_of(decide(CaseState{standing}, CloseCase{{7}, "found"})), "cases.not_open");
}

TEST(ReopenCase, IsOfWhatAPersonHasClosedAlone) {
    using enum CaseState::Standing;
    EXPECT_TRUE(decide(CaseState{closed_by_hand}, ReopenCase{{7}, "another box"}));
    for (const auto standing : {open, settled})
        EXPECT_EQ(code_of(decide(CaseState{standing}, ReopenCase{{7}, "another box"})),
                  "cases.not_closed_by_hand");
}

DecidePieceState a_duplicate() {
    return {.piece = DecidePieceState::Piece{karaj, pump, true, false}, .holder_is_known = true};
}

DecidePiece counting(base::SiteId holder = {}, base::TagId under = {}) {
    return {.receipt = {5}, .holder = holder, .tag = under, .reason = "its own tag was under it"};
}

TEST(DecidePiece, CountsForTheReceiptsHolderUnlessAnotherIsNamed) {
    EXPECT_EQ(decide(a_duplicate(), counting())->holder, karaj);
    EXPECT_EQ(decide(a_duplicate(), counting(shiraz))->holder, shiraz);
    auto state = a_duplicate();
    state.holder_is_known = false;
    EXPECT_EQ(code_of(decide(state, counting(shiraz))), "field.unknown");
}

TEST(DecidePiece, TakesATagThatTheHolderOwesAndNothingHasAnswered) {
    const auto with = [](OwedTag owed) {
        auto state = a_duplicate();
        state.tag = std::move(owed);
        return state;
    };
    const OwedTag free{"KRJ-U-04-000391", karaj, pump, false};
    EXPECT_EQ(decide(with(free), counting({}, tag))->tag, tag);
    EXPECT_EQ(code_of(decide(with(free), counting(shiraz, tag))), "cases.tag_not_free");
    EXPECT_EQ(code_of(decide(with({"X", karaj, board, false}), counting({}, tag))),
              "cases.tag_not_free");
    EXPECT_EQ(code_of(decide(with({"X", karaj, pump, true}), counting({}, tag))),
              "cases.tag_not_free");
    EXPECT_EQ(code_of(decide(a_duplicate(), counting({}, tag))), "field.unknown");
}

TEST(DecidePiece, IsRefusedWhereThePieceStandsSoAlready) {
    auto counts = a_duplicate();
    counts.piece = DecidePieceState::Piece{karaj, pump, false, true};
    EXPECT_EQ(code_of(decide(counts, counting())), "cases.piece_stands_otherwise");
    DecidePiece aside = counting();
    aside.ruling = Ruling::set_aside;
    EXPECT_TRUE(decide(counts, aside));
    EXPECT_EQ(code_of(decide(a_duplicate(), aside)), "cases.piece_stands_otherwise");
}

TEST(MatchReceipt, IsOfAReceiptByAnUnknownNumberWithAWaybillOfItsKind) {
    using enum MatchReceiptState::Content;
    const MatchReceipt command{{5}, {6}, "read wrong"};
    MatchReceiptState state{.receipt = MatchReceiptState::Receipt{"THR-WB-04-000071", goods},
                            .waybill = MatchReceiptState::Waybill{"THR-WB-04-000017", goods}};
    EXPECT_EQ(decide(state, command)->waybill_number, "THR-WB-04-000071");
    state.waybill->content = used_parts;
    EXPECT_EQ(code_of(decide(state, command)), "cases.waybill_of_other_content");
    state.receipt.reset();
    EXPECT_EQ(code_of(decide(state, command)), "cases.receipt_not_unmatched");
}

// Two signed pieces wait: events 5 and 6, and 7.
DecideLateEventsState three_waiting() { return {{{{5}, {6}, "4.1.6"}, {{6}, {6}}, {{7}, {7}}}}; }

TEST(DecideLateEvents, GoesUpToTheEndOfWhatWasSignedTogether) {
    EXPECT_TRUE(decide(three_waiting(), DecideLateEvents{{6}, {}, "found"}));
    const auto within = decide(three_waiting(), DecideLateEvents{{5}, {}, "found"});
    EXPECT_EQ(code_of(within), "cases.signed_together");
    EXPECT_EQ(std::get<SignedTogether>(within.error()).last, "4.1.6");
}

TEST(DecideLateEvents, RefusesWhatWaitsAndIsDecidedAboutAlone) {
    const auto refusing = [](std::vector<base::EventId> refused) {
        return decide(three_waiting(), DecideLateEvents{{6}, std::move(refused), "found"});
    };
    EXPECT_EQ(refusing({{6}, {5}, {6}})->refused, (std::vector<base::EventId>{{5}, {6}}));
    EXPECT_EQ(code_of(refusing({{7}})), "field.unknown") << "beyond what is decided about";
    EXPECT_EQ(code_of(refusing({{4}})), "field.unknown");
    EXPECT_EQ(code_of(decide(three_waiting(), DecideLateEvents{{8}, {}, "found"})),
              "field.unknown");
    EXPECT_EQ(code_of(decide(three_waiting(), DecideLateEvents{{6}, {}, " "})), "field.blank");
}

}  // namespace
}  // namespace amani::domain
