#include "shared/domain/network/hub_addresses.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(AnnounceHubAddresses, RecordsEachAddressOnceInTheGivenOrder) {
    const auto announced =
        decide({}, AnnounceHubAddresses{
                       {"hub.example.ir:7411", "‎10.0.0.2:۷۴۱۱ ", "hub.example.ir:7411"}});
    ASSERT_TRUE(announced);
    EXPECT_EQ(announced->addresses,
              (std::vector<std::string>{"hub.example.ir:7411", "10.0.0.2:7411"}));
}

TEST(AnnounceHubAddresses, RefusesWhatASiteCannotCallAndSaysHowOneIsWritten) {
    for (const char* address : {"", "hub.example.ir", "hub.example.ir:0", "hub.example.ir:70000",
                                "https://hub.example.ir:7411", "مرکز:7411"}) {
        const auto refused = decide({}, AnnounceHubAddresses{{"10.0.0.2:7411", address}});
        ASSERT_FALSE(refused) << address;
        const auto text = text_of(refused.error());
        EXPECT_EQ(text.code, "network.bad_hub_address");
        EXPECT_NE(text.remedy_en.find("hub.example.ir:7411"), std::string::npos);
    }
}

TEST(AnnounceHubAddresses, AreOneToEight) {
    AnnounceHubAddresses command;
    EXPECT_FALSE(decide({}, command));
    for (int port = 1; port <= 8; ++port)
        command.addresses.push_back("hub:" + std::to_string(port));
    const auto announced = decide({}, command);
    ASSERT_TRUE(announced);
    EXPECT_TRUE(is_within_bounds(*announced));
    command.addresses.emplace_back("hub:9");
    EXPECT_EQ(text_of(decide({}, command).error()).field, "addresses");
    EXPECT_FALSE(is_within_bounds(HubAddressesAnnounced{command.addresses}));
    EXPECT_FALSE(is_within_bounds(HubAddressesAnnounced{}));
}

}  // namespace
}  // namespace amani::domain
