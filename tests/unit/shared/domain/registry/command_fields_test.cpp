#include "shared/domain/registry/command_fields.h"

#include "shared/domain/labels/labels.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/registry/command_types.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

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

// Members that nobody fills in: a paper that is not here yet is typed like one that is, and the API
// moves its number there.
const std::set<std::string_view> not_asked{"waybill_number"};

TEST(CommandFields, AskForEveryMemberOnce) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, CommandTypes>>(
        []<class Command>(boost::mp11::mp_identity<Command>) {
            std::set<std::string_view> asked;
            for (const auto& each : fields_of_command(Command::about.name))
                EXPECT_TRUE(asked.insert(each.member).second)
                    << Command::about.name << " " << each.member;
            boost::mp11::mp_for_each<
                boost::describe::describe_members<Command, boost::describe::mod_public>>(
                [&](auto member) {
                    EXPECT_NE(asked.contains(member.name), not_asked.contains(member.name))
                        << Command::about.name << " " << member.name;
                });
        });
}

TEST(CommandFields, GiveAnExampleOfWhatTheyRequire) {
    for (const auto& about : all_commands()) {
        for (const auto& each : fields_of_command(about.name)) {
            if (each.need != Need::required || each.kind == FieldKind::lines) continue;
            EXPECT_FALSE(each.example.empty()) << about.name << " " << each.member;
            EXPECT_TRUE(each.otherwise.empty()) << about.name << " " << each.member;
        }
    }
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

// A form shows the words of its choices, and takes them from the enum that the field names.
void expect_words_of_choices(std::span<const CommandField> fields, std::string_view command) {
    for (const auto& each : fields) {
        expect_words_of_choices(each.line_fields, command);
        if (each.choices.empty()) continue;
        const auto labels = std::ranges::find(all_labels(), each.labels, &LabelledEnum::name);
        ASSERT_NE(labels, all_labels().end()) << command << " " << each.member << each.labels;
        for (const auto choice : each.choices)
            EXPECT_NE(std::ranges::find(labels->labels, choice, &EnumLabel::name),
                      labels->labels.end())
                << command << " " << each.member << " " << choice;
    }
}

TEST(CommandFields, NameTheEnumOfTheirChoices) {
    for (const auto& about : all_commands())
        expect_words_of_choices(fields_of_command(about.name), about.name);
    EXPECT_EQ(field("DefineSite", "kind").labels, "site_kind");
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
