#include "shared/base/doorkeeper.h"

#include "shared/base/neighbourhood.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A door with four places, three of them for strangers, two of these for one address.
class ADoor : public testing::Test {
  protected:
    bool comes(Doorkeeper::Caller caller, const std::string& place) {
        return keeper.admit(caller, place, [this](auto leaving) { return send_away(leaving); });
    }
    bool send_away(Doorkeeper::Caller leaving) {
        if (has_proved_unseen.contains(leaving)) return false;
        gone.push_back(leaving);
        return true;
    }
    Doorkeeper keeper{
        {.callers = 4, .strangers = 3, .callers_of_a_place = 3, .strangers_of_a_place = 2}};
    std::set<Doorkeeper::Caller> has_proved_unseen;
    std::vector<Doorkeeper::Caller> gone;
};

TEST_F(ADoor, LetsInWhileThereIsRoom) {
    EXPECT_TRUE(comes(1, "a"));
    EXPECT_TRUE(comes(2, "a"));
    EXPECT_TRUE(comes(3, "b"));
    EXPECT_THAT(gone, IsEmpty());
    EXPECT_EQ(keeper.strangers(), 3U);
}

TEST_F(ADoor, SendsAwayTheOldestStrangerOfAnAddressThatSendsTooMany) {
    for (Doorkeeper::Caller caller = 1; caller <= 5; ++caller) EXPECT_TRUE(comes(caller, "flood"));
    EXPECT_THAT(gone, ElementsAre(1, 2, 3));
    EXPECT_EQ(keeper.callers(), 2U);
}

TEST_F(ADoor, MakesTheMostCrowdedAddressGiveWayToAQuietOne) {
    (void)comes(1, "quiet");
    (void)comes(2, "flood");
    (void)comes(3, "flood");
    EXPECT_TRUE(comes(4, "another"));
    EXPECT_THAT(gone, ElementsAre(2));
}

TEST_F(ADoor, NeverSendsAwayWhoHasProvedHimselfForAStranger) {
    for (Doorkeeper::Caller caller = 1; caller <= 4; ++caller) {
        EXPECT_TRUE(comes(caller, "place " + std::to_string(caller)));
        keeper.has_proved(caller);
    }
    EXPECT_FALSE(comes(5, "late"));
    EXPECT_THAT(gone, IsEmpty());
    keeper.has_left(2);
    EXPECT_TRUE(comes(6, "late"));
}

TEST_F(ADoor, LooksOnceMoreWhetherAStrangerHasProvedHimselfMeanwhile) {
    (void)comes(1, "a");
    (void)comes(2, "a");
    has_proved_unseen = {1};
    EXPECT_TRUE(comes(3, "a"));
    EXPECT_THAT(gone, IsEmpty()) << "one of the address's two strangers is a stranger no more";
    EXPECT_FALSE(comes(4, "a") && gone.empty());
    EXPECT_THAT(gone, ElementsAre(2));
}

TEST_F(ADoor, SendsAwayWhoRestsWhenAllHaveProvedThemselves) {
    for (Doorkeeper::Caller caller = 1; caller <= 4; ++caller) {
        (void)comes(caller, "place " + std::to_string(caller));
        keeper.has_proved(caller);
    }
    keeper.rests(3);
    keeper.rests(2);
    keeper.works(2);
    EXPECT_TRUE(comes(5, "late"));
    EXPECT_THAT(gone, ElementsAre(3));
}

TEST_F(ADoor, CountsNobodyWhoHasLeft) {
    for (Doorkeeper::Caller caller = 1; caller <= 100; ++caller) {
        EXPECT_TRUE(comes(caller, "a"));
        keeper.has_left(caller);
        keeper.has_left(caller);
    }
    EXPECT_EQ(keeper.callers(), 0U);
    EXPECT_THAT(gone, IsEmpty());
}

TEST_F(ADoor, MakesRoomOfAnotherKindFromStrangersFirst) {
    (void)comes(1, "a");
    keeper.has_proved(1);
    keeper.rests(1);
    (void)comes(2, "b");
    const auto send = [this](auto leaving) { return send_away(leaving); };
    EXPECT_TRUE(keeper.make_room(send));
    EXPECT_TRUE(keeper.make_room(send));
    EXPECT_FALSE(keeper.make_room(send));
    EXPECT_THAT(gone, ElementsAre(2, 1));
}

TEST(Neighbourhood, IsAWholeIPv4AddressOrA64OfIPv6) {
    EXPECT_EQ(neighbourhood_of("10.0.0.7"), "10.0.0.7");
    EXPECT_EQ(neighbourhood_of("127.0.0.1"), "127.0.0.1");
    EXPECT_EQ(neighbourhood_of("2001:db8:1:2:a:b:c:d"), "2001:db8:1:2::/64");
    EXPECT_EQ(neighbourhood_of("2001:db8:1:2::1"), neighbourhood_of("2001:db8:1:2:ffff::9"));
    EXPECT_NE(neighbourhood_of("2001:db8:1:2::1"), neighbourhood_of("2001:db8:1:3::1"));
    EXPECT_EQ(neighbourhood_of("::ffff:10.0.0.7"), "10.0.0.7");
    EXPECT_EQ(neighbourhood_of("::1"), "::1");
    EXPECT_EQ(neighbourhood_of("fe80::1%eth0"), "fe80::/64");
    EXPECT_EQ(neighbourhood_of("nowhere"), "nowhere");
}

}  // namespace
}  // namespace amani::base
