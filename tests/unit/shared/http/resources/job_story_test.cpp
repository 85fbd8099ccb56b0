#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

std::string admit(Shop& shop) {
    const auto reply = shop.post(
        "/jobs", R"({"serial":"WM7K-000417","complaint":"آب نمی‌کشد","customer":")" +
                     shop.customer + "\"}");
    EXPECT_EQ(reply.status, 201) << json::serialize(reply.body);
    return reply.text("number");
}

TEST(JobStory, GoesFromAdmissionToDeliveryThroughItsAddresses) {
    Shop shop;
    shop.stock_up();
    const std::string job = "/jobs/" + admit(shop);
    EXPECT_EQ(shop.post(job + "/work", R"({"fault":"پمپ سوخته","action":"تعویض"})").status, 201);
    const auto fitted = shop.post(job + "/fit", R"({"part":"PUMP","payer":"company"})");
    ASSERT_EQ(fitted.status, 201) << json::serialize(fitted.body);
    const std::string tag = fitted.text("number");
    EXPECT_TRUE(tag.starts_with("THR-U-04-")) << tag;
    const auto removed = shop.post(job + "/remove", R"({"tag":")" + tag + "\"}");
    EXPECT_EQ(removed.status, 201) << json::serialize(removed.body);
    EXPECT_EQ(shop.post(job + "/finish", "{}").status, 201);
    EXPECT_TRUE(allows(shop.get(job), "deliver"));
    EXPECT_EQ(shop.post(job + "/deliver", R"({"receiver":"مریم رضایی"})").status, 201);

    const auto document = shop.get(job);
    EXPECT_EQ(document.text("state"), "delivered");
    EXPECT_EQ(document.at("parts").as_array().size(), 1U);
    EXPECT_FALSE(allows(document, "fit"));
    EXPECT_EQ(document.at("sync").as_object().at("stage").as_int64(), 1);
    EXPECT_EQ(shop.get(job + "/timeline").rows().size(), 6U);
    EXPECT_GE(shop.get(job + "/links").rows().size(), 3U);
    EXPECT_EQ(shop.get("/used-parts/" + tag).text("state"), "removed");
}

TEST(JobStory, TakesAWrongFittingBack) {
    Shop shop;
    shop.stock_up();
    const std::string job = "/jobs/" + admit(shop);
    const auto on_hand = [&] { return shop.get("/stock?part=PUMP").rows().front().at("quantity"); };
    const auto before = on_hand();
    const auto tag = shop.post(job + "/fit", R"({"part":"PUMP","payer":"company"})").text("number");
    shop.post(job + "/remove", R"({"tag":")" + tag + "\"}");
    EXPECT_NE(on_hand(), before);
    const auto undone =
        shop.post(job + "/unfit", R"({"reason":"mistyped","fitted":")" + tag + "\"}");
    ASSERT_EQ(undone.status, 201) << json::serialize(undone.body);
    EXPECT_EQ(on_hand(), before);
    EXPECT_EQ(shop.get("/used-parts/" + tag).text("state"), "undone");
    EXPECT_FALSE(shop.get(job).at("parts").as_array().front().at("undone").is_null());
    EXPECT_EQ(shop.get(job + "/timeline").rows().back().at("text").as_string(), "PUMP · mistyped");
    const auto twice =
        shop.post(job + "/unfit", R"({"reason":"mistyped","fitted":")" + tag + "\"}");
    EXPECT_EQ(twice.status, 422);
    EXPECT_EQ(twice.text("code"), "service.not_fitted");
}

// The used part is on its way, and the centre may have credited it.
TEST(JobStory, AsksBeforeItTakesAFittingBackWhoseUsedPartHasLeft) {
    Shop shop;
    shop.stock_up();
    const std::string job = "/jobs/" + admit(shop);
    const auto tag = shop.post(job + "/fit", R"({"part":"PUMP","payer":"company"})").text("number");
    shop.post(job + "/remove", R"({"tag":")" + tag + "\"}");
    ASSERT_EQ(
        shop.post("/used-dispatches", R"({"to":"AG-KRJ","lines":[{"tag":")" + tag + "\"}]}").status,
        201);
    const std::string body = R"({"reason":"mistyped","fitted":")" + tag + "\"}";
    const auto asked = shop.post(job + "/unfit", body);
    EXPECT_NE(asked.status, 201) << json::serialize(asked.body);
    EXPECT_EQ(shop.post(job + "/unfit?confirmed=1", body).status, 201);
}

TEST(JobStory, KeepsWhatSomebodyNotesAboutAJob) {
    Shop shop;
    shop.stock_up();
    const std::string job = "/jobs/" + admit(shop);
    EXPECT_TRUE(allows(shop.get(job), "note"));
    EXPECT_EQ(
        shop.post(job + "/note", R"({"note":"مشتری عصر زنگ می‌زند"})").status,
        201);
    const auto document = shop.get(job);
    EXPECT_EQ(document.text("state"), "admitted");
    const auto timeline = shop.get(job + "/timeline").rows();
    EXPECT_EQ(timeline.back().at("kind"), "JobNoted");
    EXPECT_EQ(timeline.back().at("text"), "مشتری عصر زنگ می‌زند");
}

TEST(JobStory, ShowsAProductByItsSerialHoweverItIsWritten) {
    Shop shop;
    shop.stock_up();
    const auto product = shop.get("/serials/wm7k000417");
    ASSERT_EQ(product.status, 200) << json::serialize(product.body);
    EXPECT_EQ(product.text("brand"), "Amani");
    EXPECT_EQ(product.text("warranty"), "running");
    EXPECT_EQ(product.text("warranty_expiry_jalali"), "1405/08/01");
    EXPECT_GT(product.at("remaining_days").as_int64(), 300);
    EXPECT_EQ(product.at("owner_name").as_string(), "مریم رضایی");
    admit(shop);
    EXPECT_GE(shop.get("/serials/WM7K-000417/timeline").rows().size(), 2U);
}

TEST(JobStory, IsFoundByWordsAndByWhatAScannerRead) {
    Shop shop;
    shop.stock_up();
    const std::string number = admit(shop);
    EXPECT_EQ(shop.get("/search?q=PUMP").rows().size(), 1U);
    EXPECT_FALSE(shop.get("/search?q=WM7K").rows().empty());
    EXPECT_EQ(shop.get("/resolve?code=" + number).text("kind"), "job");
    const auto elsewhere = shop.get("/resolve?code=KRJ-WB-04-000331");
    EXPECT_EQ(elsewhere.text("kind"), "waybill");
    EXPECT_FALSE(elsewhere.at("known").as_bool());
    EXPECT_EQ(shop.get("/resolve?code=nothing").status, 404);
}

TEST(JobStory, ListsFilterByCodesOfSitesAndParts) {
    Shop shop;
    shop.stock_up();
    admit(shop);
    EXPECT_EQ(shop.get("/jobs?site=THR").rows().size(), 1U);
    EXPECT_EQ(shop.get("/jobs?site=AG-KRJ").rows().size(), 0U);
    EXPECT_EQ(shop.get("/stock?part=PUMP&site=THR").rows().size(), 1U);
    EXPECT_EQ(shop.get("/stock/PUMP/explain").rows().size(), 1U);
    EXPECT_EQ(shop.get("/moves?part=PUMP").rows().size(), 1U);
    EXPECT_EQ(shop.get("/sites/AG-KRJ").text("name"), "Karaj");
    EXPECT_EQ(shop.get("/agents").rows().size(), 1U);
}

}  // namespace
}  // namespace amani::http
