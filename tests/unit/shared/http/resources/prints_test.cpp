#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

bool has(const Reply& reply, std::string_view text) {
    return reply.raw.find(text) != std::string::npos;
}

TEST(Print, ShowsAFormFromRightToLeftWithPersianDigitsAndLatinCodes) {
    ConsignmentStory story;
    const auto page = story.shop.get_as("/prints/waybill/" + story.waybill, "text/html");
    ASSERT_EQ(page.status, 200) << page.raw;
    EXPECT_TRUE(page.raw.starts_with("<!doctype html><html lang=\"fa\" dir=\"rtl\">"));
    EXPECT_TRUE(has(page, "<bdi dir=\"ltr\">" + story.waybill + "</bdi>"));
    EXPECT_TRUE(has(page, "<td>۵</td>"));
    EXPECT_TRUE(has(page, "پیش‌نمایش"));
    EXPECT_FALSE(has(page, "src="));
    EXPECT_FALSE(has(page, "http"));
}

// A page rule needs both sides (a browser falls back to Letter without), and a label that grows is
// two.
TEST(Print, KeepsATagOnOneLabelAndARollAtItsWidth) {
    ConsignmentStory story;
    const auto page = [&](const std::string& paper) {
        return story.shop
            .get_as("/prints/used-part-tag/" + story.tag + "?paper=" + paper, "text/html")
            .raw;
    };
    EXPECT_NE(page("label").find("html,body{width:50mm;height:30mm;overflow:hidden}"),
              std::string::npos);
    EXPECT_NE(page("80mm").find("@page{size:80mm 297mm"), std::string::npos);
    const auto tag = page("label");
    EXPECT_LT(tag.find(">PUMP<"), tag.find("پمپ")) << "the code first: a long name is cut";
}

TEST(Print, CountsCopiesUnderWhateverNameTheRecordIsAsked) {
    ConsignmentStory story;
    const auto print = [&](const std::string& id, const std::string& key) {
        return story.shop.ask(Method::post, "/prints/used-part-tag/" + id, "", key,
                              {{"accept", "text/html"}});
    };
    const auto original = print(story.tag, "first");
    EXPECT_EQ(original.status, 200) << original.raw;
    EXPECT_FALSE(has(original, "المثنی"));
    EXPECT_FALSE(has(original, "پیش‌نمایش"));
    const auto id = story.shop.get("/used-parts/" + story.tag).text("id");
    EXPECT_TRUE(has(print(id, "second"), "المثنی ۱"));
    EXPECT_TRUE(has(print(story.tag, "third"), "المثنی ۲"));
    EXPECT_TRUE(has(print(story.tag, "third"), "المثنی ۲")) << "sent again: the same copy";
    EXPECT_FALSE(has(story.shop.get("/prints/used-part-tag/" + story.tag), "المثنی"));
}

TEST(Print, HasEveryFormOfTheStory) {
    ConsignmentStory story;
    const auto job = story.recorded(
        "/jobs", R"({"serial":"WM7K-000417","complaint":"<b>نشتی</b>","customer":")" +
                     story.shop.customer + "\"}");
    const auto voucher =
        std::string{story.shop.get("/vouchers").rows().front().as_object().at("id").as_string()};
    EXPECT_TRUE(has(story.shop.get("/prints/admission-receipt/" + job.text("number")),
                    "&lt;b&gt;نشتی&lt;/b&gt;"));
    EXPECT_TRUE(has(story.shop.get("/prints/statement/AG-KRJ"), "مانده"));
    EXPECT_TRUE(has(story.shop.get("/prints/used-receipt/" + story.receipt), story.tag));
    EXPECT_TRUE(has(story.shop.get("/prints/voucher/" + voucher), "جمع"));
    EXPECT_TRUE(has(story.shop.get("/prints/used-part-tag/" + story.tag + "?paper=80mm"), "80mm"));
}

TEST(Print, RefusesOtherKindsOfFileOtherFormsAndOtherPaper) {
    ConsignmentStory story;
    const std::string address = "/prints/waybill/" + story.waybill;
    for (const auto* media : {"application/pdf", "image/png"}) {
        const auto refused = story.shop.get_as(address, media);
        EXPECT_EQ(refused.status, 406);
        EXPECT_EQ(refused.text("code"), "print.html_only");
    }
    EXPECT_EQ(story.shop.get(address + "?paper=a3").text("field"), "paper");
    EXPECT_EQ(story.shop.get("/prints/invoice/1").text("field"), "form");
    EXPECT_EQ(story.shop.get("/prints/waybill/THR-WB-04-999999").status, 404);
}

}  // namespace
}  // namespace amani::http
