#include "clients/cli/wire/exit.h"

#include <gtest/gtest.h>

namespace amani::cli {
namespace {

TEST(ExitOf, MeansTheSameToEveryScript) {
    EXPECT_EQ(exit_of(200), Exit::done);
    EXPECT_EQ(exit_of(201), Exit::done);
    EXPECT_EQ(exit_of(422, "warehouse.shortage"), Exit::refused);
    EXPECT_EQ(exit_of(409, "idempotency_key_reused"), Exit::refused);
    EXPECT_EQ(exit_of(400), Exit::wrong_use);
    EXPECT_EQ(exit_of(422, "wrong_field"), Exit::wrong_use);
    EXPECT_EQ(exit_of(413), Exit::wrong_use);
    EXPECT_EQ(exit_of(404), Exit::not_found);
    EXPECT_EQ(exit_of(401), Exit::not_allowed);
    EXPECT_EQ(exit_of(403), Exit::not_allowed);
    EXPECT_EQ(exit_of(503), Exit::unreachable);
    EXPECT_EQ(exit_of(504), Exit::timed_out);
    EXPECT_EQ(exit_of(429, "sign_in_closed"), Exit::wait);
}

TEST(Exit, NumbersNeverChange) {
    EXPECT_EQ(static_cast<int>(Exit::refused), 1);
    EXPECT_EQ(static_cast<int>(Exit::wrong_use), 2);
    EXPECT_EQ(static_cast<int>(Exit::not_found), 3);
    EXPECT_EQ(static_cast<int>(Exit::not_allowed), 4);
    EXPECT_EQ(static_cast<int>(Exit::unreachable), 5);
    EXPECT_EQ(static_cast<int>(Exit::something_open), 6);
    EXPECT_EQ(static_cast<int>(Exit::timed_out), 7);
    EXPECT_EQ(static_cast<int>(Exit::wait), 8);
    EXPECT_EQ(static_cast<int>(Exit::interrupted), 130);
}

}  // namespace
}  // namespace amani::cli
