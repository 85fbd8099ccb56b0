#include "shared/http/password_check.h"

#include <gtest/gtest.h>

#include <new>

namespace amani::http {
namespace {

struct Nobody final : Accounts {
    std::optional<Account> by_login(std::string_view) const override { return std::nullopt; }
    std::optional<Account> by_user(base::UserId) const override { return std::nullopt; }
};
struct StoppedClock final : base::SteadyClock {
    base::Duration elapsed() const override { return base::seconds(1); }
};

TEST(PasswordCheck, SaysThatItCouldNotCheckAndCountsNoWrongTry) {
    const Nobody nobody;
    const StoppedClock clock;
    PasswordCheck check{
        nobody, clock,
        [](const auto&, const auto& then) { then(std::make_exception_ptr(std::bad_alloc{})); },
        [](base::UserId, const std::string&) { return false; }};
    for (int i = 0; i < 20; ++i) {
        bool was_answered = false;
        check.check({.login = "store", .secret = "open sesame"}, [&](const auto& verdict) {
            was_answered = true;
            ASSERT_FALSE(verdict);
            EXPECT_EQ(verdict.error().code, "password_not_checked");
            EXPECT_EQ(verdict.error().status, 503);
        });
        EXPECT_TRUE(was_answered);
    }
}

}  // namespace
}  // namespace amani::http
