#include "shared/http/sign_in_log.h"

#include "unit/shared/http/rig.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

std::string written_of(const std::string& login, const Answered<Account>& proved) {
    FakeAccounts accounts;
    accounts.all = {{{11}, "clerk", "Counter Clerk", "", {"CLERK"}}};
    testing::internal::CaptureStderr();
    log_proof("tried", accounts, login, "10.0.0.7", proved);
    return testing::internal::GetCapturedStderr();
}

const base::Refused wrong{Refusal{.status = 401, .code = "wrong_password"}};

TEST(SignInLog, TellsWhoFailedAndFromWhere) {
    EXPECT_EQ(written_of("clerk", wrong),
              "event=tried.refused login=\"clerk\" code=\"wrong_password\" peer=\"10.0.0.7\"\n");
}

TEST(SignInLog, DoesNotWriteWhatMayBeAPasswordInTheWrongField) {
    EXPECT_EQ(written_of("open sesame", wrong),
              "event=tried.refused login=\"(unknown)\" code=\"wrong_password\" "
              "peer=\"10.0.0.7\"\n");
}

TEST(SignInLog, WritesOfAFloodSixtyLinesAMinute) {
    int lines = 0;
    for (int i = 0; i < 500; ++i) lines += written_of("clerk", wrong).empty() ? 0 : 1;
    EXPECT_LE(lines, 60);
    EXPECT_GE(lines, 50);
}

}  // namespace
}  // namespace amani::http
