#include "clients/cli/grammar/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::cli {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

Next after(std::vector<std::string> typed) {
    static std::vector<std::string> kept;
    kept = std::move(typed);
    return next_words(kept);
}

TEST(NextWords, BeginWithNounsAndDailyWords) {
    EXPECT_THAT(after({"st"}).words, ElementsAre("status", "statement", "stock"));
    EXPECT_THAT(after({"jo"}).words, ElementsAre("job"));
}

TEST(NextWords, FollowWithTheVerbsOfTheNoun) {
    EXPECT_THAT(after({"job", "fi"}).words, ElementsAre("fit", "finish"));
}

TEST(NextWords, AskForIdsWhereOneIsNamed) {
    EXPECT_EQ(after({"job", "fit", "KRJ"}).ids_of, "job");
    EXPECT_EQ(after({"price", "set", ""}).ids_of, "part");
    EXPECT_EQ(after({"statement", ""}).ids_of, "agent");
    EXPECT_EQ(after({"job", "list", ""}).ids_of, "");
}

TEST(NextWords, KnowWhatAFlagWants) {
    EXPECT_THAT(after({"job", "fit", "J", "--payer", ""}).words,
                ElementsAre("customer", "company"));
    EXPECT_EQ(after({"job", "fit", "J", "--part", "P"}).ids_of, "part");
    EXPECT_THAT(after({"--lang", ""}).words, ElementsAre("fa", "en"));
    EXPECT_THAT(after({"job", "list", "--sta"}).words, ElementsAre("--state"));
}

TEST(NextWords, PassOverFlagsAndTheirValues) {
    EXPECT_THAT(after({"--node", "http://x", "--json", "job", "fi"}).words,
                ElementsAre("fit", "finish"));
}

TEST(NextWords, NeverOfferAPasswordOnTheCommandLine) {
    EXPECT_THAT(after({"user", "add", "--"}).words, Not(Contains("--password")));
}

TEST(CompletionScript, KnowsThreeShells) {
    for (const char* shell : {"bash", "zsh", "fish"})
        EXPECT_NE(completion_script(shell).find("amani complete"), std::string_view::npos);
    EXPECT_TRUE(completion_script("tcsh").empty());
}

}  // namespace
}  // namespace amani::cli
