// The tables keep their promises: every entry is whole, in both languages, and means one thing.
#include "clients/cli/consoles/command.h"
#include "clients/cli/grammar/payload.h"
#include "clients/cli/grammar/vocabulary.h"
#include "shared/domain/words/member_words.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::cli {
namespace {

TEST(Nouns, AreNamedInBothLanguagesAndOnce) {
    std::set<std::string_view> names;
    for (const auto& word : daily_words()) names.insert(word.name);
    for (const auto& noun : nouns()) {
        EXPECT_TRUE(names.insert(noun.name).second) << noun.name;
        EXPECT_FALSE(noun.label.fa.empty()) << noun.name;
        EXPECT_FALSE(noun.label.en.empty()) << noun.name;
        if (noun.path.empty()) {
            EXPECT_FALSE(verbs_of(noun).empty()) << noun.name;
        } else {
            EXPECT_TRUE(noun.path.starts_with("/")) << noun.name;
        }
    }
}

TEST(Nouns, NameOnlyColumnsThatHaveAWord) {
    for (const auto& noun : nouns()) {
        for (const auto column : columns_of(noun))
            EXPECT_NE(domain::word_of_member(column), nullptr) << noun.name << " " << column;
    }
}

TEST(Commands, BelongToANounAndSpeakBothLanguages) {
    std::set<std::pair<std::string_view, std::string_view>> names;
    for (const Command& command : commands()) {
        EXPECT_NE(find_noun(command.noun), nullptr) << command.noun;
        EXPECT_TRUE(names.insert({command.noun, command.verb}).second)
            << command.noun << " " << command.verb;
        EXPECT_FALSE(command.label.fa.empty() || command.label.en.empty()) << command.verb;
        EXPECT_FALSE(command.example.empty()) << command.noun << " " << command.verb;
        EXPECT_EQ(command.question.fa.empty(), command.question.en.empty());
    }
}

TEST(Commands, HaveInputsThatCanBeFilled) {
    for (const Command& command : commands()) {
        std::set<std::string_view> flags{"body",  "key", "json",  "csv",     "node",
                                         "quiet", "yes", "watch", "columns", "timeout"};
        for (const Input& input : command.inputs) {
            EXPECT_TRUE(flags.insert(input.flag).second)
                << command.noun << " " << command.verb << " --" << input.flag;
            EXPECT_EQ(input.help.fa.empty(), input.help.en.empty()) << input.flag;
            if (input.kind == Kind::choice || input.kind == Kind::choices ||
                input.kind == Kind::shares || input.kind == Kind::place) {
                EXPECT_FALSE(input.words.empty()) << input.flag;
            } else if (!input.words.empty()) {
                EXPECT_NE(find_noun(input.words), nullptr) << command.noun << " --" << input.flag;
            }
        }
    }
}

TEST(Commands, SayOfAFlagOnlyWhatItsMembersWordDoesNot) {
    for (const Command& command : commands()) {
        for (const Input& input : command.inputs) {
            const auto* word = domain::word_of_member(input.member);
            if (input.help.en.empty()) {
                EXPECT_NE(word, nullptr)
                    << command.noun << " " << command.verb << " --" << input.flag;
            } else if (word != nullptr) {
                EXPECT_FALSE(input.help.fa == word->fa && input.help.en == word->en)
                    << command.noun << " " << command.verb << " --" << input.flag;
            }
        }
    }
}

TEST(Verbs, OfAJobAreTheUsualOnesAndItsCommands) {
    const auto verbs = verbs_of(*find_noun("job"));
    for (const std::string_view verb :
         {"list", "show", "timeline", "export", "watch", "links", "print", "admit", "fit"}) {
        EXPECT_NE(std::find(verbs.begin(), verbs.end(), verb), verbs.end()) << verb;
    }
    EXPECT_EQ(std::find(verbs.begin(), verbs.end(), "import"), verbs.end());
}

}  // namespace
}  // namespace amani::cli
