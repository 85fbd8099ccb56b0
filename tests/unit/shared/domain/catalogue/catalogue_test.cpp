#include "shared/domain/catalogue/article.h"
#include "shared/domain/catalogue/prices.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

DefinePart a_pump() {
    DefinePart part;
    part.code = "pump";
    part.name = "Pump";
    part.unit = "piece";
    part.returnable = Returnable::yes;
    return part;
}

TEST(DefinePart, WritesCodesInUpperCase) {
    auto pump = a_pump();
    pump.substitutes = {"pump-2", "PUMP-2"};
    const auto defined = decide(DefinePartState{}, pump);
    ASSERT_TRUE(defined);
    EXPECT_EQ(defined->code, "PUMP");
    EXPECT_EQ(defined->substitutes, std::vector<std::string>{"PUMP-2"});
}

TEST(DefinePart, NeverChangesWhatStockAndDebtsHangOn) {
    const auto pump = decide(DefinePartState{}, a_pump());
    ASSERT_TRUE(pump);
    auto change = a_pump();
    change.returnable = Returnable::no;
    EXPECT_EQ(text_of(decide(DefinePartState{*pump, true, {}}, change).error()).code,
              "catalogue.part_in_use");
    EXPECT_TRUE(decide(DefinePartState{*pump, false, {}}, change));
    change.returnable = Returnable::yes;
    change.name = "Drain pump";
    EXPECT_TRUE(decide(DefinePartState{*pump, true, {}}, change));
}

TEST(DefinePart, IsRefusedForUnknownModelsAndItselfAsSubstitute) {
    EXPECT_EQ(text_of(decide(DefinePartState{{}, false, {"WM-8K"}}, a_pump()).error()).field,
              "fits_models");
    auto pump = a_pump();
    pump.substitutes = {"PUMP"};
    EXPECT_EQ(text_of(decide(DefinePartState{}, pump).error()).code, "catalogue.own_substitute");
}

TEST(SetPrice, IsRefusedOverSettledDaysUnlessTheDifferenceIsWanted) {  // RULES §6.2.7
    SetPriceState state{
        .list_valid_from = base::Day{98}, .part_is_known = true, .settled_through = base::Day{100}};
    SetPrice price{base::PriceListId{1}, base::PartId{2}, {900'000}};
    const RefusalText text = text_of(decide(state, price).error());
    EXPECT_EQ(text.code, "catalogue.published_late");
    EXPECT_EQ(text.numbers.back(), (RefusalNumber{"days", 3}));
    EXPECT_NE(text.remedy_en.find("\"Post the difference\""), std::string::npos)
        << "as a form calls it";
    price.late = Lateness::post_difference;
    EXPECT_TRUE(decide(state, price));
    price.late = Lateness::refuse;
    state.list_valid_from = base::Day{101};
    EXPECT_TRUE(decide(state, price));
}

TEST(PublishPriceList, IsTakenForAnyDay) {
    EXPECT_TRUE(
        decide(PublishPriceListState{}, PublishPriceList{"PL-1", PriceKind::retail, base::Day{1}}));
}

TEST(PublishPriceList, IsRefusedWhenTwoListsWouldBeginOnOneDay) {
    PublishPriceListState state;
    state.list_of_that_day = "PL-1";
    EXPECT_EQ(
        text_of(decide(state, PublishPriceList{"PL-2", PriceKind::retail, base::Day{9}}).error())
            .code,
        "catalogue.day_taken");
}

TEST(SetPrice, IsLateWhenItsListHoldsAlready) {
    const SetPriceState state{base::Day{50}, true, base::Day{60}};
    const SetPrice price{base::PriceListId{1}, base::PartId{2}, base::Rial{7'200'000}};
    EXPECT_EQ(text_of(decide(state, price).error()).code, "catalogue.published_late");
    EXPECT_TRUE(decide(SetPriceState{base::Day{61}, true, base::Day{60}}, price));
}

TEST(SetPrice, IsRefusedForNothing) {
    const SetPriceState state{base::Day{50}, true, {}};
    EXPECT_FALSE(decide(state, SetPrice{base::PriceListId{1}, base::PartId{2}, base::Rial{0}}));
}

TEST(SetVatRate, IsAShareOfTheWhole) {
    EXPECT_TRUE(decide(SettledDays{}, SetVatRate{base::Day{5}, base::BasisPoints{1000}}));
    EXPECT_FALSE(decide(SettledDays{}, SetVatRate{base::Day{5}, base::BasisPoints{10001}}));
    EXPECT_FALSE(decide(SettledDays{}, SetVatRate{{}, base::BasisPoints{1000}}));
}

}  // namespace
}  // namespace amani::domain
