#include "shared/domain/workshop/units.h"

#include "unit/shared/domain/workshop/refused.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const DeviceKindOf washer{"آرا", "ماشین لباسشویی", "WM-7K"};

TEST(Fields, CoverADeviceByItsBrandItsKindOrItsModel) {
    const auto does = [](std::vector<std::string> fields) { return covers(fields, washer); };
    EXPECT_TRUE(does({}));
    EXPECT_TRUE(does({"wm-7k"}));
    EXPECT_TRUE(does({"ماشين لباسشويي"})) << "in Arabic letters";
    EXPECT_TRUE(does({"یخچال", "آرا"}));
    EXPECT_FALSE(does({"یخچال", "WM-8K"}));
}

TEST(Duty, IsAskedOnlyWhereAUnitHasMembers) {
    const Unit shop{.id = {5}, .kind = UnitKind::shop, .name = "برد"};
    Acting acting{.user = {9}};
    EXPECT_FALSE(not_his_duty(acting, shop, {Duty::supervisor}));
    acting.unit_has_members = true;
    acting.people = {"علی"};
    const auto refusal = not_his_duty(acting, shop, {Duty::supervisor, Duty::technician});
    ASSERT_TRUE(refusal);
    const auto text = text_of(*refusal);
    EXPECT_EQ(text.code, "workshop.not_your_duty");
    EXPECT_NE(text.fa.find("برد"), std::string::npos) << text.fa;
    EXPECT_NE((text.fa + text.remedy_fa).find("علی"), std::string::npos) << "who could";
    acting.duties = {Duty::technician};
    EXPECT_FALSE(not_his_duty(acting, shop, {Duty::supervisor, Duty::technician}));
}

TEST(DefineUnit, IsRefused) {
    const DefineUnit fine{.code = "s1", .name = "برد", .fields = {"WM-7K"}};
    EXPECT_EQ(refused(decide(DefineUnitState{}, fine)), "");
    EXPECT_EQ(decide(DefineUnitState{}, fine)->code, "S1");
    const auto after = [&](DefineUnitState state, auto change) {
        DefineUnit command = fine;
        change(command);
        return refused(decide(state, command));
    };
    const auto as_it_is = [](DefineUnit&) {};
    EXPECT_EQ(after({}, [](auto& c) { c.unit = {7}; }), "field.unknown unit");
    EXPECT_EQ(after({}, [](auto& c) { c.code = ""; }), "field.blank code");
    EXPECT_EQ(after({}, [](auto& c) { c.name = " "; }), "field.blank name");
    EXPECT_EQ(after({}, [](auto& c) { c.fields.assign(51, "WM-7K"); }),
              "field.out_of_range fields");
    EXPECT_EQ(after({.unit_with_code = base::UnitId{8}}, as_it_is), "field.taken code");
    EXPECT_EQ(after({.unknown_fields = {"WM-9"}}, as_it_is), "workshop.field_unknown fields");
    EXPECT_EQ(
        after({.is_known = true, .unit_with_code = base::UnitId{8}}, [](auto& c) { c.unit = {8}; }),
        "")
        << "its own code";
}

TEST(SetUnitMember, IsRefused) {
    const SetUnitMemberState fine{.unit = Unit{.id = {5}}, .user_is_known = true};
    const SetUnitMember command{
        .unit = {5}, .user = {9}, .duties = {Duty::technician, Duty::supervisor, Duty::technician}};
    const auto set = decide(fine, command);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->duties, (std::vector{Duty::supervisor, Duty::technician})) << "each once";
    EXPECT_EQ(refused(decide(SetUnitMemberState{.user_is_known = true}, command)),
              "field.unknown unit");
    EXPECT_EQ(refused(decide(SetUnitMemberState{.unit = Unit{}}, command)), "field.unknown user");
    auto backwards = command;
    backwards.since = {20'000};
    backwards.until = {19'999};
    EXPECT_EQ(refused(decide(fine, backwards)), "field.out_of_range until");
    auto unknown = fine;
    unknown.unknown_skills = {"کوانتوم"};
    EXPECT_EQ(refused(decide(unknown, command)), "workshop.field_unknown skills");
}

}  // namespace
}  // namespace amani::domain
