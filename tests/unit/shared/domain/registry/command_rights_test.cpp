#include "shared/domain/registry/command_rights.h"

#include "shared/domain/network/user.h"
#include "shared/domain/registry/command_types.h"
#include "shared/domain/registry/event_types.h"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace amani::domain {
namespace {

template <class Enum>
std::vector<Enum> every() {
    std::vector<Enum> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto each) { all.push_back(each.value); });
    return all;
}

TEST(CommandRights, CanBeUsedWhereTheyAreGiven) {
    for (const AboutCommand& about : all_commands()) {
        for (const SiteKind site : every<SiteKind>()) {
            if (!about.sites.contains(site)) continue;
            const bool somebody_may = std::ranges::any_of(every<Role>(), [&](Role role) {
                return about.roles.contains(role) && has_role(site, role);
            });
            EXPECT_TRUE(somebody_may) << about.name;
        }
    }
}

TEST(CommandRights, LetAnAgentAloneRunHisOwnShop) {
    const std::vector<Role> agent{Role::agent};
    for (const char* command :
         {"RegisterCustomer", "AdmitDevice", "RecordWork", "FitPart", "RemovePart", "FinishRepair",
          "DeliverDevice", "ReceiveStock", "DispatchUsedParts"}) {
        EXPECT_EQ(permission(command, agent, SiteKind::agent), Permission::granted) << command;
    }
}

TEST(CommandRights, KeepTheDecisionsOfTheCentreAtTheCentre) {
    const std::vector<Role> desk{Role::used_desk};
    EXPECT_EQ(permission("InspectUsedPart", desk, SiteKind::central), Permission::granted);
    EXPECT_EQ(permission("InspectUsedPart", desk, SiteKind::agent), Permission::not_at_this_site);
    const std::vector<Role> clerk{Role::clerk};
    EXPECT_EQ(permission("InspectUsedPart", clerk, SiteKind::central), Permission::not_this_role);
    EXPECT_EQ(permission("NoSuchCommand", desk, SiteKind::central), Permission::not_this_role);
}

TEST(CommandRights, SayWhoCould) {
    const RefusalText text = not_allowed("InspectUsedPart", Permission::not_this_role);
    EXPECT_EQ(text.who_can, std::vector<std::string>{"used_desk"});
    EXPECT_FALSE(text.fa.empty());
}

// An event of people's that no command records could be written by nobody.
TEST(CommandRights, LetSomebodyWriteEveryEventThatPeopleWrite) {
    const auto roles = every<Role>();
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        const bool is_written_by_people =
            T::about.writer != Writer::hub && !std::same_as<T, BranchReissued>;
        EXPECT_EQ(may_record(Entry::value, roles, SiteKind::central), is_written_by_people)
            << T::about.en;
    });
}

}  // namespace
}  // namespace amani::domain
