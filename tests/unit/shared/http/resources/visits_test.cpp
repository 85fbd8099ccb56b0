// Visits at customers' over the API.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

TEST(VisitsConsole, PlansBeginsAndEndsAVisitForARequest) {  // R-SVC-5
    Shop shop;
    shop.stock_up();
    const auto asked = shop.post(
        "/requests", R"({"customer":")" + shop.customer +
                         R"(","complaint":"نشتی","served_at":"on_site","address":"کرج"})");
    ASSERT_EQ(asked.status, 201) << asked.raw;
    const auto planned =
        shop.post("/visits", R"({"request":")" + asked.text("number") +
                                 R"(","date":"today","hours":"9-12","technician":"sara"})");
    ASSERT_EQ(planned.status, 201) << planned.raw;
    const std::string path = "/visits/" + planned.text("id");
    ASSERT_EQ(shop.post(path + "/plan", R"({"date":"today","hours":"14:00-16:00"})").status, 201);
    const auto my_day = shop.get("/visits?day=today").rows();
    ASSERT_EQ(my_day.size(), 1U);
    EXPECT_EQ(my_day.at(0).at("hours").as_string(), "14:00-16:00");
    EXPECT_EQ(my_day.at(0).at("address").as_string(), "کرج");
    EXPECT_EQ(my_day.at(0).at("request_number").as_string(), asked.text("number"));
    EXPECT_EQ(shop.post(path + "/end", R"({"result":"done"})").text("code"), "visits.not_begun");
    ASSERT_EQ(shop.post(path + "/start", "{}").status, 201);
    ASSERT_EQ(
        shop.post(path + "/end", R"({"result":"needs_part","note":"پمپ","next_day":"today+3"})")
            .status,
        201);
    const auto ended = shop.get(path);
    EXPECT_EQ(ended.text("state"), "ended");
    EXPECT_EQ(ended.text("result"), "needs_part");
    EXPECT_EQ(shop.post(path + "/start", "{}").text("code"), "visits.has_ended");
    const auto told = shop.get("/first-visits");
    EXPECT_EQ(told.status, 200) << told.raw;
    EXPECT_TRUE(told.at("rate").is_null());
}

}  // namespace
}  // namespace amani::http
