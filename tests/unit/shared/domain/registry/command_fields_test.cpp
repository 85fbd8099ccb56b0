#include "shared/domain/registry/command_fields.h"

#include "shared/domain/registry/command_rights.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

CommandField field(std::string_view command, std::string_view member) {
    const auto fields = fields_of_command(command);
    const auto found = std::ranges::find(fields, member, &CommandField::member);
    return found == fields.end() ? CommandField{} : *found;
}

TEST(CommandFields, ExistForEveryCommand) {
    for (const auto& about : all_commands())
        EXPECT_FALSE(fields_of_command(about.name).empty()) << about.name;
    EXPECT_TRUE(fields_of_command("Nothing").empty());
}

TEST(CommandFields, HaveTheKindOfTheirMember) {
    EXPECT_EQ(field("AdmitDevice", "serial").kind, FieldKind::text);
    EXPECT_EQ(field("AdmitDevice", "promised").kind, FieldKind::day);
    EXPECT_EQ(field("FitPart", "quantity").kind, FieldKind::count);
    EXPECT_EQ(field("FitPart", "from").kind, FieldKind::place);
    EXPECT_EQ(field("FitPart", "part_serials").kind, FieldKind::texts);
    EXPECT_EQ(field("SetAgentTerms", "rate").kind, FieldKind::rate);
    EXPECT_EQ(field("SetAgentTerms", "credit_limit").kind, FieldKind::amount);
}

TEST(CommandFields, NameTheirChoicesAsTheJsonDoes) {
    const auto payer = field("FitPart", "payer");
    EXPECT_EQ(payer.kind, FieldKind::choice);
    EXPECT_NE(std::ranges::find(payer.choices, "company"), payer.choices.end());
    const auto roles = field("AddUser", "roles");
    EXPECT_EQ(roles.kind, FieldKind::choices);
    EXPECT_NE(std::ranges::find(roles.choices, "used_desk"), roles.choices.end());
}

TEST(CommandFields, SayWhatTheyReferTo) {
    EXPECT_EQ(field("FitPart", "job").of, "job");
    EXPECT_EQ(field("RemovePart", "tag").of, "used_part");
    EXPECT_EQ(field("DispatchStock", "to").of, "site");
}

TEST(CommandFields, HaveTheFieldsOfALine) {
    const auto lines = field("ReceiveGoods", "lines");
    EXPECT_EQ(lines.kind, FieldKind::lines);
    ASSERT_EQ(lines.line_fields.size(), 3U);
    EXPECT_EQ(lines.line_fields.back().member, "unit_cost");
    EXPECT_EQ(lines.line_fields.back().kind, FieldKind::amount);
}

}  // namespace
}  // namespace amani::domain
