// Service requests over the API, from the telephone to the job.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

std::string asks(Shop& shop, const std::string& more = {}) {
    return R"({"customer":")" + shop.customer + R"(","complaint":"نشتی","contact":"telephone")" +
           more + "}";
}

TEST(RequestsConsole, TurnsARequestIntoAJobThatKnowsIt) {  // R-SVC-1
    Shop shop;
    shop.stock_up();
    const auto asked = shop.post("/requests", asks(shop, R"(,"serial":"WM7K-000417")"));
    ASSERT_EQ(asked.status, 201) << asked.raw;
    const std::string path = "/requests/" + asked.text("number");
    EXPECT_EQ(shop.get(path).text("state"), "open");
    ASSERT_EQ(shop.post(path + "/schedule", R"({"date":"today+1","technician":"sara"})").status,
              201);
    EXPECT_EQ(shop.get(path).text("state"), "scheduled");
    EXPECT_EQ(shop.count("/open-requests"), 1U);
    EXPECT_TRUE(allows(shop.get(path), "admit"));

    const auto job = shop.post(path + "/admit", R"({"price_ceiling":5000000})");
    ASSERT_EQ(job.status, 201) << job.raw;
    const auto record = shop.get("/jobs/" + job.text("number"));
    EXPECT_EQ(record.text("complaint"), "نشتی");
    EXPECT_EQ(record.text("request_number"), asked.text("number"));
    EXPECT_EQ(record.at("price_ceiling").as_int64(), 5'000'000);
    const auto answered = shop.get(path);
    EXPECT_EQ(answered.text("state"), "admitted");
    EXPECT_EQ(answered.text("job_number"), job.text("number"));
    EXPECT_FALSE(allows(answered, "admit"));
    EXPECT_EQ(shop.count("/open-requests"), 0U);

    const auto again = shop.post(path + "/admit", R"({"serial":"WM7K-000418","model":"WM7K"})");
    EXPECT_EQ(again.text("code"), "service.request_answered") << again.raw;
    EXPECT_EQ(shop.post(path + "/cancel", R"({"reason":"x"})").text("code"), "requests.over");
    EXPECT_EQ(shop.get(path + "/links").rows().size(), 2U);
}

TEST(RequestsConsole, ListsOpenRequestsByTheWantedDayChannelAndPlace) {
    Shop shop;
    shop.stock_up();
    const auto ask = [&](const std::string& more) {
        const auto reply = shop.post("/requests", asks(shop, more));
        EXPECT_EQ(reply.status, 201) << reply.raw;
        return reply.text("number");
    };
    const auto late = ask(R"(,"wanted":"today+9")");
    const auto soon = ask(R"(,"wanted":"today+2","served_at":"on_site","address":"کرج")");
    const auto dropped = ask("");
    ASSERT_EQ(shop.post("/requests/" + dropped + "/cancel", R"({"reason":"منصرف شد"})").status,
              201);
    const auto open = shop.get("/open-requests").rows();
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open.at(0).at("number").as_string(), soon);
    EXPECT_EQ(open.at(1).at("number").as_string(), late);
    EXPECT_EQ(shop.count("/requests?served_at=on_site"), 1U);
    EXPECT_EQ(shop.count("/requests?contact=telephone"), 3U);
    EXPECT_EQ(shop.count("/requests?customer=" + shop.customer), 3U);
    EXPECT_EQ(shop.count("/requests?q=" + soon), 1U);
    EXPECT_EQ(shop.get("/requests/" + dropped).text("reason"), "منصرف شد");
}

}  // namespace
}  // namespace amani::http
