#include "shared/domain/network/site.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::SiteId karaj{7};
const DefineSite new_agent{{}, "AG-KRJ", "Karaj", SiteKind::agent, base::SiteId{2}};

DefineSiteState a_network() {
    return {.present = {},
            .next = karaj,
            .central = base::SiteId{1},
            .site_with_code = {},
            .site_with_prefix = {},
            .parent_kind = SiteKind::branch};
}

TEST(DefineSite, GivesANewSiteTheNextNumber) {
    const auto defined = decide(a_network(), new_agent);
    ASSERT_TRUE(defined);
    EXPECT_EQ(defined->site, karaj);
    EXPECT_EQ(defined->code, "AG-KRJ");
}

TEST(DefineSite, IsRefusedWhenAnotherSitePrintsTheSameNumbers) {
    auto network = a_network();
    network.site_with_prefix =
        SiteDefined{base::SiteId{3}, "BR-KRJ", "Karaj", SiteKind::branch, {}};
    EXPECT_EQ(text_of(decide(network, new_agent).error()).code, "network.number_prefix_taken");
}

TEST(DefineSite, IsRefusedForASecondCentre) {
    DefineSite centre = new_agent;
    centre.kind = SiteKind::central;
    EXPECT_EQ(text_of(decide(a_network(), centre).error()).code, "network.central_exists");
}

TEST(DefineSite, NeverChangesTheKindThatTheBooksHangOn) {
    auto network = a_network();
    network.present = SiteDefined{karaj, "AG-KRJ", "Karaj", SiteKind::branch, {}};
    DefineSite change = new_agent;
    change.site = karaj;
    EXPECT_EQ(text_of(decide(network, change).error()).code, "network.site_kind_fixed");
    network.present->kind = SiteKind::agent;
    EXPECT_TRUE(decide(network, change));
}

TEST(DefineSite, KeepsTheProvinceThatAChangeDoesNotName) {
    auto network = a_network();
    network.present = SiteDefined{karaj, "AG-KRJ", "Karaj", SiteKind::agent, {}, Province::alborz};
    DefineSite change = new_agent;
    change.site = karaj;
    EXPECT_EQ(decide(network, change)->province, Province::alborz);
    change.province = Province::tehran;
    EXPECT_EQ(decide(network, change)->province, Province::tehran);
}

TEST(DefineSite, IsRefusedUnderAnAgent) {
    auto network = a_network();
    network.parent_kind = SiteKind::agent;
    EXPECT_EQ(text_of(decide(network, new_agent).error()).code, "network.parent_unfit");
}

TEST(DefinePlace, IsRefusedForAKindThatTheSiteCannotHave) {
    const DefinePlace consignment{PlaceKind::consignment, "CONS-2", "Second"};
    EXPECT_TRUE(decide(DefinePlaceState{SiteKind::agent, false}, consignment));
    EXPECT_EQ(text_of(decide(DefinePlaceState{SiteKind::branch, false}, consignment).error()).code,
              "network.place_kind_unfit");
    const DefinePlace transit{PlaceKind::transit, "T-1", "Road"};
    EXPECT_FALSE(decide(DefinePlaceState{SiteKind::central, false}, transit));
}

}  // namespace
}  // namespace amani::domain
