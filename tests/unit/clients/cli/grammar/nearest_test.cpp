#include "clients/cli/grammar/nearest.h"

#include <gtest/gtest.h>

#include <vector>

namespace amani::cli {
namespace {

const std::vector<std::string_view> verbs{"list", "show", "deliver", "dispatch"};

TEST(Nearest, ForgivesASlipOfTheFinger) {
    EXPECT_EQ(nearest("lsit", verbs), "list");
    EXPECT_EQ(nearest("shwo", verbs), "show");
    EXPECT_EQ(nearest("dleiver", verbs), "deliver");
    EXPECT_EQ(nearest("disp", verbs), "dispatch");
}

TEST(Nearest, SuggestsNothingFarFetched) {
    EXPECT_EQ(nearest("settle", verbs), std::nullopt);
    EXPECT_EQ(nearest("", verbs), std::nullopt);
}

TEST(EditsBetween, CountsASwapOnce) {
    EXPECT_EQ(edits_between("lsit", "list"), 1U);
    EXPECT_EQ(edits_between("", "abc"), 3U);
    EXPECT_EQ(edits_between("kitten", "sitting"), 3U);
}

}  // namespace
}  // namespace amani::cli
