#include "shared/domain/network/user.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(AddUser, RecordsEachRoleOnce) {
    const auto added = decide(AddUserState{SiteKind::branch, false},
                              AddUser{"sara", "Sara", {Role::store, Role::clerk, Role::store}});
    ASSERT_TRUE(added);
    EXPECT_EQ(added->roles, (std::vector{Role::clerk, Role::store}));
}

TEST(AddUser, IsRefusedForADeskRoleAwayFromTheCentre) {
    const AddUser user{"reza", "Reza", {Role::finance}};
    EXPECT_TRUE(decide(AddUserState{SiteKind::central, false}, user));
    EXPECT_EQ(text_of(decide(AddUserState{SiteKind::agent, false}, user).error()).code,
              "network.role_unfit");
}

TEST(AddUser, IsRefusedForATakenOrStrangeLogin) {
    const AddUser user{"sara", "Sara", {Role::clerk}};
    EXPECT_FALSE(decide(AddUserState{SiteKind::branch, true}, user));
    for (const char* login : {"", "S", "Sara", "sa ra", "سارا"}) {
        EXPECT_FALSE(
            decide(AddUserState{SiteKind::branch, false}, AddUser{login, "Sara", {Role::clerk}}))
            << login;
    }
}

TEST(ChangeUser, NeverTakesTheLastAdministratorFromASite) {
    ChangeUserState state{SiteKind::branch, std::vector{Role::administrator}, 0};
    const ChangeUser steps_down{base::UserId{5}, "Sara", {}};
    EXPECT_EQ(text_of(decide(state, steps_down).error()).code, "network.last_administrator");
    state.other_administrators = 1;
    EXPECT_TRUE(decide(state, steps_down));
}

}  // namespace
}  // namespace amani::domain
