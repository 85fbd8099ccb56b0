#include "shared/base/child_process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace amani::base {
namespace {

using How = ChildEnd::How;
constexpr ChildLimits usual{
    .time = seconds(20), .memory_bytes = 1U << 30, .written_bytes = 1U << 20};

ChildEnd shell(const std::string& script, std::string_view input = {},
               const ChildLimits& limits = usual) {
    return run_child({"/bin/sh", "-c", script}, input, limits);
}

TEST(ChildProcess, GetsATextAndGivesOneBackWithItsStatus) {
    const auto end = shell("cat; echo trouble >&2; exit 3", "سلام");
    EXPECT_EQ(end.how, How::ended);
    EXPECT_EQ(end.status, 3);
    EXPECT_EQ(end.output, "سلام");
    EXPECT_EQ(end.errors, "trouble\n");
}

TEST(ChildProcess, TakesAnInputLargerThanAPipeWithoutWaitingForItsReader) {
    const std::string large(300'000, 'x');
    EXPECT_EQ(shell("cat", large).output, large);
    EXPECT_EQ(shell("true", large).status, 0);
}

TEST(ChildProcess, KnowsNothingOfOurEnvironment) {
    ASSERT_EQ(::setenv("A_SECRET_OF_OURS", "told", 1), 0);
    EXPECT_EQ(shell("echo $A_SECRET_OF_OURS").output, "\n");
    EXPECT_EQ(shell("echo $PATH $LANG").output, "/usr/bin:/bin C.UTF-8\n");
}

// The second program would write long after the first one's time.
TEST(ChildProcess, IsKilledWithWhatItHasStartedWhenItsTimeIsOver) {
    const auto end =
        shell("sleep 600 & sleep 600", {},
              {.time = Duration{200}, .memory_bytes = 1U << 30, .written_bytes = 1U << 20});
    EXPECT_EQ(end.how, How::out_of_time);
    EXPECT_NE(end.status, 0);
}

TEST(ChildProcess, MayNotWriteOrTakeMoreThanItsLimits) {
    const auto much = shell("head -c 5000000 /dev/zero");
    EXPECT_TRUE(much.how != How::ended || much.status != 0);
    EXPECT_LE(much.output.size(), usual.written_bytes);
    const auto greedy = run_child({"/usr/bin/python3", "-c", "len(bytes(2 << 30))"}, {}, usual);
    EXPECT_NE(greedy.status, 0);
    EXPECT_NE(greedy.errors.find("MemoryError"), std::string::npos) << greedy.errors;
}

TEST(ChildProcess, SaysThatAProgramIsNotThere) {
    EXPECT_EQ(run_child({"/nowhere/program"}, {}, usual).how, How::not_started);
}

}  // namespace
}  // namespace amani::base
