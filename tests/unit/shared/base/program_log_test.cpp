#include "shared/base/program_log.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

TEST(ProgramLog, IsALineWithNamedMembers) {
    EXPECT_EQ(log_line("hub.log_put_off", {{"log", 16'385}, {"error", "the disk is full"}}),
              R"(hub.log_put_off log=16385 error="the disk is full")");
}

TEST(ProgramLog, NoTextEndsItsLineOrPretendsToBeAnotherMember) {
    EXPECT_EQ(log_line("desk.failed", {{"error", "a\" by=\"the hub\nhub.fine\\"}}),
              R"(desk.failed error="a\" by=\"the hub\u000ahub.fine\\")");
}

TEST(ProgramLog, KeepsPersianAsItIs) {
    EXPECT_EQ(log_line("import", {{"by", "مریم"}}), R"(import by="مریم")");
}

}  // namespace
}  // namespace amani::base
