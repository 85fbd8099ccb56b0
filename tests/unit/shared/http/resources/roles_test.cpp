// What each role may do, as it is told, against what each may do.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::http {
namespace {

boost::json::object told_of(Shop& shop, std::string_view role, std::string_view site) {
    for (const auto& row : shop.get("/meta/roles").rows()) {
        if (row.at("role").as_string() == role && row.at("site_kind").as_string() == site)
            return row.as_object();
    }
    return {};
}

TEST(Roles, AreToldToMayWhatTheyMay) {
    Shop shop;
    for (const auto role : Shop::every_role()) {
        shop.become({role});
        const auto me = shop.get("/me");
        const auto told = told_of(shop, domain::name_of(role), "central");
        ASSERT_FALSE(told.empty()) << domain::name_of(role);
        EXPECT_EQ(told.at("may"), me.at("may")) << domain::name_of(role);
        EXPECT_EQ(told.at("reads"), me.at("reads")) << domain::name_of(role);
    }
    shop.become({domain::Role::store});
    EXPECT_EQ(shop.post("/parts", R"({"code":"PUMP","name":"Pump","unit":"pcs"})").status, 403);
    const auto store = told_of(shop, "store", "central");
    EXPECT_EQ(std::ranges::count(store.at("may").as_array(), boost::json::value("DefinePart")), 0);
}

TEST(Roles, AreToldWhereTheyAreAlone) {
    Shop shop;
    EXPECT_TRUE(told_of(shop, "finance", "agent").empty());
    EXPECT_TRUE(told_of(shop, "agent", "central").empty());
    const auto agent = told_of(shop, "agent", "agent");
    EXPECT_FALSE(agent.at("may").as_array().empty());
}

}  // namespace
}  // namespace amani::http
