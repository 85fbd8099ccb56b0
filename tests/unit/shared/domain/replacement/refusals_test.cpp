// Each refusal says what and why in both languages, and what to do.
#include "shared/domain/replacement/refusals.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::domain {
namespace {

const std::vector<ReplacementRefusal> each{
    ProductUnknown{"X1"},
    ReplacedAlready{"X1", "X2"},
    ReplacedAlready{"X1", ""},
    ReplacementIsOpen{"MHD-RPL-04-000012"},
    WrongStep{"MHD-RPL-04-000012", ReplacementPhase::issued},
    NotAnothersCase{"MHD-RPL-04-000012", "BR-MHD"},
    NoVerdictAsked{"MHD-RPL-04-000012"},
    VerdictOutOfTurn{VerdictOf::supervisor},
    NotYourVerdict{VerdictOf::authority},
    SameHand{"Ali"},
    VerdictsMissing{VerdictOf::technician},
    GrantOutOfDate{{20'400}, {20'420}},
    NotGranted{"MHD-RPL-04-000012"},
    ModelNotGranted{"WM-9K", "WM-7K"},
    BeyondCap{{2}, {1}},
    QuotaUsedUp{2, {20'427}},
    MonthUsedUp{5, 5},
    NoListPrice{"WM-9K"},
    NotStocked{"WM-9K"},
    ProductShort{"WM-9K"},
    NewSerialUnfit{"X2", NewSerialUnfit::Why::same},
    NewSerialUnfit{"X2", NewSerialUnfit::Why::other_model},
    NewSerialUnfit{"X2", NewSerialUnfit::Why::in_use},
    DefectiveNotHere{"X1"},
    DepositUnasked{},
    DefectiveStillOut{"X1"},
    NothingToSettle{"MHD-RPL-04-000012"},
};

TEST(ReplacementRefusals, AllHaveAWayOutInBothLanguages) {
    std::set<std::size_t> kinds;
    for (const auto& refusal : each) {
        const auto text = text_of(refusal);
        kinds.insert(refusal.index());
        EXPECT_TRUE(text.code.starts_with("replacement.")) << text.code;
        for (const auto& said : {text.fa, text.en, text.remedy_fa, text.remedy_en})
            EXPECT_FALSE(said.empty()) << text.code;
        EXPECT_EQ(text.fa.find('{'), std::string::npos) << text.fa;
    }
    EXPECT_EQ(kinds.size() + 1, std::variant_size_v<ReplacementRefusal>)
        << "all but FieldRefusal, which has its own test";
}

TEST(ReplacementRefusals, OfWhatTheCentreAloneAllowsNameItsDesk) {
    for (const ReplacementRefusal& refusal : std::initializer_list<ReplacementRefusal>{
             NotGranted{}, GrantOutOfDate{}, ModelNotGranted{}, BeyondCap{}, QuotaUsedUp{},
             MonthUsedUp{}, DefectiveNotHere{}})
        EXPECT_EQ(text_of(refusal).who_can, std::vector<std::string>{"replacement_desk"});
}

}  // namespace
}  // namespace amani::domain
