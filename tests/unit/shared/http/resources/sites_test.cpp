// Sites as the screens of the network read them.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::http {
namespace {

TEST(Sites, SayTheirProvinceAndAreFoundByIt) {
    Shop shop;
    const auto defined = shop.post(
        "/sites", R"({"code":"AG-SHZ","name":"Shiraz","kind":"agent","province":"fars"})");
    ASSERT_EQ(defined.status, 201) << defined.raw;
    EXPECT_EQ(shop.get("/sites/AG-SHZ").text("province"), "fars");
    EXPECT_EQ(shop.get("/sites/AG-KRJ").text("province"), "not_said");
    const auto found = shop.get("/sites?province=fars").rows();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at("code").as_string(), "AG-SHZ");
    const auto sheet = "code,name,kind,province\nAG-KRJ,Karaj,agent,البرز\n";
    ASSERT_EQ(shop.post("/imports/sites", sheet).status, 200);
    EXPECT_EQ(shop.get("/sites/AG-KRJ").text("province"), "alborz");
    EXPECT_EQ(
        shop.post("/sites/AG-KRJ", R"({"code":"AG-KRJ","name":"Karaj","kind":"agent"})").status,
        201);
    EXPECT_EQ(shop.get("/sites/AG-KRJ").text("province"), "alborz");
}

TEST(Sites, SayWhichStoresTheyHaveFromTheBeginning) {
    Shop shop;
    const auto stores = [&](const std::string& site) {
        return shop.get("/sites/" + site).at("standing_places").as_array();
    };
    const auto has = [](const boost::json::array& all, std::string_view kind) {
        return std::ranges::count(all, boost::json::value(kind)) == 1;
    };
    EXPECT_TRUE(has(stores("THR"), "main"));
    EXPECT_TRUE(has(stores("THR"), "quarantine"));
    EXPECT_FALSE(has(stores("AG-KRJ"), "quarantine"));
    EXPECT_TRUE(has(stores("AG-KRJ"), "consignment"));
    EXPECT_FALSE(has(stores("THR"), "supplier"));
}

}  // namespace
}  // namespace amani::http
