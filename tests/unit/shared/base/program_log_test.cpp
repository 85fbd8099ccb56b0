#include "shared/base/program_log.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

TEST(ProgramLog, IsALineWithNamedMembers) {
    EXPECT_EQ(log_line("hub.log_put_off", {{"log", 16'385}, {"error", "the disk is full"}}),
              R"(event=hub.log_put_off log=16385 error="the disk is full")");
}

TEST(ProgramLog, NoTextEndsItsLineOrPretendsToBeAnotherMember) {
    EXPECT_EQ(log_line("desk.failed", {{"error", "a\" by=\"the hub\nhub.fine\\"}}),
              R"(event=desk.failed error="a\" by=\"the hub\u000ahub.fine\\")");
}

TEST(ProgramLog, EscapesWhatEndsALineElsewhereSteersATerminalOrTurnsTheDirection) {
    EXPECT_EQ(log_line("x", {{"a", "\r\u0085\u2028\u2029"}, {"b", "\x1b[2J\u009b"}}),
              R"(event=x a="\u000d\u0085\u2028\u2029" b="\u001b[2J\u009b")");
    EXPECT_EQ(log_line("x", {{"a", "ali\u202e\u2066\u200e\u061c\ufeff"}}),
              R"(event=x a="ali\u202e\u2066\u200e\u061c\ufeff")");
    EXPECT_EQ(log_line("x", {{"a", std::string_view{"a\0b", 3}}}), R"(event=x a="a\u0000b")");
}

TEST(ProgramLog, ReplacesWhatIsNoUtf8) {
    EXPECT_EQ(log_line("x", {{"a", "a\xff\xc3"}}), "event=x a=\"a\ufffd\ufffd\"");
}

TEST(ProgramLog, KeepsPersianAsItIs) {
    EXPECT_EQ(log_line("import", {{"by", "مریم می‌آید"}}),
              R"(event=import by="مریم می‌آید")");
}

TEST(ProgramLog, CutsALongTextOff) {
    const auto line = log_line("x", {{"a", std::string(10'000, 'a')}});
    EXPECT_EQ(line, "event=x a=\"" + std::string(LogMember::longest, 'a') + "…\"");
}

TEST(LogQuota, LeavesOutWhatIsMoreThanAWindowHolds) {
    LogQuota quota;
    LogQuota::Time now{};
    for (int i = 0; i < LogQuota::most; ++i) EXPECT_EQ(quota.take("refused", now), 0U);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(quota.take("refused", now), std::nullopt);
    EXPECT_EQ(quota.take("failed", now), 0U) << "each name has its own";
    now += LogQuota::window;
    EXPECT_EQ(quota.take("refused", now), 5U) << "the next line tells how many";
    EXPECT_EQ(quota.take("refused", now), 0U);
}

}  // namespace
}  // namespace amani::base
